const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;
export type Colours = Record<keyof typeof codes, (text: string) => string>;

/** Paints text for a terminal that has colours; for a file, a pipe, or where NO_COLOR is set, it stays plain. */
export function coloursFor(stream: { isTTY?: boolean; hasColors?(): boolean }): Colours {
  // hasColors looks at NO_COLOR, TERM and their like.
  const painted = stream.isTTY === true && stream.hasColors?.() === true;
  const paint =
    ([on, off]: readonly [number, number]) =>
    (text: string) =>
      painted ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: paint(codes.bold),
    dim: paint(codes.dim),
    red: paint(codes.red),
    green: paint(codes.green),
    yellow: paint(codes.yellow),
    cyan: paint(codes.cyan),
  };
}
