import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const shelf = { version: '1', agents: [], products: [goods('Cement bag', 150), goods('Taladro', 900)], articles: [] };
const english = clerkOf(shelf, { locale: 'en-US', currency: 'USD', language: 'en' });
const spanish = clerkOf(shelf);
const order = { items: [{ quantity: 1 }] };

describe('a goodbye', () => {
  it.each(['Ok thanks, bye', 'Ok thanks bye bye', 'ok, thanks, have a nice day', 'ok see you', 'Great, take care!'])(
    'after a price orders nothing: %s',
    text => expect(english('how much is the cement bag?', text).dialogue.items).toEqual([]),
  );

  it.each(['dale gracias, chao', 'va, gracias, nos vemos'])('nor in Spanish: %s', text =>
    expect(spanish('¿cuánto cuesta el taladro?', text).dialogue.items).toEqual([]),
  );

  it('leaves a yes a yes, and an order an order', () => {
    expect(spanish('¿cuánto cuesta el taladro?', 'dale').dialogue).toMatchObject(order);
    expect(english('how much is the cement bag?', 'ok, see you, I take one').dialogue).toMatchObject(order);
  });
});
