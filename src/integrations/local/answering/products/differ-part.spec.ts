import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const shop = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Silla Tiffany dorada', 35, { description: 'De resina, con almohadón.' }),
    goods('Silla plástica blanca', 12, { description: 'Apilable, soporta 120 kg.' }),
    goods('Mochila Inca 40 L', 259, { description: 'Para 1 a 2 noches.' }),
    goods('Mochila Inca 65 L', 359, { description: 'Para 3 a 7 noches.' }),
    goods('Piano digital', 900, { description: 'Teclas pesadas.' }),
    goods('Teclado de 61 teclas', 300, { description: 'Sin soporte.' }),
  ],
  articles: [],
});

describe('answerDiffer', () => {
  it.each([
    ['¿qué diferencia hay entre la silla tiffany y la común? ¿cuánto cada una?', 'Tiffany', 'plástica'],
    ['q diferencia hay entre la mochila de 40 y la de 65', '40 L', '65 L'],
    ['¿qué tiene de mejor el piano que el teclado?', 'Piano', 'Teclado'],
    ['¿en qué se diferencian las dos mochilas?', '40 L', '65 L'],
  ])('tells both things of %j with prices and texts', (text, one, other) => {
    const answer = shop(text).text;
    for (const name of [one, other]) expect(answer).toMatch(new RegExp(`${name}[^•]*\\$\\d+[^•]*\\. \\p{Lu}`, 'u'));
  });

  it('holds another thing against the one spoken of', () => {
    const { text } = shop('precio de la silla tiffany', '¿y qué diferencia hay con la común?');
    expect(text).toMatch(/Tiffany.*plástica/u);
  });
});
