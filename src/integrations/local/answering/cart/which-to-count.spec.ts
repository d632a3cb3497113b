import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const clerk = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Saco de cemento', 150, { unit: 'saco' }), goods('Varilla', 90)],
  articles: [],
});
const list = 'Quiero 3 sacos de cemento y 2 varillas';
const both = [
  { product: 'Saco de cemento', quantity: 3 },
  { product: 'Varilla', quantity: 2 },
];

describe('a number that names nothing', () => {
  it.each([
    ['Mejor solo uno', 1],
    ['mejor 4', 4],
    ['que sea solo 1', 1],
  ])('is asked about where the list holds two products: %s', (reply, quantity) => {
    const { text, buttons, dialogue } = clerk(list, reply);
    expect(text).toMatch(/De cuál/u);
    expect(text).toContain(String(quantity));
    expect(buttons).toEqual(['Saco de cemento', 'Varilla']);
    expect(dialogue).toMatchObject({ items: both, asked: 'WHICH', pending: quantity });
  });

  it.each(['del cemento', 'el primero', 'Saco de cemento'])(
    'sets the quantity of the one that is chosen: %s',
    reply => {
      const { dialogue } = clerk(list, 'Mejor solo uno', reply);
      expect(dialogue.items).toEqual([
        { product: 'Saco de cemento', quantity: 1 },
        { product: 'Varilla', quantity: 2 },
      ]);
      expect(dialogue.asked).toBe('CONFIRM');
    },
  );

  it('is asked about in English', () => {
    const english = clerkOf(
      { version: '1', agents: [], products: [goods('Cement bag', 150), goods('Rebar', 90)], articles: [] },
      { locale: 'en-US', currency: 'USD', language: 'en' },
    );
    const { text, dialogue } = english('I want 3 cement bags and 2 rebars', 'Better just one');
    expect(text).toMatch(/Of which/u);
    expect(dialogue.items.map(({ quantity }) => quantity)).toEqual([3, 2]);
  });

  it.each([
    ['is that of the only product', ['Quiero 3 sacos de cemento', 'Mejor solo uno'], [1]],
    ['is that of the product that is named', [list, 'mejor 1 saco'], [1, 2]],
    ['is that of the product that was added last', ['Quiero 3 sacos de cemento', 'y 2 varillas', 'mejor 4'], [3, 4]],
  ])('%s', (_, texts, quantities) => {
    expect(clerk(...texts).dialogue.items.map(({ quantity }) => quantity)).toEqual(quantities);
  });
});
