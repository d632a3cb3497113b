import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const clerk = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Saco de cemento', 150, { unit: 'saco' })],
  articles: [says('Horario', 'Abrimos de lunes a viernes de 8:00 a 17:00.')],
});
const asksBack = /qué (?:le gustaría saber|duda tiene)/iu;

describe('somebody who has a question', () => {
  it.each(['Tengo una duda', 'Hola, una consulta por favor', 'sí, me quedó una pregunta'])(
    'is asked which: %s',
    text => {
      expect(clerk(text).text).toMatch(asksBack);
    },
  );

  it.each(['Tengo una duda, ¿a qué hora abren?', '¿Cuánto cuesta el cemento? es mi duda'])(
    'is answered, if they ask it: %s',
    text => {
      expect(clerk(text).text).not.toMatch(asksBack);
      expect(clerk(text).text).toMatch(/150|8:00/u);
    },
  );

  it('is asked in English too', () => {
    const english = clerkOf(
      { version: '1', agents: [], products: [], articles: [] },
      { locale: 'en-US', currency: 'USD', language: 'en' },
    );
    expect(english('I have a question').text).toMatch(/what (?:would you like to know|is your question)\?$/iu);
  });
});
