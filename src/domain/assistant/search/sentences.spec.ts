import { describe, expect, it } from '@jest/globals';
import { sentencesOf } from './sentences.js';

describe('the sentences of a text', () => {
  it.each([
    ['Cerramos los lunes. abrimos a las nueve. no hay estacionamiento', 3],
    ['Solo llantas nuevas. $10 menos los martes.', 2],
    ['Son aprox. veinte min. de espera. Traiga su recibo.', 2],
    ['Estamos en Av. Central 200, int. b.', 1],
    ['¿Hay costo? No. Solo se paga el material.', 3],
  ])('are found without capitals: %s', (text, many) => expect(sentencesOf(text)).toHaveLength(many));

  it.each([
    ['El taller está en Calz. del Hueso 88, col. Granjas Coapa, esq. Miramontes. Hay elevador.', 2],
    ['Nos ubicamos en Blvd. Las Torres 12, Fracc. Santa Fe, Col. San Ángel, León, Gto. Abrimos diario.', 2],
    ['Búsquenos en Prol. Hidalgo No. 45, int. 3, Sta. María, Qro. C.P. 76100.', 1],
    ['Calle J. Rojas 14, junto al Dr. Peña. Pregunte por la Srta. Lidia.', 2],
    ['Clinic at 90 Pine St. Parking is free.', 2],
    ['We are near St. Anne, Ste. 4. Ring twice.', 2],
    ['Find us at 12 Oak Ave. Ste. 4, on the corner of 5th Ave. No appointment is needed.', 2],
    ['Pedido mín. 3 piezas. Tarda aprox. 2 días.', 2],
    ['Dura 30 min. 2 personas caben.', 2],
    ['Llega en 3 días aprox. Los sábados no hay ruta.', 2],
    ['Abrimos a las 9 a.m. Los domingos cerramos.', 2],
    ['Hay en tallas S y M. Viene en rojo.', 2],
  ])('are not cut at words that are cut short: %s', (text, many) => expect(sentencesOf(text)).toHaveLength(many));
});
