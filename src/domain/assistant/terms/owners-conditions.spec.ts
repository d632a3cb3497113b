import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import { says, sold, sumsOf } from './shop.fixture.js';

const kindsOf = (body: string) =>
  termsOf(says('Información', body)).map(({ kind, percent, means }) => [kind, percent, means.join()]);

it.each<[string, number, string]>([
  ['Efectivo, transferencia y tarjetas con link de pago (el link suma 6%).', 6, 'CARD'],
  ['Aceptamos efectivo y tarjeta (la tarjeta lleva un 5% más).', 5, 'CARD'],
  ['Cash, Zelle or card by payment link (the link adds 3%).', 3, 'CARD'],
  ['Efectivo, SINPE o datáfono (el datáfono suma 4%).', 4, 'CARD'],
  ['Transferencia o PayPal, y PayPal suma 7%.', 7, 'WALLET'],
])('reads a surcharge of the means right before it, and not of the others: %s', (body, percent, means) => {
  expect(kindsOf(body)).toEqual([['SURCHARGE', percent, means]]);
});

it.each([
  'Entre 2 y 5 días antes se queda la mitad del anticipo.',
  'Si cancela el mismo día se retiene el 50% del depósito.',
  'Within a week we keep 50% of the deposit.',
  'Con menos de 24 horas se pierde la mitad del abono.',
])('does not take what is lost by cancelling for a payment in advance: %s', body => {
  expect(kindsOf(body)).toEqual([]);
});
it('still reads a payment in advance that is lost by cancelling', () => {
  expect(kindsOf('Se reserva con la mitad. Si cancela con menos de 5 días se pierde la seña.')).toEqual([
    ['DEPOSIT', 50, ''],
  ]);
});

describe('a sum', () => {
  const sum = sumsOf([
    sold('Playera lisa', 10),
    sold('Sudadera con gorro', 20),
    sold('Torta de boda (30 porciones)', 80),
    sold('Torta sencilla media libra', 30),
    sold('Carpa 6 x 6', 100),
  ]);
  it.each<[Record<string, number>, string | null]>([
    [{ 'Playera lisa': 12, 'Sudadera con gorro': 1 }, '$116.00'],
    [{ 'Playera lisa': 2, 'Sudadera con gorro': 6 }, '$116.00'],
    [{ 'Playera lisa': 6, 'Sudadera con gorro': 5 }, null],
  ])('has the discount of each number for its own goods only: %j', (wanted, total) => {
    expect(sum({ Mayoreo: 'A partir de 12 playeras o 6 sudaderas, 20% de descuento.' }, wanted)).toBe(total);
  });
  it.each([
    [
      'El envío vale $5. Las tortas de boda van en carro y suman $9 al envío.',
      'Torta de boda (30 porciones)',
      '$94.00',
    ],
    ['El envío vale $5. Las tortas de boda van en carro y suman $9 al envío.', 'Torta sencilla media libra', '$35.00'],
    [
      'El envío vale $5. Por tortas de más de 20 porciones se agregan $9 al envío.',
      'Torta de boda (30 porciones)',
      '$94.00',
    ],
    [
      'Delivery is $5. We add $9 to the delivery. Lamps travel by van and add $9 to the delivery.',
      'Carpa 6 x 6',
      '$105.00',
    ],
  ])('has what the delivery of some goods costs on top of its fee: %s %s', (body, name, total) => {
    expect(sum({ Envíos: body }, { [name]: 1 }, 'con envío')).toBe(total);
  });
  it.each(['para sábado y domingo, total?', 'los dos días', 'for both days', 'por 2 días'])(
    'has the surcharge of two days for who says so: %s',
    question => {
      const said = { Renta: 'Los precios son por evento de un día, si lo ocupa dos días es 50% más.' };
      const ofTents = sumsOf([sold('Carpa 6 x 6', 100), sold('Mesa redonda', 9)]);
      expect(ofTents(said, { 'Carpa 6 x 6': 1 }, question)).toBe('$150.00');
    },
  );
});

describe('a fee for the own country', () => {
  const sum = sumsOf([sold('Café molido', 20)]);
  const said = {
    Envíos: 'Dentro de Estados Unidos enviamos por $4. A Canadá $18. A Europa $26.',
  };
  it.each([
    ['envío a springfield', '$24.00'],
    ['envío a toronto', '$38.00'],
    ['envío a madrid', '$46.00'],
    ['envío a Canadá', '$38.00'],
  ])('is that of any town that is in no other one: %s', (question, total) => {
    expect(sum(said, { 'Café molido': 1 }, question)).toBe(total);
  });
});
