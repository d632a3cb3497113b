import { describe, expect, it } from '@jest/globals';
import { ceilOf, decimalOf, floorOf, over, roundOf, whole, writtenOf } from './fraction.js';
import { quantityIn } from './quantity.js';

const read = (written: string) => {
  const spelled = quantityIn(written);
  return spelled && writtenOf(spelled.value);
};

describe('a quantity that is spelled out', () => {
  it.each([
    ['', '1'],
    ['3', '3'],
    ['1.5', '1.5'],
    ['1,5', '1.5'],
    ['0.250', '0.25'],
    ['2*3', '6'],
    ['2 × 3', '6'],
    ['2x3+1', '7'],
    ['1+2*3', '7'],
    ['(6-4)*2', '4'],
    ['8-3-2', '3'],
    ['60/12', '5'],
    ['ceil(20/1.92)', '11'],
    ['floor(7/2)*2', '6'],
    ['Ceil( 10 / 4 )', '3'],
    ['4-6', '-2'],
    ['((2))', '2'],
  ])('%j is %s', (written, value) => expect(read(written)).toBe(value));

  it.each([
    'tres',
    '3 personas',
    '2**3',
    '2(3)',
    '(2',
    '2)',
    '1/0',
    '2/(3-3)',
    '1e3',
    '-',
    'ceil',
    '2 3 +',
    '.5',
    '1.2.3',
  ])('%j is none', written => expect(read(written)).toBeNull());

  it('is none with more decimals than are sold', () => expect(read('10/3')).toBeNull());
  it('says which numbers it is made of', () =>
    expect(quantityIn('ceil(20.50/1,92)*2')?.numbers).toEqual(['20.5', '1.92', '2']));
  it('is not read if it is longer than any quantity', () =>
    expect(read(`${'('.repeat(60)}1${')'.repeat(60)}`)).toBeNull());
});

describe('rounding', () => {
  const half = (top: bigint) => ({ top, bottom: 2n });
  it.each([
    [1n, 1n],
    [-1n, -1n],
    [3n, 2n],
    [-3n, -2n],
    [0n, 0n],
  ])('of %s halves goes away from zero', (top, rounded) => expect(roundOf(half(top))).toBe(rounded));

  it('up and down is exact below zero too', () => {
    expect([floorOf(half(-3n)), ceilOf(half(-3n)), floorOf(whole(-2n)), ceilOf(whole(-2n))]).toEqual([
      -2n,
      -1n,
      -2n,
      -2n,
    ]);
  });
  it('happens once, of an exact quotient', () => {
    for (let many = 1n; many <= 60n; many++) {
      const third = over(whole(many), whole(3n));
      const back = third && roundOf({ top: third.top * 3n, bottom: third.bottom });
      expect(back).toBe(many);
    }
  });
  it('reads no number that is none', () =>
    expect(['', '-1', '1e-7', '1.', 'x'].map(decimalOf)).toEqual(Array(5).fill(null)));
});
