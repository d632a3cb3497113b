import { describe, expect, it } from '@jest/globals';
import { fitsKey, type KeyType } from './cursor-keys.js';

const cases: Record<KeyType, { good: unknown[]; bad: unknown[] }> = {
  timestamptz: {
    good: [
      '2026-11-20 07:24:20.66+00',
      'infinity',
      '-infinity',
      '0001-01-01 00:00:00+00',
      '294275-12-31 23:59:59.999999-05:30',
    ],
    bad: [
      '2026-02-30 00:00:00+00',
      '2026-13-01 00:00:00+00',
      '0000-01-01 00:00:00+00',
      '999999-01-01 00:00:00+00',
      '2026-11-20 24:00:00+00',
      '2026-11-20 07:60:00+00',
      '2026-11-20 07:24:20+99',
      '2026-11-20 07:24:20+00:99',
      '2026-11-20T07:24:20Z',
      'now',
      null,
      5,
    ],
  },
  date: { good: ['2026-11-20', '0001-01-01'], bad: ['2026-02-30', '-0001-01-01', '999999-01-01', '2026-1-1', ''] },
  int: { good: ['0', '-2147483648', '2147483647'], bad: ['2147483648', '-2147483649', '1.5', '', '1e5', 1] },
  bigint: {
    good: ['9223372036854775807', '-9223372036854775808'],
    bad: ['9223372036854775808', '99999999999999999999', 'x'],
  },
  uuid: {
    good: ['0197f0d2-0000-7000-8000-000000000000'],
    bad: ['0197f0d2', '0197F0D2-0000-7000-8000-000000000000', []],
  },
  text: { good: ['', 'josé', 'x'.repeat(1_000)], bad: ['a\0b', 'x'.repeat(1_001), {}] },
};

describe.each(Object.entries(cases) as [KeyType, (typeof cases)[KeyType]][])('a key of the type %s', (type, given) => {
  it('accepts what Postgres writes, and nothing that it would refuse', () => {
    expect(given.good.filter(value => !fitsKey(type, value))).toEqual([]);
    expect(given.bad.filter(value => fitsKey(type, value))).toEqual([]);
  });
});
