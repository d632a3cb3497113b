import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const clerk = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Saco de cemento', 150), goods('Varilla', 90)],
  articles: [],
});

describe('a customer who is asked whether to order', () => {
  it.each(['No, gracias', 'por ahora no', 'No por el momento', 'mejor otro día', 'Todavía no, gracias'])(
    'and refuses for now is asked nothing, and the list stays: %s',
    reply => {
      const { text, dialogue } = clerk('Quiero 3 sacos de cemento', reply);
      expect(text).not.toContain('?');
      expect(text).toMatch(/no lo pido|otro momento/u);
      expect(dialogue).toMatchObject({ asked: null, items: [{ product: 'Saco de cemento', quantity: 3 }] });
    },
  );

  it('and comes back later gets the same list', () => {
    expect(clerk('Quiero 3 sacos de cemento', 'por ahora no', 'ya, confírmelo').text).toContain('3 × Saco de cemento');
  });

  it.each(['No, gracias', 'por ahora no', 'No me interesa'])(
    'or how much of a product, and does not want it, is asked nothing more: %s',
    reply => {
      const { text, dialogue } = clerk('¿Cuánto cuesta el saco de cemento?', reply);
      expect(text).toMatch(/cuando lo necesite|a la orden/u);
      expect(text).not.toContain('?');
      expect(dialogue).toMatchObject({ asked: null, items: [] });
    },
  );

  it('and only says no is asked what to change', () => {
    expect(clerk('Quiero 3 sacos de cemento', 'No').text).toMatch(/cambi/u);
  });

  it('and corrects the list with his no has it corrected', () => {
    expect(clerk('Quiero 3 sacos de cemento', 'no, mejor 2').dialogue.items).toEqual([
      { product: 'Saco de cemento', quantity: 2 },
    ]);
  });
});
