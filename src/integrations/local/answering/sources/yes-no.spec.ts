import { describe, expect, it } from '@jest/globals';
import { saysYes } from './yes-no.js';

const asked: readonly (readonly [question: string, sentence: string, yes: boolean | null])[] = [
  ['¿hay rosado?', 'Colores rosado, celeste y verde.', true],
  ['hay rosado', 'Colores rosado, celeste y verde.', true],
  ['hacen factura A', 'Se hace factura A.', true],
  ['hacen factura B', 'Se hace factura A.', null],
  ['viene con colchones', 'Cama de arriba 80x190 y carro de abajo para colchón de 80x180.', null],
  ['¿dan garantía en mojados?', 'Equipos mojados sin garantía.', false],
  ['aceptan cheque', 'Cheques no.', false],
  ['puedo pagar con daviplata?', 'Efectivo, nequi, bancolombia y daviplata sin recargo.', true],
  ['do you rent tables', 'Mesas y sillas no alquilamos.', false],
  ['¿alquilan mesas?', 'Mesas y sillas no alquilamos.', false],
  ['¿tienen garantía si se pincha?', 'Las llantas y neumáticos no tienen garantía por pinchazo.', false],
  ['¿aceptan tarjeta?', 'La tarjeta no lleva recargo.', null],
  ['pago con debito, tiene recargo?', 'Con débito no hay recargo.', false],
  ['hay q pagar matricula?', 'Matrícula única S/30 por alumno (vale un año, incluye carnet).', true],
  ['hay q pagar matricula?', 'El gimnasio no cobra matrícula.', false],
  ['¿la instalación se cobra?', 'Instalación gratis.', false],
  ['¿la instalación es gratis?', 'Instalación gratis.', true],
  ['¿el mantel viene incluido?', '2.44 m, 8 a 10 personas, mantel aparte.', false],
  ['¿incluye el desayuno?', 'Desayuno incluido.', true],
  ['¿traen pilas?', 'Usa 3 pilas que no van incluidas.', false],
  ['¿puede comer milanesas?', 'No aptas: milanesas y morcilla dulce.', null],
  ['¿son aptas las milanesas?', 'No aptas: milanesas y morcilla dulce.', false],
];

describe('the yes or no of a sentence', () => {
  it.each(asked)('answers %j by %j with %j', (question, sentence, yes) => {
    expect(saysYes(question, sentence, null)).toBe(yes);
  });
});
