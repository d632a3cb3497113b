import { describe, expect, it } from '@jest/globals';
import { firstTurn } from '../../../domain/assistant/dialogue/first-turn.fixture.js';
import { mostRead, partRead } from '../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../domain/assistant/language-model.port.js';
import { shelfWithOffers } from '../../../domain/assistant/shelf-with-offers.js';
import { factLookups } from '../../../domain/assistant/tools/fact-tools.js';
import { localSources } from '../reading/sources/source-reader.js';
import { localLikeness } from '../reading/topics.js';
import { understandSync } from '../understanding/understand.js';
import { goods, says } from './clerk.fixture.js';
import { draftAnswer } from './draft-answer.js';

const length = 20_000;
const filled = (part: string): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);

/**
 * Returns the length of the longest text that a pattern is given while something runs: the time of the steepest ones grows with its square.
 * All methods of texts and patterns use `exec`.
 */
function longestIn(run: () => void): number {
  const { exec } = RegExp.prototype;
  let longest = 0;
  RegExp.prototype.exec = function measured(text) {
    longest = Math.max(longest, text.length);
    return exec.call(this, text);
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return longest;
}

const shelf = shelfWithOffers({
  version: '1',
  agents: [],
  products: [
    goods('Taladro percutor', 900, { description: 'Taladro de 700 W con maletín.', keywords: ['taladro'] }),
    goods('Cemento gris', 210, { unit: 'saco', description: 'Saco de 50 kg.' }),
  ],
  articles: [
    says('Envíos', 'El envío a toda la ciudad cuesta $150. En compras de $3,000 o más el envío es gratis.'),
    says('Descuentos', 'Desde 10 sacos de cemento hay 5 % de descuento.'),
  ],
});

function inputOf(text: string, history: AnswerInput['history'] = []): AnswerInput {
  const { dialogue: state } = firstTurn;
  const place = { shelf, locale: 'es-MX', currency: 'MXN', language: 'es' as const, state, text: partRead(text) };
  const { lookUp } = factLookups({ ...place, history: [] }, { likeness: localLikeness, sources: localSources });
  return {
    ...firstTurn,
    text,
    history,
    language: 'es',
    business: 'Ferretería',
    agent: { name: 'Lía', personality: '', systemPrompt: '' },
    contactName: 'Ana Mora',
    intent: 'GENERAL_INQUIRY',
    sentiment: 'NEUTRAL',
    catalogue: [],
    knowledge: [],
    sources: [],
    hasUnreadMedia: false,
    lookUp,
    products: () => shelf.products,
  };
}

/** What is read of a message, with words that are put before it or written out in full. */
const most = 1.2 * mostRead;

describe('a message of 20,000 characters', () => {
  it.each([
    ['one long word', filled('a')],
    ['commas', filled(',')],
    ['line ends', filled('hola\n')],
    ['numbers', filled('3 ')],
    ['a long list', filled('2 taladros y 3 sacos de cemento, ')],
    ['one sentence again and again', filled('Hola, ¿cuánto cuesta el taladro con envío? ')],
    ['a text without a stop', filled('quiero saber cuanto cuesta el taladro con envio y si tienen ')],
  ])('is understood and answered by patterns that are given only what is read of it: %s', (_, text) => {
    expect(longestIn(() => understandSync(text))).toBeLessThanOrEqual(most);
    expect(longestIn(() => draftAnswer(inputOf(text)))).toBeLessThanOrEqual(most);
  });

  it('is answered by what stands at its beginning and its end, whatever stands between', () => {
    const story = 'Ayer hizo un día muy bonito y salimos a caminar. '.repeat(320);
    const text = `Buenas tardes. ${story}¿Cuánto cuesta el taladro percutor?`;
    expect(text.length).toBeGreaterThan(15_000);
    expect(draftAnswer(inputOf(text)).text).toContain('900');
    expect(draftAnswer(inputOf(text)).text).toBe(draftAnswer(inputOf(partRead(text))).text);
  });

  it('that came before is read in part too', () => {
    const history = [{ author: 'CONTACT' as const, text: filled('quiero 2 taladros y ') }];
    expect(longestIn(() => draftAnswer(inputOf('¿y con envío?', history)))).toBeLessThanOrEqual(most);
  });
});
