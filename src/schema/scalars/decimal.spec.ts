import { describe, expect, it } from '@jest/globals';
import { DecimalScalar } from './decimal.js';
import { inSchema } from './scalar.fixture.js';

const refusal = (words: string) => ({ refused: { message: expect.stringContaining(words), code: 'BAD_USER_INPUT' } });
const { variable, literal, out } = inSchema(DecimalScalar);
const many = '9'.repeat(38);

describe('Decimal in', () => {
  it.each([
    ['1500.50', '1500.5'],
    ['1500.00', '1500'],
    ['1500', '1500'],
    ['0.10', '0.1'],
    ['007', '7'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['-00.50', '-0.5'],
    ['0.1234567890123456789', '0.1234567890123456789'],
    [many, many],
    [`${'0'.repeat(20)}1.${'0'.repeat(20)}`, '1'],
  ])('takes the text %s as %s: equal numbers are equal text', (text, canonical) => {
    expect(variable(text)).toEqual({ value: canonical });
    expect(literal(JSON.stringify(text))).toEqual({ value: canonical });
  });

  it('takes whole numbers, and literals of any length without losing a digit', () => {
    expect(variable(1500)).toEqual({ value: '1500' });
    expect(variable(-0)).toEqual({ value: '0' });
    expect(variable(Number.MAX_SAFE_INTEGER)).toEqual({ value: '9007199254740991' });
    expect(literal('-42')).toEqual({ value: '-42' });
    expect(literal('12345678901234567890')).toEqual({ value: '12345678901234567890' });
  });

  it.each([1500.5, 0.1, 2 ** 53, 1e21, true, ['1'], {}])('refuses %j: a float may not be what was typed', value => {
    expect(variable(value)).toEqual(refusal('send text such as "1500.50"'));
  });

  it('shows of a long value that it goes on', () => {
    const text = '9'.repeat(80);
    expect(literal(JSON.stringify(text))).toEqual(refusal(`Decimal cannot be "${'9'.repeat(59)}…: send`));
    expect(variable(text)).toEqual(refusal(`Decimal cannot be "${'9'.repeat(59)}…: send`));
  });

  it.each(['1500.50', '1500.0', '1e3', 'true', 'MANY'])('refuses the literal %s', text => {
    expect(literal(text)).toEqual(refusal(`Decimal cannot be ${text}`));
  });

  it.each([
    ['[1]', 'a list'],
    ['{a: 1}', 'an object'],
  ])('refuses the literal %s as %s', (text, kind) => {
    expect(literal(text)).toEqual(refusal(`Decimal cannot be ${kind}:`));
  });

  it.each([
    '',
    ' 1',
    '1\n',
    '+1',
    '1.',
    '.5',
    '1,5',
    '1,500.00',
    '1e3',
    '0x10',
    '1_000',
    '--1',
    '-',
    'NaN',
    'Infinity',
    '$5',
    '١',
    `${many}1`,
    `1.${many}`,
    '1'.repeat(1_000_000),
  ])('refuses the text %.20j', text => {
    expect(variable(text)).toEqual(refusal('at most 38 digits'));
    expect(literal(JSON.stringify(text))).toEqual(refusal('Decimal cannot be'));
  });
});

describe('Decimal out', () => {
  it.each([
    ['1500.00', '1500.00'],
    ['0.001230', '0.001230'],
    ['-0.00', '0.00'],
    ['1500', '1500'],
    [1500, '1500'],
    [12345678901234567890n, '12345678901234567890'],
  ])('gives %p as text with the digits it has', (value, text) => {
    expect(out(value)).toBe(text);
  });
  it('fails on a float and on what is no number', () => {
    for (const value of [0.1, 2 ** 53, Number.NaN, '1e3', 'NaN', {}, true])
      expect(() => out(value)).toThrow('Decimal cannot serialise');
  });
});
