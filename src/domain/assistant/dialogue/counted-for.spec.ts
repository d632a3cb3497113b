import { expect, it } from '@jest/globals';
import { countedFor } from './counted-for.js';
import { newDialogue } from './state.js';

const of = (product: string, quantity: number) => ({ product, quantity });
const state = {
  ...newDialogue,
  items: [of('Miel', 1)],
  priced: [of('Miel', 3), of('Polen', 1)],
  counted: ['FEE', 'DISCOUNT', 'Armado'],
};

it.each([
  ['what was priced', [of('Polen', 1), of('Miel', 3)], ['FEE', 'DISCOUNT', 'Armado']],
  ['the cart', [of('Miel', 1)], ['FEE', 'DISCOUNT', 'Armado']],
  ['another number', [of('Miel', 2)], ['FEE']],
  ['other goods', [of('Cera', 1)], ['FEE']],
])('what was counted holds for the same list, and the delivery for any: %s', (_, given, counted) =>
  expect(countedFor(given, state)).toEqual(counted),
);
