const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;
export type Colours = Record<keyof typeof codes, (text: string) => string>;

/** Returns functions that colour text for a terminal. In a file or a pipe, or if NO_COLOR is set, the text stays plain. */
export function coloursFor(stream: { isTTY?: boolean; hasColors?(): boolean }): Colours {
  // hasColors considers NO_COLOR, TERM and similar variables.
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
