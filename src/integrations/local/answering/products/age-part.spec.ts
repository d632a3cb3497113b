import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const clerk = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Juego de mesa Tesoro', 490, { description: 'De 8 años en adelante. Para 2 a 6 jugadores.' }),
    goods('Juego de mesa Granja', 120, { description: 'De 4 años en adelante. Para 2 a 10 jugadores.' }),
    goods('Paseo en balsa', 700, { description: 'Dura tres horas. Edad mínima 8 años.' }),
    goods('Pelota roja', 90, { description: 'De hule.' }),
  ],
  articles: [],
});

describe('for what age a thing is', () => {
  it('chooses among the things of the last list', () => {
    const { text } = clerk('¿qué juegos de mesa tienen?', '¿cuál es mejor para niños de 5 y 6 años?');
    expect(text).toContain('Juego de mesa Granja');
    expect(text).not.toContain('Tesoro');
  });

  it.each([
    ['¿cuánto cuesta el paseo en balsa?', '¿mi hijo de 5 puede?', 'Edad mínima 8 años.'],
    ['¿cuánto cuesta el juego de mesa Tesoro?', 'es para mi sobrino de 5, sí le sirve?', 'De 8 años en adelante.'],
  ])('is what the text of the current thing says: %s %s', (first, then, told) =>
    expect(clerk(first, then).text).toContain(told),
  );

  it('is not told of a thing whose text states none', () =>
    expect(clerk('¿cuánto cuesta la pelota roja?', '¿mi hijo de 5 puede usarla?').text).not.toMatch(/\d años/u));
});
