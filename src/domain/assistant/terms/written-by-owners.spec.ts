import { expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import type { Term } from './term.js';

/** Conditions as owners type them, and what is read of each. Whatever is read wrongly here is counted wrongly in every sum of the shop. */
const read = (body: string, title = 'Condiciones'): Partial<Term>[] =>
  termsOf({ id: 'c', title, body, keywords: [], language: 'es' });

it.each<[string, Partial<Term>[]]>([
  ['La segunda unidad a mitad de precio.', [{ kind: 'DISCOUNT', percent: 50, nth: 2 }]],
  ['Segunda sesión 30 % menos.', [{ kind: 'DISCOUNT', percent: 30, nth: 2 }]],
  [
    'Descuento: 6 a 11 prendas 5 %, 12 o más 10 %.',
    [
      { percent: 5, quantity: 6 },
      { percent: 10, quantity: 12 },
    ],
  ],
  ['10 % para adultos mayores los miércoles.', [{ kind: 'DISCOUNT', percent: 10, only: ['senior', 'miercoles'] }]],
  ['Si paga todo de contado tiene 8 %.', [{ kind: 'DISCOUNT', percent: 8, means: ['OUTRIGHT'] }]],
  ['Si lleva 5 le dejamos 1 gratis.', [{ kind: 'DISCOUNT', bundle: { take: 6, pay: 5 } }]],
  ['Tarjeta +5 %.', [{ kind: 'SURCHARGE', percent: 5, means: ['CARD'] }]],
  ['Cards have a 3 % fee.', [{ kind: 'SURCHARGE', percent: 3, means: ['CARD'] }]],
  ['Card payments add 3 %.', [{ kind: 'SURCHARGE', percent: 3, means: ['CARD'] }]],
  ['Crédito 6 % adicional, débito sin recargo.', [{ kind: 'SURCHARGE', percent: 6, means: ['CREDIT'] }]],
  ['Mitad por adelantado y mitad al entregar.', [{ kind: 'DEPOSIT', percent: 50 }]],
  ['Anticipo del 40 %, no reembolsable.', [{ kind: 'DEPOSIT', percent: 40 }]],
  ['Los encargos se señan con el 50 %.', [{ kind: 'DEPOSIT', percent: 50 }]],
  ['Para agendar se transfieren 15 soles.', [{ kind: 'DEPOSIT', amount: '15' }]],
  ['Se confirma con un abono de $20.000.', [{ kind: 'DEPOSIT', amount: '20000' }]],
  ['Deposit: $100 to hold the date.', [{ kind: 'DEPOSIT', amount: '100', subject: '' }]],
  ['No hacemos domicilios por menos de $20.000.', [{ kind: 'MINIMUM', amount: '20000' }]],
])('%s', (body, terms) => {
  expect(read(body)).toMatchObject(terms);
  expect(read(body)).toHaveLength(terms.length);
});

it.each<[string, Partial<Term>[]]>([
  ['Recomienda a un amigo y gana 10 %.', [{ percent: 10, only: ['unknown'] }]],
  ['Black Friday 30 % en todo.', [{ percent: 30, only: ['unknown'] }]],
  ['Tercera edad 15 %.', [{ percent: 15, only: ['senior'], nth: null }]],
  ['Vecinos 5 %.', [{ percent: 5, subject: 'vecinos' }]],
  ['El 15 % no aplica en productos en oferta.', []],
])('%s, among discounts, is not for everybody', (body, terms) => {
  expect(read(body, 'Descuentos')).toMatchObject(terms);
  expect(read(body, 'Descuentos')).toHaveLength(terms.length);
});

it.each(['Se cobra el 30 % si cancela.', 'Para empezar pedimos los planos.', 'La crema tiene 8 % de grasa.'])(
  '%s gives no discount',
  body => expect(read(body).filter(({ kind }) => kind === 'DISCOUNT')).toEqual([]),
);
