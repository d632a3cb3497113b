import { describe, expect, it } from '@jest/globals';
import { DateTimeScalar } from './date-time.js';
import { inSchema } from './scalar.fixture.js';

const refusal = (words: string) => ({ refused: { message: expect.stringContaining(words), code: 'BAD_USER_INPUT' } });
const { variable, literal, out } = inSchema(DateTimeScalar);
const instant = (text: string) => ({ value: new Date(text) });

describe('DateTime in', () => {
  it.each([
    ['2026-11-20T09:30:00Z', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20t09:30:00z', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20 09:30:00Z', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30:00-05:00', '2026-11-20T14:30:00.000Z'],
    ['2026-11-20T00:15:00+05:45', '2026-11-19T18:30:00.000Z'],
    ['2026-11-20T09:30:00-00:00', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30:00.5Z', '2026-11-20T09:30:00.500Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['0050-01-01T00:00:00Z', '0050-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('takes RFC 3339 text %s, as variable and as literal', (text, expected) => {
    expect(variable(text)).toEqual(instant(expected));
    expect(literal(JSON.stringify(text))).toEqual(instant(expected));
  });

  it('cuts digits beyond milliseconds and never rounds into the next second', () => {
    expect(variable('2026-12-31T23:59:59.999999999Z')).toEqual(instant('2026-12-31T23:59:59.999Z'));
  });

  it('takes a leap second at the end of a UTC day as the second after it, and nowhere else', () => {
    expect(variable('2016-12-31T23:59:60Z')).toEqual(instant('2017-01-01T00:00:00Z'));
    expect(variable('2016-12-31T15:59:60.5-08:00')).toEqual(instant('2017-01-01T00:00:00.500Z'));
    expect(variable('2016-12-31T12:00:60Z')).toEqual(refusal('DateTime cannot be'));
  });

  it('takes epoch milliseconds, as number and as text, before 1970 too', () => {
    for (const sent of [1795123456789, '1795123456789'])
      expect(variable(sent)).toEqual(instant('2026-11-19T21:24:16.789Z'));
    for (const sent of ['1795123456789', '"1795123456789"'])
      expect(literal(sent)).toEqual(instant('2026-11-19T21:24:16.789Z'));
    expect(variable(-1)).toEqual(instant('1969-12-31T23:59:59.999Z'));
    expect(variable(0)).toEqual(instant('1970-01-01T00:00:00.000Z'));
  });

  it.each([
    'now-1h',
    'now',
    '',
    ' 2026-11-20T09:30:00Z',
    '2026-11-20T09:30:00Z\n',
    '1795...',
    '1795123456789.5',
    '1e12',
    '2026-11-20',
    '20261120T093000Z',
    '2026-11-20T09:30Z',
    '2026-11-20T09:30:00',
    '2026-11-20T09:30:00+0500',
    '2026-11-20T09:30:00+05',
    '2026-11-20T09:30:00.Z',
    '2026-11-20T24:00:00Z',
    '2026-11-20T09:60:00Z',
    '2026-11-20T09:30:61Z',
    '2026-11-20T09:30:00+24:00',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '+12026-01-01T00:00:00Z',
    'Fri, 20 Nov 2026 09:30:00 GMT',
    '٢٠٢٦-11-20T09:30:00Z',
    '999999999999999',
    '9'.repeat(5_000),
  ])('refuses the text %j with BAD_USER_INPUT, and says what to send', text => {
    expect(variable(text)).toEqual(refusal('send RFC 3339 text with seconds and zone'));
    expect(literal(JSON.stringify(text))).toEqual(refusal('send RFC 3339 text with seconds and zone'));
  });

  it.each([1.5, 1e300, true, [1795123456789], { from: 0 }])(
    'refuses %j, which is neither text nor a whole number',
    value => {
      expect(variable(value)).toEqual(refusal('DateTime cannot be'));
    },
  );

  it.each(['1.5', '1e300', '99999999999999999999', 'true', 'NOW'])('refuses the literal %s', text => {
    expect(literal(text)).toEqual(refusal(`DateTime cannot be ${text}`));
  });

  it.each([
    ['{from: 0}', 'an object'],
    ['[]', 'a list'],
  ])('refuses the literal %s as %s', (text, kind) => {
    expect(literal(text)).toEqual(refusal(`DateTime cannot be ${kind}:`));
  });

  it('quotes at most a line of what came', () => {
    expect(() => DateTimeScalar.parseValue('x'.repeat(100_000))).toThrow(/^.{1,300}$/);
  });

  it('passes null through', () => {
    expect(variable(null)).toEqual({ value: null });
    expect(literal('null')).toEqual({ value: null });
  });
});

describe('DateTime out', () => {
  it.each([
    [new Date(1795123456789), '2026-11-19T21:24:16.789Z'],
    [1795123456789, '2026-11-19T21:24:16.789Z'],
    ['2026-11-20 07:24:20.66+00', '2026-11-20T07:24:20.660Z'],
    ['2026-11-20 07:24:20.123456-05', '2026-11-20T12:24:20.123Z'],
    ['2026-11-20 07:24:20+05:45', '2026-11-20T01:39:20.000Z'],
    ['1880-01-01 00:00:00-05:18:08', '1880-01-01T05:18:08.000Z'],
    ['2026-11-20T07:24:20.66+00:00', '2026-11-20T07:24:20.660Z'],
    ['2026-11-20T07:24:20.000Z', '2026-11-20T07:24:20.000Z'],
  ])('writes %j in UTC with milliseconds', (value, text) => {
    expect(out(value)).toBe(text);
  });

  it.each([new Date(Number.NaN), 'infinity', '2026-11-20 07:24:20', '2026-11-20', 'garbage', true, {}])(
    'fails on %p, and does not blame the client',
    value => {
      expect(() => out(value)).toThrow('DateTime cannot serialise');
      expect(() => out(value)).not.toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }));
    },
  );
});
