import { describe, expect, it } from '@jest/globals';
import { firstTurn } from '../../../domain/assistant/dialogue/first-turn.fixture.js';
import { Talk } from './talk.js';

const talk = () =>
  new Talk({
    ...firstTurn,
    text: '¿flota?',
    history: [],
    language: 'es',
    business: 'Muelle',
    agent: { name: 'Lía', personality: '', systemPrompt: '' },
    contactName: null,
    intent: 'GENERAL_INQUIRY',
    sentiment: 'NEUTRAL',
    catalogue: [],
    knowledge: [],
    sources: [],
    hasUnreadMedia: false,
  });

describe('the name of what a sentence is told of', () => {
  it('stands before the sentence', () => {
    const one = talk();
    one.tells('Flota sin aire.', undefined, 'Boya naranja:');
    expect(one.reply().text).toContain('Boya naranja: Flota sin aire.');
  });

  it('is not said where the sentence was said already, nor twice', () => {
    const one = talk();
    one.add('Flota sin aire.');
    one.tells('Flota sin aire.', undefined, 'Boya naranja:');
    expect(one.reply().text).not.toContain('Boya naranja');
    one.tells('Pesa poco.', undefined, 'Boya naranja:');
    one.tells('Dura años.', undefined, 'Boya naranja:');
    expect(one.reply().text.split('Boya naranja')).toHaveLength(2);
  });
});
