import { describe, expect, it } from '@jest/globals';
import { firstTurn } from '../../../../domain/assistant/dialogue/first-turn.fixture.js';
import type { FoundSource } from '../../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { tellBeside } from '../sources/source-part.js';
import { Talk } from '../talk.js';

const cards = 'Aceptamos efectivo y tarjetas Visa y Mastercard.';
const travel = 'Para Cancún no se ocupa visa, solo pasaporte.';
const passage = (text: string): FoundSource =>
  ({ kind: 'passage', text, chance: 0.4, item: null, article: { title: text, body: text } }) as unknown as FoundSource;
function toldTo(text: string): string {
  const input = {
    ...firstTurn,
    text,
    history: [],
    language: 'es',
    agent: { name: 'Lía', personality: '', systemPrompt: '' },
    contactName: 'Ana',
    intent: 'GENERAL_INQUIRY',
    sentiment: 'NEUTRAL',
    catalogue: [],
    knowledge: [],
    results: [],
    mayCall: true,
    sources: [passage(cards), passage(travel)],
  } as unknown as AnswerInput;
  const talk = new Talk(input);
  tellBeside(talk);
  return talk.reply().text;
}

describe('a visa', () => {
  it.each(['ocupamos visa?', 'do we need a visa?', 'tramitan la visa?'])('for a journey is no card: "%s"', text => {
    const told = toldTo(text);
    expect(told).toContain(travel);
    expect(told).not.toContain(cards);
  });

  it.each(['puedo pagar con visa?', 'do you accept visa?'])('to pay with is no paper: "%s"', text => {
    const told = toldTo(text);
    expect(told).toContain(cards);
    expect(told).not.toContain(travel);
  });
});
