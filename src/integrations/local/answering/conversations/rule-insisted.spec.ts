import { describe, expect, it } from '@jest/globals';
import { firstTurn } from '../../../../domain/assistant/dialogue/first-turn.fixture.js';
import { callOf } from '../../../../domain/assistant/index.js';
import { clerkOf, goods } from '../clerk.fixture.js';
import { draftAnswer } from '../draft-answer.js';

const say = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Bocadillo surtido', 18, { description: 'Mínimo 50 piezas.', stock: 900 })],
  articles: [],
});

describe('an order that breaks a rule of the shop', () => {
  it.each(['sí, confirmo', 'sí'])('goes to a person at the second wish for it: %s', yes => {
    expect(say('quiero 20 bocadillos surtidos').text).toContain('Mínimo 50 piezas.');
    const { text } = say('quiero 20 bocadillos surtidos', yes);
    expect(text).toContain('persona');
    expect(text).not.toContain('Mínimo 50 piezas.');
  });
  it('is asked about once it keeps the rule', () => {
    const { text } = say('quiero 20 bocadillos surtidos', 'mejor 50');
    expect(text).toContain('50 × Bocadillo surtido');
    expect(text).not.toContain('hay una condición');
  });
  it('tells the person the rule and the list', () => {
    const items = [{ product: 'Bocadillo surtido', quantity: 20 }];
    const rule = 'Mínimo 50 piezas.';
    const list = {
      lines: [{ product: 'Bocadillo surtido', quantity: 20, unit: null, price: '$18.00', sum: '$360.00', left: null }],
      total: '$360.00',
      difference: null,
      breaks: [rule],
    };
    const call = callOf('set_cart', { items });
    const result = { problem: null, items: [], articles: [], orders: [] };
    const { calls } = draftAnswer({
      ...firstTurn,
      language: 'es',
      business: 'Tienda',
      agent: { name: 'Lía', personality: '', systemPrompt: '' },
      contactName: 'Ana Mora',
      intent: 'GENERAL_INQUIRY',
      sentiment: 'NEUTRAL',
      catalogue: [],
      knowledge: [],
      sources: [],
      hasUnreadMedia: false,
      text: 'sí',
      history: [{ author: 'BUSINESS', text: `Así no se lo puedo confirmar: ${rule}` }],
      dialogue: { ...firstTurn.dialogue, items, asked: 'PERSON', greeted: true },
      results: [{ ...result, call, list }],
    });
    expect(calls?.find(({ tool }) => tool === 'hand_over')?.query).toBe(`${rule}; 20 × Bocadillo surtido`);
  });
});
