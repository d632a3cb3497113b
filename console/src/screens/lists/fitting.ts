const gap = 4;
/** The width that "+12" takes, with the space before it. */
const restWidth = 34;

/** Returns how many chips of these widths fit on a line, if what is left of them is counted at its end; at least one. */
export function fitting(widths: readonly number[], line: number): number {
  let used = 0;
  for (const [at, width] of widths.entries()) {
    used += width + (at > 0 ? gap : 0);
    const isLast = at === widths.length - 1;
    if (used > (isLast ? line : line - restWidth)) return Math.max(at, 1);
  }
  return widths.length;
}
