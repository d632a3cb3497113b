import { expect, it } from '@jest/globals';
import { QuestionText } from './question-text.js';
import { readAmounts } from './read-amounts.js';

it.each([
  ['pedidos de más de 2 palos', { minAmount: 2_000_000 }],
  ['pedidos de más de 300 lucas', { minAmount: 300_000 }],
  ['pedidos entre 100 y 500 mil', { minAmount: 100_000, maxAmount: 500_000 }],
  ['pedidos entre 800 mil y 2 millones', { minAmount: 800_000, maxAmount: 2_000_000 }],
  ['oportunidades de más de 1,5 millones', { minAmount: 1_500_000 }],
  ['pedidos que superen los 2.500.000 este mes', { minAmount: 2_500_000 }],
  ['pedidos mayores a $1.250,50', { minAmount: 1_250.5 }],
  ['orders under $99.99', { maxAmount: 99.99 }],
  ['deals worth at least 1.5m', { minAmount: 1_500_000 }],
  ['pedidos de menos de medio millón', { maxAmount: 500_000 }],
  ['oportunidades de un millón y medio o más', { minAmount: 1_500_000 }],
  ['pedidos de S/ 500 o más', { minAmount: 500 }],
  ['pedidos de más de 2000', { minAmount: 2_000 }],
  ['pedidos de más de 99999999999999999999 millones', { minAmount: 1e15 }],
  ['pedidos de 100 mil', { minAmount: 100_000, maxAmount: 100_000 }],
])('%s', (question, bounds) => {
  expect(readAmounts(new QuestionText(question), 'ORDERS')).toEqual(bounds);
});

it('takes the verb before an amount for part of it, and no word to look for', () => {
  const text = new QuestionText('¿Qué productos cuestan menos de $20?');
  expect(readAmounts(text, 'PRODUCTS')).toEqual({ maxAmount: 20 });
  expect(text.remaining()).not.toContain('cuestan');
});

it.each([
  'socios que pesan más de 90',
  'clientes que miden entre 160 y 170',
  'customers who weigh over 90 and live in Quito',
])('%s measures no money', question => {
  expect(readAmounts(new QuestionText(question), 'CUSTOMERS')).toEqual({});
});

it.each(['clientes que compraron más de 90', 'clientes que han gastado más de 90', 'customers who paid over 90'])(
  '%s is about money',
  question => {
    expect(readAmounts(new QuestionText(question), 'CUSTOMERS')).toEqual({ minAmount: 90 });
  },
);

it.each([
  'pedidos de más de 5 productos',
  'pedidos desde 2025',
  'pedidos entre 2024 y 2025',
  'pedidos de 2025',
  'pedido 10234',
  'pedidos del 5 al 12',
])('%s names no amount', question => {
  expect(readAmounts(new QuestionText(question), 'ORDERS')).toEqual({});
});

it('takes a number alone for no amount of what has none', () => {
  expect(readAmounts(new QuestionText('leads con más de 80'), 'LEADS')).toEqual({});
});
