import { describe, expect, it } from '@jest/globals';
import { checkMonth } from '../../bench/month/check.js';
import type { Did, Left, Record, Wrote } from '../../bench/month/record.js';

const hourMs = 3_600_000;
/** Ten in the morning in Costa Rica. The checker has no clock of its own. */
const morning = Date.UTC(2027, 2, 2, 16);
const number = '50688880000';
const rules = { capPerDay: 3, firstFollowUpHours: () => 24 };

const value = '¿Pudo ver lo que conversamos? Si le quedó alguna duda, aquí estoy.';
const urgency = '¿Seguimos con su consulta?';
const confirmation = 'Listo: no le escribiremos más. Si cambia de opinión, responda ALTA.';
const rating = '¿Cómo le atendimos? Califíquenos del 1 (mal) al 5 (excelente).';
const notice = 'Le comunico con una persona de nuestro equipo, que le responde por aquí.';

let sent = 0;
const wrote = (hours: number, means: Wrote['means'] = null): Wrote => ({
  number,
  at: morning + hours * hourMs,
  text: means ?? '¿Cuánto cuesta?',
  means,
});
const left = (hours: number, text: string, more: Partial<Left> = {}): Left => ({
  number,
  at: morning + hours * hourMs,
  kind: 'text',
  text,
  messageId: `message ${sent++}`,
  ...more,
});
const template = (hours: number, text: string) => left(hours, `seguimiento: Ana ${text}`, { kind: 'template' });
const campaign = (hours: number, part: string) => left(hours, `campana: ${part}`, { kind: 'template' });
const did = (hours: number, what: Did['what']): Did => ({ number, at: morning + hours * hourMs, what });
const found = (record: Partial<Record>) =>
  checkMonth(
    {
      people: [{ number, shop: 0, language: 'es', zones: ['America/Costa_Rica'] }],
      wrote: [wrote(0)],
      did: [],
      left: [],
      refused: [],
      ...record,
    },
    rules,
  ).map(({ rule }) => rule);

const answer = left(0.01, 'Cuesta 100.');
const due = 24.01;

describe('the checker of the month', () => {
  it('finds nothing if everything is right', () => {
    const followedUp = [answer, template(due, value), template(96.01, urgency)];
    expect(found({ left: followedUp })).toEqual([]);
    expect(found({ wrote: [wrote(0), wrote(1, 'stop')], left: [answer, left(1.001, confirmation)] })).toEqual([]);
    const asked = [left(0.01, notice), left(1, 'Con gusto.'), left(2, rating)];
    expect(found({ left: asked, did: [did(2, 'closed-case')] })).toEqual([]);
    // A message that is due at night is sent in the morning.
    const late = { wrote: [wrote(-12)], left: [left(-11.99, 'Cuesta 100.'), template(22.02, value)] };
    expect(found(late)).toEqual([]);
  });

  it('sees a free text outside of the window', () => {
    expect(found({ left: [answer, left(24.1, value)] })).toEqual(['window']);
  });

  it('sees every message after a stop word except the one confirmation', () => {
    const stopped = { wrote: [wrote(0), wrote(1, 'stop')] };
    expect(found({ ...stopped, left: [answer, left(1.1, 'Cuesta 90.')] })).toEqual(['consent']);
    expect(found({ ...stopped, left: [answer, left(1.01, confirmation), left(1.02, confirmation)] })).toContain(
      'confirmed twice',
    );
    expect(found({ did: [did(0.5, 'opted-out')], left: [answer, campaign(1, 'a')] })).toEqual(['consent']);
  });

  it('sees messages that wake people in any of their zones, but not answers at night', () => {
    expect(found({ wrote: [wrote(12)], left: [left(12.01, 'Cuesta 100.')] })).toEqual([]);
    expect(found({ left: [answer, campaign(36, 'a')] })).toEqual(['quiet hours']);
    expect(found({ wrote: [wrote(-13)], left: [left(-12.99, 'Cuesta 100.'), template(12, value)] })).toContain(
      'quiet hours',
    );
    const people: Record['people'] = [
      { number, shop: 0, language: 'en', zones: ['America/New_York', 'Pacific/Honolulu'] },
    ];
    expect(found({ people, left: [answer, campaign(25, 'a')] })).toEqual(['quiet hours']);
  });

  it('sees one more than the cap', () => {
    const parts = ['a', 'b', 'c', 'd'].map((part, index) => campaign(48 + index, part));
    expect(found({ left: [answer, ...parts.slice(0, 3)] })).toEqual([]);
    expect(found({ left: [answer, ...parts] })).toEqual(['cap']);
  });

  it('sees a follow-up after an event that stops it', () => {
    for (const what of ['won', 'took-over'] as const)
      expect(found({ did: [did(2, what)], left: [answer, template(due, value)] })).toEqual(['stop rule']);
    expect(found({ left: [answer, left(0.02, notice), template(due, value)] })).toEqual(['stop rule']);
    expect(found({ wrote: [wrote(0), wrote(20)], left: [answer, template(due, value)] })).toEqual(['stop rule']);
  });

  it('sees one that comes too soon, too late or again', () => {
    expect(found({ left: [answer, template(23, value)] })).toEqual(['too soon']);
    expect(found({ left: [answer, template(due + 2, value)] })).toEqual(['too late']);
    expect(found({ left: [answer, template(due, value), template(due + 0.1, value)] })).toContain('said twice');
  });

  it('sees a message that arrives twice, one to a stranger, and a second question about one case', () => {
    expect(found({ left: [answer, answer] })).toContain('twice');
    expect(found({ left: [left(0.01, 'Cuesta 100.', { number: '50699990000' })] })).toContain('stranger');
    const asked = [left(0.01, notice), left(2, rating), left(3, `${rating} Por favor.`)];
    expect(found({ left: asked })).toEqual(['asked for a rating twice']);
  });
});
