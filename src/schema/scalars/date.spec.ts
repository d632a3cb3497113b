import { describe, expect, it } from '@jest/globals';
import { DateScalar } from './date.js';
import { inSchema } from './scalar.fixture.js';

const refusal = (words: string) => ({ refused: { message: expect.stringContaining(words), code: 'BAD_USER_INPUT' } });
const { variable, literal, out } = inSchema(DateScalar);

describe('Date in', () => {
  it.each(['2026-11-20', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'takes the day %s as it is, as variable and as literal',
    day => {
      expect(variable(day)).toEqual({ value: day });
      expect(literal(JSON.stringify(day))).toEqual({ value: day });
    },
  );

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '2026-1-1',
    '20261120',
    '2026-11-20T00:00:00Z',
    ' 2026-11-20',
    '2026-11-20\n',
    'today',
    '',
  ])('refuses %j, which is no day of the calendar', text => {
    expect(variable(text)).toEqual(refusal('send a calendar date as text, such as "2026-11-20"'));
    expect(literal(JSON.stringify(text))).toEqual(refusal('send a calendar date as text'));
  });

  it('refuses what is no text', () => {
    for (const value of [20261120, true, ['2026-11-20'], {}])
      expect(variable(value)).toEqual(refusal('Date cannot be'));
    for (const text of ['20261120', 'TODAY', '1.5']) expect(literal(text)).toEqual(refusal(`Date cannot be ${text}`));
  });
});

describe('Date out', () => {
  it('gives a day as it is', () => {
    expect(out('2026-11-20')).toBe('2026-11-20');
  });
  it('fails on what is no day, an instant among them, whose day depends on a zone', () => {
    for (const value of ['2025-02-29', '2026-11-20 00:00:00+00', new Date(0), 0])
      expect(() => out(value)).toThrow('Date cannot serialise');
  });
});
