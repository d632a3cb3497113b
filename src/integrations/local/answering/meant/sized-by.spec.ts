import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { clerkOf, goods } from '../clerk.fixture.js';

const shelf: Shelf = {
  version: '1',
  agents: [],
  articles: [],
  products: [
    goods('Café Huila 250 g', 22, { unit: 'bolsa' }),
    goods('Café Huila 500g', 39, { unit: 'bolsa' }),
    goods('Café Huila 1 kg', 72, { unit: 'bolsa' }),
    goods('Filtros x100', 30),
  ],
};
const clerk = clerkOf(shelf);
const itemsAfter = (...texts: string[]) =>
  clerk(...texts).dialogue.items.map(({ product, quantity }) => `${quantity} ${product}`);

describe('a size', () => {
  it.each([
    ['quiero 2 huila 500 g', '2 Café Huila 500g'],
    ['quiero 2 huila 500gr', '2 Café Huila 500g'],
    ['quiero 3 huila 250g', '3 Café Huila 250 g'],
    ['quiero 3 huila 1kg', '3 Café Huila 1 kg'],
  ])('is the same with and without a space: "%s"', (text, item) => expect(itemsAfter(text)).toEqual([item]));

  it('alone means the one of those shown that has it in its name', () => {
    expect(itemsAfter('qué café huila tienen', 'deme 2 de 500')).toEqual(['2 Café Huila 500g']);
    expect(itemsAfter('qué café huila tienen', 'deme 2 de 500 y 3 de 250')).toEqual([
      '2 Café Huila 500g',
      '3 Café Huila 250 g',
    ]);
  });

  it('that none of them has is no choice', () =>
    expect(itemsAfter('qué café huila tienen', 'deme 2 de 700')).not.toContain('2 Café Huila 500g'));
});
