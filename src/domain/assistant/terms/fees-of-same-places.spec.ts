import { expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import { says } from './shop.fixture.js';

const feesOf = (title: string, body: string) =>
  termsOf(says(title, body)).map(({ kind, amount, from, places, elsewhere }) =>
    [kind, amount, from, places.join(', '), elsewhere ? 'elsewhere' : ''].filter(each => each !== '').join(' '),
  );

it.each([
  ['Llevamos a Cumbayá y Tumbaco por $3; gratis desde $25 en esos sectores.', 'FEE 3 25 cumbaya, tumbaco'],
  ['We deliver in Kendall and Doral for $6, free over $50 in those areas.', 'FEE 6 50 kendall, doral'],
  [
    'Repartimos en Surco y Lince a S/ 8, y gratis a partir de S/ 120 en los mismos distritos. Pida antes de las 3.',
    'FEE 8 120 surco, lince',
  ],
  [
    'Enviamos a Santa Tecla y Soyapango por $2.50 y gratis arriba de $20 ahí mismo.',
    'FEE 2.5 20 santa tecla, soyapango',
  ],
])('knows from which amount a delivery is free in the places of its own sentence: %s', (body, fee) => {
  expect(feesOf('Envíos', body)).toEqual([fee]);
});

it.each([
  [
    'En el Gran Santiago el despacho sale $3.500. A Rancagua $5.000. Gratis en Santiago (Rancagua no) desde $50.000.',
    ['FEE 3500 50000 gran santiago', 'FEE 5000  rancagua'],
  ],
  [
    'En Lima Metropolitana el envío cuesta S/ 9. Al Callao S/ 12. Envío gratis en Lima (no Callao) desde S/ 150.',
    ['FEE 9 150 lima metropolitana', 'FEE 12  callao'],
  ],
])('knows a town by its other name, and what a bracket leaves out: %s', (body, fees) => {
  expect(feesOf('Envíos', body)).toEqual(fees);
});

it.each([
  [
    'Retiro y entrega',
    'Pasamos a buscar la alfombra y la devolvemos por $90 (ida y vuelta) en Boedo y Flores. Al resto de CABA $140.',
    ['FEE 90  boedo, flores', 'FEE 140  elsewhere'],
  ],
  [
    'Recojo',
    'Recogemos la ropa y la devolvemos por S/ 8 en Lince y Barranco. Al resto de Lima S/ 14.',
    ['FEE 8  lince, barranco', 'FEE 14  elsewhere'],
  ],
  [
    'Pick-up',
    'We pick up your rug and bring it back for $25 in Coral Gables and Kendall. Elsewhere $40.',
    ['FEE 25  coral gables, kendall', 'FEE 40  elsewhere'],
  ],
  ['A domicilio', 'Vamos a buscar el equipo y lo llevamos por $60 a Ñuñoa y Macul.', ['FEE 60  nunoa, macul']],
])('takes what is fetched and brought for no place (%s): %s', (title, body, fees) => {
  expect(feesOf(title, body)).toEqual(fees);
});

it('does not take the amount from which a delivery is free for that of some goods', () => {
  expect(feesOf('Envíos', 'En Zapopan el envío cuesta $60 (gratis desde $700). A Tonalá $90.')).toEqual([
    'FEE 60 700 zapopan',
    'FEE 90  tonala',
  ]);
});
