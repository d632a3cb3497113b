import { describe, expect, it } from '@jest/globals';
import { figureOf, figureText } from '../console/src/lib/figure.js';

const writeIn = (locale: string) => (value: number, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(locale, options).format(value);

describe('a figure as people type it', () => {
  it.each([
    ['15.000', '15000'],
    ['15,000', '15000'],
    ['₡15 000', '15000'],
    ['1.234.567,5', '1234567.5'],
    ['1,234,567.50', '1234567.50'],
    ['4500,50', '4500.50'],
    ['0,125', '0.125'],
    [',5', '0.5'],
    ['2,7183', '2.7183'],
    ['-40', '-40'],
    ['  ', null],
  ])('reads %p as %p', (text, figure) => {
    expect(figureOf(text)).toBe(figure);
  });

  it.each(['quince', '1.50.00', '12.34.567', '1.234.56', '-', '.', '12.', '1e3'])('reads no figure out of %p', text => {
    expect(figureOf(text)).toBeUndefined();
  });

  it('takes no decimals for counts', () => {
    expect(figureOf('1.500', true)).toBe('1500');
    expect(figureOf('1,5', true)).toBeUndefined();
  });
});

it('shows a figure as the tenant writes it, and reads the same one out of that', () => {
  expect(figureText('15000.00', writeIn('es-CR')).replace(/\s/g, ' ')).toBe('15 000');
  expect(figureText('1234.5', writeIn('es-AR'))).toBe('1.234,5');
  expect(figureText(null, writeIn('es-CR'))).toBe('');
  for (const locale of ['es-CR', 'es-MX', 'es-AR', 'en-US'])
    for (const value of ['15000.00', '1234567.89', '0.5', '12.125', '-3', '999'])
      expect(Number(figureOf(figureText(value, writeIn(locale))))).toBe(Number(value));
});
