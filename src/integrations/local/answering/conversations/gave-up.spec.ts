import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const clerk = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Saco de cemento', 150, { unit: 'saco' }), goods('Varilla', 90)],
  articles: [],
});
const english = clerkOf(
  { version: '1', agents: [], products: [goods('Cement bag', 150), goods('Rebar', 90)], articles: [] },
  { locale: 'en-US', currency: 'USD', language: 'en' },
);
const list = 'Quiero 3 sacos de cemento y 2 varillas';

describe('a customer with a list that was not ordered', () => {
  it.each([
    'Lo compré en otro lado',
    'Ya compré',
    'ya lo conseguí en otra tienda, gracias',
    'Gracias pero ya lo resolví',
  ])('who needs it no more is asked nothing, and the list is gone: %s', reply => {
    const { text, dialogue } = clerk(list, reply);
    expect(text).not.toMatch(/\?|Total/u);
    expect(text).toMatch(/avisar/u);
    expect(dialogue).toMatchObject({ asked: null, items: [] });
  });

  it.each(['I bought it elsewhere', "I don't need it anymore", 'no longer needed'])(
    'the same in English: %s',
    reply => {
      const { text, dialogue } = english('I want 3 cement bags and 2 rebars', reply);
      expect(text).not.toContain('?');
      expect(dialogue).toMatchObject({ asked: null, items: [] });
    },
  );

  it.each(['no me alcanza', 'Se me sale del presupuesto', 'no tengo plata ahorita'])(
    'who cannot pay it is not shown it again: %s',
    reply => {
      const { text, dialogue } = clerk(list, reply);
      expect(text).toMatch(/precio/u);
      expect(text).not.toContain('Total');
      expect(dialogue.items).toHaveLength(2);
    },
  );

  it('who has one of the things keeps the other', () => {
    expect(clerk(list, 'Ya compré las varillas').dialogue.items).toEqual([{ product: 'Saco de cemento', quantity: 3 }]);
  });

  it('who bought here and reports it keeps what is said about that', () => {
    expect(clerk(list, 'lo compré ayer con ustedes y llegó roto').text).not.toMatch(/avisar/u);
  });
});
