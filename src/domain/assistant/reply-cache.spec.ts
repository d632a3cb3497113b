import { describe, expect, it } from '@jest/globals';
import type { ChainReply } from './chain-reply.js';
import { firstTurn } from './dialogue/first-turn.fixture.js';
import type { AnswerInput, UnderstandInput } from './language-model.port.js';
import { neutralUnderstanding } from './neutral-understanding.js';
import { questionKey, ReplyCache } from './reply-cache.js';
import type { Understanding } from './understanding.js';

const tenant = '018f0000-0000-7000-8000-000000000001';
const other = '018f0000-0000-7000-8000-000000000002';
const order = 'openai:gpt-6-luna,local:embudo-local-1';
const input: UnderstandInput = {
  text: '¿Cuánto cuesta el taladro?',
  history: [],
  business: 'Ferretería',
  explainIn: 'es',
};
const answerInput: AnswerInput = {
  ...input,
  language: 'es',
  agent: { name: 'Sofía', personality: '', systemPrompt: '' },
  contactName: 'Ana',
  intent: 'PRICING_QUESTION',
  sentiment: 'NEUTRAL',
  catalogue: [{ name: 'Taladro', description: '', price: '₡38 900', inStock: true, unit: null }],
  knowledge: [{ title: 'Envíos', body: 'En 24 horas.' }],
  sources: [],
  hasUnreadMedia: false,
  ...firstTurn,
};
const key = (change: Partial<UnderstandInput> = {}) =>
  questionKey(tenant, 'understand', order, { ...input, ...change });
const answerKey = (change: Partial<AnswerInput>) => questionKey(tenant, 'answer', order, { ...answerInput, ...change });

describe('two questions are equal', () => {
  it('where only white space and the spelling of accents in Unicode differ', () => {
    expect(key({ text: '  ¿Cuánto  cuesta\nel taladro? ' })).toBe(key());
    expect(key({ text: '¿Cua\u0301nto cuesta el taladro?' })).toBe(key());
  });

  it('at whatever time they are asked, unless their answer may depend on it', () => {
    expect(answerKey({ now: { day: 3, minute: 600 } })).toBe(answerKey({}));
    const text = '¿Están abiertos?';
    expect(answerKey({ text, now: { day: 3, minute: 600 } })).not.toBe(
      answerKey({ text, now: { day: 3, minute: 601 } }),
    );
  });

  it('never where the case differs: who shouts is understood differently', () =>
    expect(key({ text: '¿CUÁNTO CUESTA EL TALADRO?' })).not.toBe(key()));

  it('never across tenants, tasks or orders of models', () => {
    expect(questionKey(other, 'understand', order, input)).not.toBe(key());
    expect(questionKey(tenant, 'understand', 'gemini:x,local:y', input)).not.toBe(key());
    expect(questionKey(tenant, 'answer', order, answerInput)).not.toBe(questionKey(tenant, 'understand', order, input));
  });

  it.each<[string, Partial<AnswerInput>]>([
    ['the history', { history: [{ author: 'CONTACT', text: 'hola' }] }],
    ['a price', { catalogue: [{ ...answerInput.catalogue[0]!, price: '₡40 000' }] }],
    ['the stock', { catalogue: [{ ...answerInput.catalogue[0]!, inStock: false }] }],
    ['the knowledge', { knowledge: [] }],
    ['the name of the contact', { contactName: 'Luis' }],
    ['the agent', { agent: { name: 'Sofía', personality: '', systemPrompt: 'De usted.' } }],
    ['the sentiment', { sentiment: 'NEGATIVE' }],
  ])('never where %s differs', (_, change) => expect(answerKey(change)).not.toBe(answerKey({})));
});

describe('ReplyCache', () => {
  const at = { ms: 5_000 };
  const clock = { now: () => new Date(at.ms) };
  const replyOf = (model: string): ChainReply<Understanding> => ({
    value: neutralUnderstanding('es'),
    provider: 'openai',
    model,
    promptVersion: 'v1',
    inputTokens: 1,
    outputTokens: 1,
    costUsd: 0.1,
    latencyMs: 5,
    fallback: false,
    attempts: [],
  });

  it('gives a reply back until its time is over', () => {
    const cache = new ReplyCache({ clock, ttlMs: 1000, entries: 10 });
    cache.keep(tenant, 'a', replyOf('m'));
    at.ms += 999;
    expect(cache.find(tenant, 'a')).toMatchObject({ model: 'm' });
    at.ms += 2;
    expect(cache.find(tenant, 'a')).toBeNull();
    expect(cache.size).toBe(0);
  });

  it('keeps no more than it may, and drops what was used longest ago', () => {
    const cache = new ReplyCache({ clock, ttlMs: 1000, entries: 2 });
    cache.keep(tenant, 'a', replyOf('a'));
    cache.keep(tenant, 'b', replyOf('b'));
    cache.find(tenant, 'a');
    cache.keep(tenant, 'c', replyOf('c'));
    expect(
      [cache.find(tenant, 'a'), cache.find(tenant, 'b'), cache.find(tenant, 'c')].map(reply => reply?.model ?? null),
    ).toEqual(['a', null, 'c']);
    expect(cache.size).toBe(2);
  });

  it('has the tenant that holds most give way, so that a flood takes nobody else’s replies', () => {
    const cache = new ReplyCache({ clock, ttlMs: 1000, entries: 4 });
    cache.keep(other, 'quiet', replyOf('quiet'));
    for (let at = 0; at < 100; at++) cache.keep(tenant, `flood ${at}`, replyOf('flood'));
    expect(cache.find(other, 'quiet')).toMatchObject({ model: 'quiet' });
    expect(cache.find(tenant, 'flood 97')).not.toBeNull();
    expect(cache.find(tenant, 'flood 96')).toBeNull();
    expect(cache.size).toBe(4);
  });

  it('keeps nothing where the time or the size is 0', () => {
    for (const options of [
      { clock, ttlMs: 0, entries: 10 },
      { clock, ttlMs: 1000, entries: 0 },
    ]) {
      const cache = new ReplyCache(options);
      cache.keep(tenant, 'a', replyOf('a'));
      expect(cache).toMatchObject({ enabled: false, size: 0 });
    }
  });
});
