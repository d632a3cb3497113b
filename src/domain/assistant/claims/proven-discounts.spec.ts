import { describe, expect, it } from '@jest/globals';
import type { CalculatedLine, Calculation } from '../calculation/steps.js';
import { callOf, resultOf } from '../tools/agent-tools.js';
import { provenDiscounts, tellsDiscount } from './proven-discounts.js';

const line = (given: Partial<CalculatedLine>): CalculatedLine => ({
  ...{ step: 1, product: null, quantity: null, price: null, percent: null, base: null, isOff: false, sum: 'Q135.00' },
  ...given,
});
const off = line({ step: 2, percent: 10, base: 'Q135.00', isOff: true, sum: '-Q13.50' });
const calculated = (...lines: CalculatedLine[]) => {
  const calculation: Calculation = { lines, subtotal: null, total: 'Q121.50', parts: [], counted: [] };
  return provenDiscounts([resultOf(callOf('calculate'), { calculation })]);
};
const proven = calculated(line({}), off);

describe('a discount that the server calculated', () => {
  it.each([
    'con el descuento de bodas serian q121.50',
    'le queda en Q 121.50 con descuento',
    'con el 10 % de descuento',
    'se descuentan q13.50',
  ])('is told by its total, its amount or its percentage: %s', sentence =>
    expect(tellsDiscount(sentence, proven)).toBe(true),
  );

  it.each(['le damos un descuento en la proxima compra', 'con descuento serian q120', 'con el 15 % de descuento'])(
    'is not told by another one: %s',
    sentence => expect(tellsDiscount(sentence, proven)).toBe(false),
  );

  it('is not told by the total of a sum without one', () =>
    expect(tellsDiscount('con descuento serian q121.50', calculated(line({})))).toBe(false));
});
