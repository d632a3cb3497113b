import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../shelf.js';
import { termsOf } from './read-terms.js';
import { says, sold } from './shop.fixture.js';
import { sumWithTerms } from './sum-with-terms.js';

const goods = [
  sold('Colchón matrimonial', 200),
  sold('Almohada', 20),
  sold('Arena fina', 5, { unit: 'saco' }),
  sold('Arena en bolsa', 2, { unit: 'bolsa' }),
  sold('Rosa roja', 10),
  sold('Popelina', 5, { unit: 'metro' }),
  sold('Lino', 10, { unit: 'metro' }),
  sold('Cierre 20 cm', 1),
  sold('Elástico', 2, { unit: 'metro' }),
];
const priced = (
  body: string,
  wanted: Record<string, number>,
  question: string,
  { title = 'Envíos', earlier = [] as string[] } = {},
) => {
  const shelf: Shelf = { version: '1', agents: [], products: goods, articles: [says(title, body)] };
  const items = goods.flatMap(product => {
    const quantity = wanted[product.name];
    return quantity === undefined ? [] : [{ product, quantity }];
  });
  const sum = sumWithTerms(shelf, items, question, { locale: 'en-US', currency: 'USD', earlier });
  const fee = sum?.lines.find(({ kind }) => kind === 'FEE');
  return fee?.open ? 'open' : (fee?.amount ?? null);
};

describe('a fee for certain goods', () => {
  const brackets = 'Cholula y Atlixco envío 9, Tehuacán 12, otra ciudad Estafeta 18 (colchones 25 el envío completo).';
  it.each([
    [{ 'Colchón matrimonial': 1 }, 'cuánto con envío a Veracruz', '$25.00'],
    [{ 'Colchón matrimonial': 1, Almohada: 2 }, 'cuánto con envío a Veracruz', '$25.00'],
    [{ Almohada: 2 }, 'cuánto con envío a Veracruz', '$18.00'],
    [{ 'Colchón matrimonial': 1 }, 'cuánto con envío a Tehuacán', '$12.00'],
    [{ Almohada: 1 }, 'cuánto con envío a Cholula', '$9.00'],
  ])('in brackets behind that of a place: %j, %s', (wanted, question, fee) =>
    expect(priced(brackets, wanted, question)).toBe(fee),
  );

  it.each([
    ['Con arena de 5 sacos o más el flete es aparte: $35 toda la ciudad, no se cobra el otro.', 5, '$35.00'],
    ['Si lleva más de 5 sacos de arena, el flete es de $35.', 6, '$35.00'],
    ['Si lleva más de 5 sacos de arena, el flete es de $35.', 5, '$6.00'],
    ['Con arena de 5 sacos o más el flete es $35.', 4, '$6.00'],
    ['El flete de arena sale a $35.', 1, '$35.00'],
    ['Arena: el envío cuesta $35.', 1, '$35.00'],
  ])('%s: %d', (body, many, fee) =>
    expect(priced(`Envío a Cholula $6. Atlixco $9. ${body}`, { 'Arena fina': many }, 'con envío a Cholula')).toBe(fee),
  );
  it.each([
    [{ 'Colchón matrimonial': 1 }, '$15.00'],
    [{ Almohada: 1 }, '$7.00'],
  ])('in a clause of a list: %j', (wanted, fee) =>
    expect(priced('Envío en Cholula $7 y en Atlixco $9; si son colchones $15.', wanted, 'con envío a Cholula')).toBe(
      fee,
    ),
  );
  it('counts only what is sold in its unit', () =>
    expect(
      priced(
        'Envío a Cholula $6. Con 5 sacos de arena el flete es $35.',
        { 'Arena en bolsa': 9 },
        'con envío a Cholula',
      ),
    ).toBe('$6.00'));
  it.each([
    'Con arena el envío es $35 adicional.',
    'El envío de arena sale a $3 por saco.',
    'Con arena el envío es hasta $35.',
  ])('is not read of "%s"', body => expect(termsOf(says('Envíos', body)).filter(({ ofGoods }) => ofGoods)).toEqual([]));
  it('is no fee of a place that is called so', () =>
    expect(priced('Envíos: Cholula $6. Para almendra el envío es $35.', { Almohada: 1 }, 'con envío a Cholula')).toBe(
      '$6.00',
    ));
  it('leaves the fee of other goods as it is', () =>
    expect(
      priced('Envío a Cholula $6. El envío de colchones sale a $35.', { Almohada: 1 }, 'con envío a Cholula'),
    ).toBe('$6.00'));
});

describe('goods that are brought for nothing', () => {
  const body = 'Centro $3, Cholula $4. Rosas entregamos gratis en cualquier hospital de Puebla.';
  it.each([
    [{ 'Rosa roja': 2 }, 'con entrega en el hospital San José', [], '$0.00'],
    [{ 'Rosa roja': 2 }, 'cuánto con la entrega', ['son para el hospital San José'], '$0.00'],
    [{ 'Rosa roja': 2 }, 'con entrega en Cholula', [], '$4.00'],
    [{ 'Rosa roja': 2, Almohada: 1 }, 'con entrega en el hospital San José', [], 'open'],
    [{ Almohada: 1 }, 'con entrega en Cholula', [], '$4.00'],
  ])('%j, %s', (wanted, question, earlier, fee) => expect(priced(body, wanted, question, { earlier })).toBe(fee));
  it.each(['Envío gratis en colchones.', 'Free delivery on colchón.'])('nothing is charged: %s', said =>
    expect(priced(`Envío a Cholula $6. Atlixco $9. ${said}`, { 'Colchón matrimonial': 1 }, 'con envío a Cholula')).toBe(
      '$0.00',
    ),
  );
});

describe('who carries it', () => {
  const body = 'Estafeta $160 a toda la república hasta 10 kg. En Toluca zona metropolitana mandadito $70.';
  it.each([
    ['con envío a Monterrey', '$160.00'],
    ['con mandadito en Toluca', '$70.00'],
    ['cuánto con envío', 'open'],
    ['con envío en Toluca', '$70.00'],
  ])('%s', (question, fee) => expect(priced(body, { Almohada: 1 }, question)).toBe(fee));
});

describe('goods that are only called by their class', () => {
  const body = 'Tela: 10 metros o más de la misma tela 10% menos. 30 mts o más 15% menos. Mercería no tiene descuento.';
  const total = (wanted: Record<string, number>) => {
    const shelf: Shelf = { version: '1', agents: [], products: goods, articles: [says('Mayoreo telas', body)] };
    const items = goods.flatMap(product => {
      const quantity = wanted[product.name];
      return quantity === undefined ? [] : [{ product, quantity }];
    });
    return sumWithTerms(shelf, items, '', { locale: 'en-US', currency: 'USD' })?.total ?? null;
  };
  it.each([
    [{ Popelina: 10 }, '$45.00'],
    [{ Popelina: 30, Lino: 10 }, '$217.50'],
    [{ Popelina: 15, Lino: 15 }, '$202.50'],
    [{ Popelina: 9, Lino: 9 }, null],
    [{ Popelina: 10, Elástico: 20 }, '$85.00'],
    [{ Elástico: 40 }, null],
    [{ 'Cierre 20 cm': 50 }, null],
  ])('%j', (wanted, sum) => expect(total(wanted)).toBe(sum));
});
