import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import { says, sold, sumsOf } from './shop.fixture.js';

const goods = [
  sold('Empanada de carne', 10, { unit: 'unidad' }),
  sold('Pizza grande', 80, { unit: 'unidad' }),
  sold('Gaseosa 1.5 L', 25, { unit: 'botella' }),
  sold('Costilla de cerdo', 50, { unit: 'kg' }),
  sold('Costilla ahumada', 70, { unit: 'kg' }),
  sold('Pintura blanca', 100, { unit: 'galón' }),
  sold('Rodillo de pintura', 20),
  sold('Rodillo de espuma', 30),
];
const sum = sumsOf(goods);
const read = (body: string) => termsOf(says('Ofertas', body));

describe('several pieces at one price', () => {
  it.each([
    ['6 empanadas por $50', { 'Empanada de carne': 6 }, '$50.00'],
    ['Empanadas: 6 x $50.', { 'Empanada de carne': 13 }, '$110.00'],
    ['Llevando 2 pizzas a $140 las dos', { 'Pizza grande': 2 }, '$140.00'],
    ['Costilla de cerdo 3kg x $120', { 'Costilla de cerdo': 4 }, '$170.00'],
    ['La docena de empanadas a $90', { 'Empanada de carne': 12 }, '$90.00'],
    ['Empanadas: 3 por $25 y 6 por $45', { 'Empanada de carne': 9 }, '$70.00'],
    ['Empanadas 6 x $50, costilla de cerdo 2 kg x $90', { 'Empanada de carne': 6, 'Costilla de cerdo': 2 }, '$140.00'],
  ])('%s', (body, wanted, total) => expect(sum({ Ofertas: body }, wanted)).toBe(total));

  it.each([
    ['too few', '6 empanadas por $50', { 'Empanada de carne': 5 }],
    ['other goods of that name', 'Costilla de cerdo 2kg x $90', { 'Costilla ahumada': 2 }],
    ['another unit', 'Empanadas 2 kg x $15', { 'Empanada de carne': 2 }],
    ['a price of something else', 'Pizza grande 8 x $90', { 'Pizza grande': 8 }],
    ['no saving', '2 pizzas por $180', { 'Pizza grande': 2 }],
  ])('leaves the sum as it is: %s', (_, body, wanted) => expect(sum({ Ofertas: body }, wanted)).toBeNull());

  it.each(['Pizza 2 horas por $50.', 'Armado de mesa 4 personas por $80.', 'Envío a 2 cuadras por $5.'])(
    'reads no offer in "%s"',
    body => expect(read(body).filter(({ pack }) => pack)).toEqual([]),
  );
});

describe('a lower price with a number of other goods', () => {
  it.each([
    ['Lleve 3 galones o más de pintura (blanca o mate) y cada rodillo de pintura le queda en $15', 3, '$345.00'],
    ['Llevando 3 galones de pintura, el rodillo de pintura sale a $15', 4, '$445.00'],
    ['Cada rodillo de pintura queda en $15 llevando 3 galones de pintura', 3, '$345.00'],
    ['Buy 3 galones of pintura and each rodillo de pintura is $15', 2, null],
    ['Lleve 3 galones o más de pintura y cada rodillo de pintura le queda en $15', 2, null],
    ['Lleve 3 cubetas o más de pintura y cada rodillo de pintura le queda en $15', 3, null],
  ])('%s: %d galones', (body, galones, total) =>
    expect(sum({ 'Combo pintura': body }, { 'Pintura blanca': galones, 'Rodillo de pintura': 3 })).toBe(total),
  );

  it('lowers no other goods of a similar name', () =>
    expect(
      sum(
        { Combo: 'Lleve 3 galones o más de pintura y cada rodillo de pintura le queda en $15' },
        { 'Pintura blanca': 3, 'Rodillo de espuma': 2 },
      ),
    ).toBeNull());
});

describe('a discount from an amount on, for whoever reaches it', () => {
  it.each([
    '10% off when the order is over $300 (delivery not included)',
    'En compras mayores a $300 tienes 10% de descuento.',
    'Si compras más de $300 te hacemos 10% de descuento.',
    'Desde $300 10% menos.',
  ])('%s', body => {
    expect(sum({ Descuentos: body }, { 'Pizza grande': 4 })).toBe('$288.00');
    expect(sum({ Descuentos: body }, { 'Pizza grande': 3 })).toBeNull();
  });

  it.each([
    'Hasta 20% de descuento en compras mayores a $300.',
    '10% de descuento en compras mayores a $300 reservando con un mes de anticipación.',
    '10% off orders over $300 online only.',
    'Durante julio 10 % de descuento en compras mayores a $300.',
    'En compras de más de $300 10% de descuento en la próxima compra.',
    '10% de descuento desde $300 si recoges en tienda.',
    '10% en compras mayores a $300 con código VERANO.',
    'Pedidos de más de $300 al mes tienen 10% de descuento.',
    'Compras arriba de $300 tienen 10% de descuento para socios.',
    'Taller o mecánico 10% en compras de más de $300.',
    '10% de descuento en zapatos en compras mayores a $300 para mayoristas.',
  ])('depends on more than the list: %s', body => expect(sum({ Descuentos: body }, { 'Pizza grande': 5 })).toBeNull());
});

describe('a discount for people of whom the customer is one', () => {
  const body = 'Si es pintor o decorador: 10% llevando más de $300.';
  it.each([
    ['soy pintor, quiero 4 galones', {}, '$360.00'],
    ['', { said: 'somos decoradores en Cali' }, '$360.00'],
    ['¿cuánto sería?', { earlier: ['4 galones', 'tengo un taller de pintor'] }, '$360.00'],
    ['¿conoce un pintor?', {}, null],
    ['¿cuánto sería?', { earlier: ['busco pintor para mi casa'] }, null],
  ])('%s', (question, context, total) =>
    expect(sum({ Descuentos: body }, { 'Pintura blanca': 4 }, question, context)).toBe(total),
  );
  it('is given to whoever said to be one of those that shops know', () => {
    const school = { Escuelas: 'Maestros 10% en compras de más de $300.' };
    expect(sum(school, { 'Pintura blanca': 4 }, '', { earlier: ['soy maestra de primaria'] })).toBe('$360.00');
    expect(sum(school, { 'Pintura blanca': 4 }, '', { earlier: ['¿le hacen descuento a maestros?'] })).toBeNull();
  });
  it('is not given below its amount', () =>
    expect(sum({ Descuentos: body }, { 'Pintura blanca': 3 }, '', { said: 'soy pintor' })).toBeNull());
  it('is for no purchase that is called so', () =>
    expect(
      sum({ Descuentos: 'Si es compra grande, 10% menos' }, { 'Pintura blanca': 4 }, '', {
        said: 'es para una compra grande',
      }),
    ).toBeNull());
});

describe('a discount for a means of payment beside prices by number', () => {
  const offer = 'Costilla de cerdo desde 3 kg queda a $45 el kilo.';
  const wanted = { 'Costilla de cerdo': 4, 'Pizza grande': 1 };
  it.each([
    ['Efectivo 5% menos (no vale para ofertas).', offer, '$256.00'],
    ['Pagando en efectivo 5% de descuento, excepto promociones.', offer, '$256.00'],
    ['Efectivo 5% menos.', `${offer} Ese precio ya es con descuento, no se acumula con el de efectivo.`, '$256.00'],
    ['Efectivo 5% menos.', offer, '$260.00'],
  ])('%s', (cash, its, total) =>
    expect(sum({ Pago: cash, Ofertas: its }, wanted, 'si pago en efectivo, cuánto es')).toBe(total),
  );
  it('lowers nothing where all goods have such a price', () =>
    expect(
      sum(
        { Pago: 'Efectivo 5% menos (no vale para ofertas).', Ofertas: offer },
        { 'Costilla de cerdo': 4 },
        'si pago en efectivo, cuánto es',
      ),
    ).toBe('$180.00'));
});

describe('what a discount is for', () => {
  it.each([
    ['Desde 4 pizzas te dejamos 10% de descuento en las pizzas, surtido de sabor no importa', { 'Pizza grande': 4 }],
    ['Desde 4 unidades 10% menos (cualquiera: pizza o empanada)', { 'Pizza grande': 4 }],
  ])('%s', (body, wanted) => expect(sum({ Mayoreo: body }, wanted)).toBe('$288.00'));
  it('counts whatever is sold in its units', () =>
    expect(
      sum({ Mayoreo: 'Desde 5 botellas (cualquiera: agua, jugo o cola) 10% menos.' }, { 'Gaseosa 1.5 L': 5 }),
    ).toBe('$112.50'));
});
