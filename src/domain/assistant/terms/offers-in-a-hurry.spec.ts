import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../shelf.js';
import { termsOf } from './read-terms.js';
import { says, sold } from './shop.fixture.js';
import { sumWithTerms } from './sum-with-terms.js';

const goods = [
  sold('Pizza familiar', 14),
  sold('Gaseosa 1.5 L', 2, { unit: 'botella' }),
  sold('Camiseta lisa', 10),
  sold('Rosas rojas', 40, { unit: 'docena' }),
  sold('Volantes A5', 120, { unit: 'millar' }),
  sold('Bolsa de abono', 5, { unit: 'bolsa' }),
  sold('Manta tejida', 50),
  sold('Medio pollo', 9),
];
const sum = (body: string, wanted: Record<string, number>, question = 'cuánto es', title = 'Promociones') => {
  const shelf: Shelf = { version: '1', agents: [], products: goods, articles: [says(title, body)] };
  const items = goods.flatMap(product => {
    const quantity = wanted[product.name];
    return quantity === undefined ? [] : [{ product, quantity }];
  });
  return sumWithTerms(shelf, items, question, { locale: 'en-US', currency: 'USD' })?.total ?? null;
};

describe('what comes free with a number of other pieces', () => {
  const pizzas = (pizza: number, drink: number) => ({ 'Pizza familiar': pizza, 'Gaseosa 1.5 L': drink });
  it.each([
    ['Llevando 2 pizzas familiares la gaseosa gratis', pizzas(2, 1), '$28.00'],
    ['Llevando 2 pizzas familiares la gaseosa va gratis!!', pizzas(2, 3), '$32.00'],
    ['Llevando 2 pizzas familiares la gaseosa gratis', pizzas(4, 2), '$56.00'],
    ['Llevando 2 pizzas familiares la gaseosa gratis', pizzas(1, 1), null],
    ['Comprando la pizza familiar las 2 gaseosas van de regalo', pizzas(1, 2), '$14.00'],
    ['Por cada 3 pizzas una gaseosa de cortesía', pizzas(6, 2), '$84.00'],
    ['Si compras 2 pizzas te regalamos una gaseosa', pizzas(2, 1), '$28.00'],
    ['Gaseosa gratis en la compra de 2 pizzas', pizzas(2, 1), '$28.00'],
    ['Llevando 2 pizzas el envío gratis', pizzas(2, 1), null],
  ])('%s %j', (body, wanted, total) => expect(sum(body, wanted)).toBe(total));
});

describe('the next piece of the same', () => {
  it.each([
    ['5 bolsas y te llevas la sexta gratis', { 'Bolsa de abono': 6 }, '$25.00'],
    ['Por 5 bolsas de abono la 6ta va de regalo', { 'Bolsa de abono': 6 }, '$25.00'],
    ['4 bolsas de abono al precio de 3', { 'Bolsa de abono': 4 }, '$15.00'],
    ['Lleva 3 bolsas de abono y paga 2 y medio', { 'Bolsa de abono': 3 }, '$12.50'],
    ['5 bolsas y la octava gratis', { 'Bolsa de abono': 8 }, null],
    ['3ra camiseta a mitad de precio (no acumulable)', { 'Camiseta lisa': 3 }, '$25.00'],
    ['2do kilo al 50%, camiseta no', { 'Pizza familiar': 1 }, null],
    ['Tercera edad 10 %', { 'Camiseta lisa': 3 }, null],
  ])('%s %j', (body, wanted, total) => expect(sum(body, wanted)).toBe(total));
});

describe('what depends on a number, said in passing', () => {
  it.each([
    ['Llevando 3 docenas de rosas te sale la docena a $35', { 'Rosas rojas': 3 }, '$105.00'],
    ['Por 3 docenas de rosas 10% dcto', { 'Rosas rojas': 3 }, '$108.00'],
    ['Por 3 docenas de rosas 10% dcto', { 'Rosas rojas': 2 }, null],
    ['Volantes: desde 5 millares $95 el millar', { 'Volantes A5': 5 }, '$475.00'],
    ['Camiseta a partir de 3 unid. 10% dscto.', { 'Camiseta lisa': 3 }, '$27.00'],
    ['x mayor minimo 10 prendas surtidas 30 % menos', { 'Camiseta lisa': 10 }, '$70.00'],
    [
      '3er par a mitad (el mas barato). Mayoreo a partir de 6 pares 20%!! efectivo 5% extra',
      { 'Camiseta lisa': 6 },
      '$48.00',
    ],
  ])('%s %j', (body, wanted, total) => expect(sum(body, wanted)).toBe(total));
});

describe('a price on certain days, without a verb', () => {
  it.each([
    ['lun a mie medio pollo a 7. gracias', 'cuánto el martes', '$7.00'],
    ['Jueves de pollo: medio pollo 7', 'cuánto el jueves', '$7.00'],
    ['lun a mie medio pollo a 7. gracias', 'cuánto el viernes', null],
    ['lunes a viernes atención de 9 a 7', 'cuánto el martes', null],
  ])('%s %s', (body, question, total) => expect(sum(body, { 'Medio pollo': 1 }, question)).toBe(total));
});

describe('a surcharge under a heading of offers', () => {
  const kinds = (body: string) =>
    termsOf(says('Promos', body)).map(({ kind, percent, means }) => [kind, percent, ...means]);
  it.each([
    ['Recargo tarjeta 5 %', [['SURCHARGE', 5, 'CARD']]],
    ['Comisión por tarjeta 3%', [['SURCHARGE', 3, 'CARD']]],
    ['Tarjeta de regalo 5 %', [['DISCOUNT', 5]]],
  ])('%s', (body, found) => expect(kinds(body)).toEqual(found));

  it('is counted for whoever pays so', () =>
    expect(sum('Recargo tarjeta 5 %', { 'Pizza familiar': 1 }, 'si pago con tarjeta cuánto es')).toBe('$14.70'));
});
