import { expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

const talk = talkIn({
  version: '1',
  agents: [],
  products: [product('Adoquín hexagonal', 12, 'unidad', '', [], 900), product('Saco de arena', 40, 'saco', '', [], 90)],
  articles: [],
});

it.each(['¿tienen los 300 o me los dan por partes?', 'do you have the 300?'])(
  'what there are so many of in the cart is told, and never said not to be sold: %s',
  said => {
    const { text, items } = talk('quiero 300 adoquines hexagonales y 20 sacos de arena', said);
    expect(text).toContain('Adoquín hexagonal');
    expect(text).not.toMatch(/manejamos|catálogo|catalogue|vendemos|we sell/u);
    expect(items).toEqual([
      ['Adoquín hexagonal', 300],
      ['Saco de arena', 20],
    ]);
  },
);
