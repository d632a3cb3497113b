/**
 * A figure as people type it, in the form that the graph takes; null for none, undefined where it is none. Both a comma and a point may
 * begin the decimals, since people write either: the last of them does, unless just three digits follow it, which are thousands.
 */
export function figureOf(text: string, whole = false): string | null | undefined {
  const bare = text.replace(/[\s\p{Sc}]/gu, '');
  if (bare === '') return null;
  const at = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const before = bare.slice(0, at);
  const after = bare.slice(at + 1);
  const hasDecimals = at >= 0 && (after.length !== 3 || /^-?0?$/.test(before));
  const units = hasDecimals ? before : bare;
  // One sign does not group and begin the decimals too.
  if (hasDecimals && (whole || !/^\d+$/.test(after) || units.includes(bare.charAt(at)))) return undefined;
  if (!/^-?(?:\d+|\d{1,3}([.,])\d{3}(?:\1\d{3})*)$/.test(units) && !(hasDecimals && /^-?$/.test(units)))
    return undefined;
  const digits = /\d/.test(units) ? units.replace(/[.,]/g, '') : `${units}0`;
  return hasDecimals ? `${digits}.${after}` : digits;
}

/** A figure of the graph as the tenant writes it, so that `figureOf` reads the same figure out of it. */
export function figureText(
  value: unknown,
  write: (value: number, options: Intl.NumberFormatOptions) => string,
): string {
  if (value == null || value === '') return '';
  const [, decimals = ''] = String(value).split('.');
  const shown = /^0*$/.test(decimals) ? 0 : decimals.length;
  // Three decimals would be read as thousands.
  const digits = shown === 3 ? 4 : shown;
  return write(Number(value), { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
