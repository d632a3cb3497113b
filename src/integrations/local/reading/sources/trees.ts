/**
 * Decision trees whose leaves add up to the log of the odds. A node is four numbers: signal, threshold, and the indices of its two
 * children.
 */
export interface Trees {
  /** The sum before any tree adds to it. */
  base: number;
  /** The indices of the root nodes. */
  roots: Int32Array;
  /** The signal that a node tests; -1 for a leaf. */
  signals: Int16Array;
  /** For an inner node, the greatest value that leads to the left child; for a leaf, the amount that it adds. */
  values: Float32Array;
  lefts: Int32Array;
  rights: Int32Array;
}

/** Returns the probability that the row holds. */
export function chanceBy({ base, roots, signals, values, lefts, rights }: Trees, row: ArrayLike<number>): number {
  let sum = base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    let signal = signals[node] ?? -1;
    while (signal >= 0) {
      node = ((row[signal] ?? 0) <= (values[node] ?? 0) ? lefts[node] : rights[node]) ?? 0;
      signal = signals[node] ?? -1;
    }
    sum += values[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** Returns the probability of each row; all rows have the same length. */
export function chancesBy(trees: Trees, rows: readonly (readonly number[])[]): number[] {
  // Typed numbers, because hundreds of trees read each row. One list serves all rows: making it takes longer than reading it.
  const typed = new Float64Array(rows[0]?.length ?? 0);
  return rows.map(row => {
    typed.set(row);
    return chanceBy(trees, typed);
  });
}

const magic = 'EMBUDOT1';

/** Encodes the trees as bytes: the format's name, the counts, and each list in turn. Equal trees produce equal bytes. */
export function encodeTrees({ base, roots, signals, values, lefts, rights }: Trees): Buffer {
  const head = Buffer.alloc(magic.length + 12);
  head.write(magic, 'latin1');
  head.writeUInt32LE(roots.length, magic.length);
  head.writeUInt32LE(signals.length, magic.length + 4);
  head.writeFloatLE(base, magic.length + 8);
  const lists = [roots, values, lefts, rights, signals];
  return Buffer.concat([head, ...lists.map(list => Buffer.from(list.buffer, list.byteOffset, list.byteLength))]);
}

/** Reads what `encodeTrees` wrote. Throws if the bytes have another format or length. */
export function decodeTrees(bytes: Buffer): Trees {
  const from = magic.length + 12;
  if (bytes.length < from || bytes.toString('latin1', 0, magic.length) !== magic)
    throw new Error('The trees of the reader are not in their format: run npm run train.');
  const roots = bytes.readUInt32LE(magic.length);
  const nodes = bytes.readUInt32LE(magic.length + 4);
  if (bytes.length !== from + roots * 4 + nodes * 14)
    throw new Error('The trees of the reader are cut short: run npm run train.');
  const copy = bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + bytes.length) as ArrayBuffer;
  let at = 0;
  const next = (length: number): number => {
    const start = at;
    at += length * 4;
    return start;
  };
  return {
    base: bytes.readFloatLE(magic.length + 8),
    roots: new Int32Array(copy, next(roots), roots),
    values: new Float32Array(copy, next(nodes), nodes),
    lefts: new Int32Array(copy, next(nodes), nodes),
    rights: new Int32Array(copy, next(nodes), nodes),
    signals: new Int16Array(copy, at, nodes),
  };
}
