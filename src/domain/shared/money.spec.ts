import { describe, expect, it } from '@jest/globals';
import { amountProblem, currencyDigits, fromMinor, isCurrency, toMinor } from './money.js';

describe('amounts', () => {
  it.each([
    ['1500.5', 'USD', 150_050n, '1500.50'],
    ['1500', 'CLP', 1_500n, '1500'],
    ['12500.25', 'COP', 1_250_025n, '12500.25'],
    ['0.125', 'KWD', 125n, '0.125'],
    ['1.5', 'CLF', 15_000n, '1.5000'],
    ['0', 'CRC', 0n, '0.00'],
    ['0.05', 'USD', 5n, '0.05'],
    ['2.5000', 'USD', 250n, '2.50'],
  ])(
    '%s %s are so many minor units, and come out with the digits of the currency',
    (text, currency, minor, written) => {
      expect(toMinor(text, currency)).toBe(minor);
      expect(fromMinor(minor, currency)).toBe(written);
    },
  );

  it.each([
    ['1500.505', 'USD'],
    ['1500.5', 'CLP'],
    ['-1', 'USD'],
    ['1e3', 'USD'],
    ['', 'USD'],
    ['99999999999999999999', 'USD'],
  ])('%s %s are refused', (text, currency) => {
    expect(toMinor(text, currency)).toBeNull();
  });

  it.each([
    ['999999999999999', 'USD', 'A value in USD can be at most USD 10 000 000 000 000,00.'],
    ['99999999999999999', 'CLP', 'A value in CLP can be at most CLP 1 000 000 000 000 000.'],
    ['-1', 'USD', 'A value in USD cannot be negative and can have at most 2 decimals.'],
    ['1500.505', 'USD', 'A value in USD cannot be negative and can have at most 2 decimals.'],
  ])('%s %s are refused with the reason', (text, currency, reason) => {
    expect(amountProblem(text, currency, 'A value', 'es-CR').replace(/\s/g, ' ')).toBe(reason);
  });

  it('keep every digit beyond what a float holds', () => {
    expect(fromMinor(toMinor('9007199254740.93', 'USD') ?? 0n, 'USD')).toBe('9007199254740.93');
  });

  it('know the currencies of ISO 4217', () => {
    expect(['CRC', 'USD', 'CLP', 'CLF'].map(isCurrency)).toEqual([true, true, true, true]);
    expect(['ABC', 'usd', '', 'US'].map(isCurrency)).toEqual([false, false, false, false]);
    expect(currencyDigits('USD')).toBe(2);
  });
});
