import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import { sold } from './shop.fixture.js';
import { sumWithTerms } from './sum-with-terms.js';

const read = (title: string, body: string): string[] =>
  termsOf({ id: title, title, body, keywords: [], language: 'es' })
    .filter(({ kind }) => kind === 'SERVICE')
    .map(({ amount, own, per, heading }) =>
      [heading ?? '', own.trim(), amount, ...(per === null ? [] : [`per ${per}`])]
        .filter(part => part !== '')
        .join(' '),
    );

describe('single things in a list have each their own price', () => {
  it.each([
    [
      'Cambio de resortes 8.500 por asiento, patas flojas 6.000 c/u, botones 700 c/u (aparte el capitoné).',
      ['cambio de resortes 8500 per asiento', 'patas flojas 6000 per patas', 'botones 700 per botones'],
    ],
    ['ruedo 30, cierre 45, zurcido 25 c/u', ['ruedo 30', 'cierre 45', 'zurcido 25 per zurcido']],
    [
      'Bastilla $60, cambio de cierre $120 y parches $35 c/u',
      ['bastilla 60', 'cambio de cierre 120', 'parches 35 per parches'],
    ],
    ['Instalación: puerta 80 mil, ventana 60 mil', ['instalacion puerta 80000', 'instalacion ventana 60000']],
    [
      'Colocación de zócalo 2.500 el metro, esquinero 1.200 c/u',
      ['colocacion de zocalo 2500 per metro', 'esquinero 1200 per esquinero'],
    ],
    [
      'Hora extra mozo 35, barman 50 (en bodas 2 turnos).',
      ['hora extra mozo 35 per hora', 'hora extra barman 50 per hora'],
    ],
    ['Key copy $5, lock change $40, rekey $25', ['key copy 5', 'lock change 40', 'rekey 25']],
    ['Extra bed $20 per night, crib $10', ['extra bed 20 per night', 'crib 10']],
    ['Desmontaje de llanta 10 soles y balanceo 15 soles', ['desmontaje de llanta 10', 'balanceo 15']],
    ['Hora adicional DJ 300, sonido 200', ['hora adicional dj 300 per hora', 'hora adicional sonido 200 per hora']],
    ['Grabado $8 por letra y estuche $5', ['grabado 8 per letra', 'estuche 5']],
    ['Copia de llave: 3.000 / llave de auto: 25.000', ['copia de llave 3000', 'llave de auto 25000']],
    ['Lavado de tapiz 25 el m2, impermeabilizado 8 el m2', ['lavado de tapiz 25 per m2', 'impermeabilizado 8 per m2']],
    [
      'Instalación de persiana $15.000 c/u, si la compra en otro lado $22.000',
      ['instalacion de persiana 15000 per persiana', 'instalacion de persiana 22000 per persiana'],
    ],
    ['Vidrio gris 15% más que el incoloro, esmerilado 12 mil el m2.', ['esmerilado 12000 per m2']],
    [
      'Toma de color $15, caracterización +$20 por arcada, cubeta individual $7.',
      ['toma de color 15', 'caracterizacion 20 per arcada', 'cubeta individual 7'],
    ],
    ['Parche de promoción Q22, de 30 parches para arriba Q17.', ['parche de promocion 22']],
    [
      'Instalación de bomba 180.000, si compran la bomba acá 120.000.',
      ['instalacion de bomba 180000', 'instalacion de bomba 120000'],
    ],
  ])('%s', (body, charges) => expect(read('Otros arreglos', body)).toEqual(charges));

  it.each([
    'Tela 3 m, forro 2 m',
    'Atendemos lunes 9 a 18, sabado 9 a 13',
    'Whatsapp 555 1234, fijo 222 3344',
    'Garantía 12 meses, repuestos 6 meses',
    'Quedan 5 rojos, 3 azules',
    'Mesa 10 personas, tablón 12',
    'Talla S 36, M 38, L 40',
    'Piso 2, departamento 304',
    'Fundado en 1998, remodelado en 2015',
    'Tela 15% mas, botones 10%',
    'Llevamos 15 años, 200 clientes',
    'Máquinas 3, operarios 5',
    'Lote 12, manzana 5',
    'Roturas: copa 8, plato 10, vaso 5',
    'Se cobra por m2.',
  ])('none: %s', body => expect(read('Otros arreglos', body)).toEqual([]));
});

describe('what a list charges is in the sum of what it is for', () => {
  const products = [sold('Espejo 4 mm', 100), sold('Ventana corrediza', 300), sold('Bomba 1 HP', 500)];
  const articles = [
    ['Instalacion', 'Instalación: espejo $25 c/u, ventana $45 c/u.'],
    ['Bombas', 'Conexión de bomba $180, si compran la bomba acá $120.'],
    ['Lavado', 'Recogida del lavado $4 el viaje, gratis arriba de $350.'],
  ].map(([title = '', body = '']) => ({ id: title, title, body, keywords: [], language: 'es' as const }));
  const total = (at: number, quantity: number, question: string) =>
    sumWithTerms(
      { version: '1', agents: [], products, articles },
      products.slice(at, at + 1).map(each => ({ product: each, quantity })),
      question,
      { locale: 'en-US', currency: 'USD' },
    )?.total;
  it.each([
    [0, 1, 'cuanto con la instalacion', '$125.00'],
    [0, 2, 'cuanto con la instalacion', '$250.00'],
    [1, 1, 'cuanto con la instalacion', '$345.00'],
    [2, 1, 'cuanto con la conexion', '$620.00'],
    [0, 1, 'cuanto con la conexion de la bomba', '$280.00'],
  ])('%i: %i, %s', (at, quantity, question, sum) => expect(total(at, quantity, question)).toBe(sum));
});
