/**
 * Parses a number as people type it, and returns it in the form of the graph; null for an empty text, undefined for an invalid one. Both
 * a comma and a point may be the decimal separator: the last of them is, unless exactly three digits follow it, in which case it
 * separates thousands (0.500 stays a decimal).
 */
export function figureOf(text: string, whole = false): string | null | undefined {
  const bare = text.replace(/[\s\p{Sc}]/gu, '');
  if (bare === '') return null;
  const at = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const before = bare.slice(0, at);
  const after = bare.slice(at + 1);
  const hasDecimals = at >= 0 && (after.length !== 3 || /^-?0?$/.test(before));
  const units = hasDecimals ? before : bare;
  // The same sign cannot separate both thousands and decimals.
  if (hasDecimals && (whole || !/^\d+$/.test(after) || units.includes(bare.charAt(at)))) return undefined;
  if (!/^-?(?:\d+|\d{1,3}([.,])\d{3}(?:\1\d{3})*)$/.test(units) && !(hasDecimals && /^-?$/.test(units)))
    return undefined;
  const digits = /\d/.test(units) ? units.replace(/[.,]/g, '') : `${units}0`;
  return hasDecimals ? `${digits}.${after}` : digits;
}

/** Returns a number of the graph in the tenant's format, so that `figureOf` parses it to the same number. */
export function figureText(
  value: unknown,
  write: (value: number, options: Intl.NumberFormatOptions) => string,
): string {
  if (value == null || value === '') return '';
  const [, decimals = ''] = String(value).split('.');
  const shown = /^0*$/.test(decimals) ? 0 : decimals.length;
  // Three decimals would be parsed as thousands.
  const digits = shown === 3 ? 4 : shown;
  return write(Number(value), { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
