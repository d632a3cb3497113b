import { describe, expect, it } from '@jest/globals';
import { demoTenants } from '../demo-data.js';
import { filler, lifeDays, tellStory } from './story.js';

const now = new Date('2026-11-20T15:00:00Z');
const dayMs = 24 * 3_600_000;
const sellers = ['Sofía Rojas', 'Pablo Quesada', 'Daniela Chaves', 'Marco Jiménez'];

describe.each(demoTenants.map(demo => [demo.slug, demo] as const))('the story of %s', (_slug, demo) => {
  const story = tellStory(demo, now, sellers, 'Carmen Solano');
  const threads = story.leads.flatMap(({ thread }) => (thread ? [thread] : []));

  it('is the same every time', () => {
    const again = tellStory(demo, now, sellers, 'Carmen Solano');
    expect(again.leads).toEqual(story.leads);
  });

  it('has two hundred leads and forty conversations, most of them in Spanish, within sixty days', () => {
    expect(story.leads).toHaveLength(200);
    expect(threads).toHaveLength(40);
    const english = threads.filter(({ turns }) => /^(hello|hi|good|i want|we need)\b/i.test(turns[0]?.text ?? ''));
    expect(english.length).toBeGreaterThanOrEqual(2);
    expect(english.length).toBeLessThanOrEqual(6);
    const times = story.leads.flatMap(({ createdAt, thread }) => [
      createdAt,
      ...(thread?.turns ?? []).map(turn => turn.at),
    ]);
    for (const at of times) {
      expect(at.getTime()).toBeLessThan(now.getTime());
      expect(at.getTime()).toBeGreaterThan(now.getTime() - (lifeDays + 1) * dayMs);
    }
  });

  it('keeps turns in the order of their times, and leaves no gap of a text unfilled', () => {
    for (const { turns } of threads) {
      const times = turns.map(({ at }) => at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(turns[0]?.by).toBe('CONTACT');
    }
    const texts = story.leads.flatMap(({ inquiry, thread }) => [
      inquiry ?? '',
      ...(thread?.turns ?? []).map(turn => turn.text),
    ]);
    expect(texts.filter(text => /[{}]|undefined|null/.test(text))).toEqual([]);
  });

  it('names one piece as one', () => {
    const say = (sku: string, quantity: number) =>
      filler(story, sku, quantity, { city: '', company: 'X', seller: '' })('{n} {many}');
    for (const [sku, { one, many }] of Object.entries(story.shop.products)) {
      expect(say(sku, 2)).toBe(`2 ${many}`);
      expect(say(sku, 1)).toBe(`1 ${one.slice(3)}`);
    }
  });

  it('invents people: numbers that no operator gives, addresses of a reserved domain, each once', () => {
    const phones = story.leads.map(({ phone }) => phone);
    expect(new Set(phones).size).toBe(phones.length);
    // No number in Costa Rica begins with 3, and none in Mexico with 1.
    for (const phone of phones) expect(phone).toMatch(/^\+(5063\d{7}|521\d{9})$/);
    const mails = story.leads.flatMap(({ email }) => email ?? []);
    expect(new Set(mails).size).toBe(mails.length);
    for (const mail of mails) expect(mail).toMatch(/^[a-z.]+\.\d+@correo\.example$/);
  });
});
