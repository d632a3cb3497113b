import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const shelf = {
  version: '1',
  agents: [],
  products: [
    goods('Arnés para perro mediano', 240),
    goods('Rascador de cartón', 180, { description: 'Para gatos.' }),
    goods('Cargador para Redmi 10', 150),
    goods('Botas de lluvia para mujer', 390),
    goods('Paraguas plegable', 120),
  ],
  articles: [],
};
const say = clerkOf(shelf);

describe('a thing for another kind of animal, person or device', () => {
  it.each([
    ['tienen arnés para mi gatita?', 'arnés para gatita', 'Arnés para perro mediano: $240.00'],
    ['quiero 2 arneses para gato', 'arnés para gato', 'Arnés para perro mediano: $240.00'],
    ['quiero un rascador para perro', 'rascador de cartón para perro', 'Rascador de cartón: $180.00'],
    ['cuánto cuesta el cargador para redmi 12', 'cargador para redmi 12', 'Cargador para Redmi 10: $150.00'],
    ['quiero unas botas de lluvia para hombre', 'botas de lluvia para hombre', 'Botas de lluvia para mujer: $390.00'],
  ])('is no match, and shown as what is nearest: %s', (said, asked, near) => {
    const { text, dialogue } = say(said);
    expect(text).toMatch(/no tenemos|no manejamos|no tengo/iu);
    expect(text).toContain(asked);
    expect(text).toContain(near);
    expect(dialogue.items).toEqual([]);
  });
  it('is not ordered beside what is there', () =>
    expect(say('quiero 2 arneses para gato y 1 paraguas').dialogue.items).toEqual([
      { product: 'Paraguas plegable', quantity: 1 },
    ]));
  it.each([
    ['quiero 2 arneses para mi perrita', 'Arnés para perro mediano'],
    ['quiero 2 rascadores para gata', 'Rascador de cartón'],
    ['quiero 2 paraguas para niña', 'Paraguas plegable'],
    ['quiero 2 cargadores para redmi 10', 'Cargador para Redmi 10'],
  ])('leaves what fits, or says of nobody whom it is for: %s', (said, product) =>
    expect(say(said).dialogue.items).toEqual([{ product, quantity: 2 }]),
  );
});
