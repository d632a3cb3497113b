/** An exact number; `bottom` is above zero. */
export interface Fraction {
  top: bigint;
  bottom: bigint;
}

export const whole = (value: bigint): Fraction => ({ top: value, bottom: 1n });
export const zero = whole(0n);

/** Returns the number that a decimal text such as "1.92" states; null if it states none. */
export function decimalOf(text: string): Fraction | null {
  const [, integer, decimals = ''] = /^(\d{1,15})(?:\.(\d{1,12}))?$/.exec(text) ?? [];
  return integer === undefined ? null : { top: BigInt(integer + decimals), bottom: 10n ** BigInt(decimals.length) };
}

const turned = ({ top, bottom }: Fraction): Fraction =>
  bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };

export const plus = (one: Fraction, two: Fraction): Fraction => ({
  top: one.top * two.bottom + two.top * one.bottom,
  bottom: one.bottom * two.bottom,
});
export const minus = (one: Fraction, two: Fraction): Fraction => plus(one, { top: -two.top, bottom: two.bottom });
export const times = (one: Fraction, two: Fraction): Fraction => ({
  top: one.top * two.top,
  bottom: one.bottom * two.bottom,
});
/** Returns a quotient; null for a division by zero. */
export const over = (one: Fraction, two: Fraction): Fraction | null =>
  two.top === 0n ? null : turned({ top: one.top * two.bottom, bottom: one.bottom * two.top });

export const isWhole = ({ top, bottom }: Fraction): boolean => top % bottom === 0n;

/** Returns the next whole number below. */
export function floorOf({ top, bottom }: Fraction): bigint {
  const cut = top / bottom;
  return top < 0n && cut * bottom !== top ? cut - 1n : cut;
}
/** Returns the next whole number above. */
export const ceilOf = ({ top, bottom }: Fraction): bigint => -floorOf({ top: -top, bottom });

/** Returns the nearest whole number; a half is rounded away from zero, as amounts are. */
export function roundOf({ top, bottom }: Fraction): bigint {
  const size = top < 0n ? -top : top;
  const rounded = (size * 2n + bottom) / (bottom * 2n);
  return top < 0n ? -rounded : rounded;
}

/** Returns a number with at most three decimals as a text; null if it has more. */
export function writtenOf(value: Fraction): string | null {
  const thousandths = times(value, whole(1000n));
  if (!isWhole(thousandths)) return null;
  const many = thousandths.top / thousandths.bottom;
  const size = (many < 0n ? -many : many).toString().padStart(4, '0');
  const decimals = size.slice(-3).replace(/0+$/, '');
  return `${many < 0n ? '-' : ''}${size.slice(0, -3)}${decimals === '' ? '' : `.${decimals}`}`;
}
