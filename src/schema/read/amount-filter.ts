import { assertForward } from '../../domain/shared/forward-range.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import { DecimalRange } from '../range.input.js';
import type { Condition, Filter } from './filter.js';

interface AmountOptions {
  /**
   * SQL of the row's amount in ten-thousandths of a unit, as app.value_key computes it, so that amounts of different currencies compare
   * by their displayed number.
   */
  key: (alias: string) => string;
  /** The stored column that the finder searches, and whether it contains that key or minor units of a currency. */
  column: string;
  unit: 'KEY' | 'MINOR';
  /** The order of the list by that column. */
  order: string;
}

const keysInUnit = 10_000;
const largest = 2n ** 63n - 1n;

/** Matches amounts between two bounds, both inclusive, each of which may be omitted. Currencies are not converted. */
export const amounts = (name: string, description: string, { key, column, unit, order }: AmountOptions): Filter => ({
  name,
  type: () => DecimalRange,
  description,
  conditionsFor(given: { min?: string | null; max?: string | null }, list) {
    const [min, max] = [keyOf(given.min, 'up'), keyOf(given.max, 'down')];
    assertForward(min, max, [name]);
    const isKey = unit === 'KEY';
    const isBound = isKey && list.order === order;
    const bound = (operator: '>=' | '<=', value: bigint, found: bigint): Condition => ({
      sql: sqlWith([String(value)], end => `(${key(list.alias)}) ${operator} ${end}::bigint`),
      finder: [{ op: operator, column, type: 'bigint', value: String(found) }],
      isIndexBound: isBound,
    });
    // An amount has at least as many minor units as units, and at most ten thousand times as many.
    return [
      ...(min === null ? [] : [bound('>=', min, isKey ? min : min / BigInt(keysInUnit))]),
      ...(max === null ? [] : [bound('<=', max, max)]),
    ];
  },
});

const digitsOfKey = 4;

/**
 * Returns a decimal as a whole number of ten-thousandths, capped at the largest possible amount. It is computed from the digits, because
 * floats miss amounts such as 10.07.
 */
function keyOf(decimal: string | null | undefined, rounding: 'up' | 'down'): bigint | null {
  if (decimal === null || decimal === undefined) return null;
  const isNegative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const key = BigInt(whole + fraction.slice(0, digitsOfKey).padEnd(digitsOfKey, '0'));
  const hasRest = /[1-9]/.test(fraction.slice(digitsOfKey));
  const magnitude = hasRest && (rounding === 'up') !== isNegative ? key + 1n : key;
  const bounded = magnitude > largest ? largest : magnitude;
  return isNegative ? -bounded : bounded;
}
