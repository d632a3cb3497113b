import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const kitchen = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Tamal de rajas', 20, { stock: 500 }),
    goods('Tamal de mole', 20, { stock: 500 }),
    goods('Tamal de dulce', 18, { stock: 500 }),
    goods('Atole', 15, { stock: 500 }),
    goods('Flan de cajeta', 30, { stock: 500 }),
    goods('Canasta sencilla', 900, { description: 'Café y pan dulce.' }),
    goods('Canasta grande', 1500, { description: 'Café, pan dulce y mermelada de higo.' }),
  ],
  articles: [],
});
const itemsOf = (...texts: string[]) =>
  kitchen(...texts).dialogue.items.map(({ product, quantity }) => [product, quantity]);

describe('a number that is said once for its parts', () => {
  it.each([
    [
      'necesito 4 docenas de tamales, 1 de rajas y 3 de mole',
      [
        ['Tamal de rajas', 12],
        ['Tamal de mole', 36],
      ],
    ],
    [
      'quiero 6 tamales, 2 de rajas y 4 de dulce',
      [
        ['Tamal de rajas', 2],
        ['Tamal de dulce', 4],
      ],
    ],
    [
      'quiero 4 atoles, 2 tamales de rajas y 2 flanes',
      [
        ['Atole', 4],
        ['Tamal de rajas', 2],
        ['Flan de cajeta', 2],
      ],
    ],
  ])('%s', (text, items) => expect(itemsOf(text)).toEqual(items));
});

describe('what is no order', () => {
  it('waits until somebody is old enough', () => {
    const asked = ['¿cuánto cuesta el atole?'];
    expect(itemsOf(...asked, 'ok cuando mi nene tenga 2 años entonces. gracias')).toEqual([]);
    expect(kitchen(...asked, 'y cuando cumpla los 6 cuanto es').text).not.toContain('6 ×');
  });
  it('asks what a thing holds', () => {
    const { text, dialogue } = kitchen('quiero una canasta', 'q trae la grande');
    expect(dialogue.items).toEqual([]);
    expect(text).toContain('mermelada de higo');
  });
  it('gives an address', () => {
    const { text } = kitchen('quiero 3 flanes de cajeta', 'calle Los Olmos 700, colonia Centro');
    expect(text).not.toMatch(/500|700 ×/u);
  });
});
