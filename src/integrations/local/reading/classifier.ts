import { readFileSync } from 'node:fs';
import { bucketCount } from '../hash.js';

/** The features of one text: buckets, with a value for each. */
export interface Features {
  buckets: readonly number[];
  values: readonly number[];
}

/**
 * A linear classifier. For each bucket only the weights that matter are kept: the entries from `starts[row - 1]` up to `starts[row]`.
 * Each entry has a label and a small integer; the integer times `scale` is the weight.
 */
export interface Classifier {
  labels: readonly string[];
  scale: number;
  /** The row of each bucket, counted from 1; 0 for a bucket without weights. */
  rowOf: Int32Array;
  starts: Uint32Array;
  entryLabels: Uint8Array;
  entryWeights: Int8Array;
}

/** Returns the classifier's output for each label, in the order of the labels, before any squashing function. */
export function outputsOf(
  { labels, scale, rowOf, starts, entryLabels, entryWeights }: Classifier,
  { buckets, values }: Features,
): Float64Array {
  const outputs = new Float64Array(labels.length);
  for (let feature = 0; feature < buckets.length; feature++) {
    const row = rowOf[buckets[feature] ?? 0] ?? 0;
    if (row === 0) continue;
    const value = (values[feature] ?? 0) * scale;
    const end = starts[row] ?? 0;
    // Thousands of entries are read for a text, and all are inside their lists: asking whether they are takes a fifth of the time.
    for (let entry = starts[row - 1] ?? 0; entry < end; entry++) {
      const label = entryLabels[entry] as number;
      outputs[label] = (outputs[label] as number) + value * (entryWeights[entry] as number);
    }
  }
  return outputs;
}

/** Weights below this share of the strongest weight change no decision. */
const weakest = 0.03;
const mostLabels = 256;

/** Rounds trained weights (bucket by bucket, one weight for each label) to 8 bits and drops the negligible ones. */
export function quantised(labels: readonly string[], weights: Float32Array): Classifier {
  const size = labels.length;
  if (size > mostLabels) throw new RangeError(`A classifier has at most ${mostLabels} labels, not ${size}.`);
  let strongest = 1e-6;
  for (const weight of weights) strongest = Math.max(strongest, Math.abs(weight));
  const scale = strongest / 127;
  const rowOf = new Int32Array(bucketCount);
  const starts = [0];
  const entryLabels: number[] = [];
  const entryWeights: number[] = [];
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const before = entryLabels.length;
    for (let label = 0; label < size; label++) {
      const weight = weights[bucket * size + label] ?? 0;
      if (Math.abs(weight) < strongest * weakest) continue;
      entryLabels.push(label);
      entryWeights.push(Math.round(weight / scale));
    }
    if (entryLabels.length === before) continue;
    starts.push(entryLabels.length);
    rowOf[bucket] = starts.length - 1;
  }
  return {
    labels,
    scale,
    rowOf,
    starts: Uint32Array.from(starts),
    entryLabels: Uint8Array.from(entryLabels),
    entryWeights: Int8Array.from(entryWeights),
  };
}

const magic = 'EMBUDOR2';

/**
 * Encodes the classifier as bytes: the format's name, the header's length, the header as JSON, buckets, starts, labels and weights. Equal
 * classifiers produce equal bytes.
 */
export function encodeClassifier({ labels, scale, rowOf, starts, entryLabels, entryWeights }: Classifier): Buffer {
  const rows = starts.length - 1;
  const numbers = Buffer.alloc(rows * 8);
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const row = rowOf[bucket] ?? 0;
    if (row > 0) numbers.writeUInt32LE(bucket, (row - 1) * 4);
  }
  for (let row = 0; row < rows; row++) numbers.writeUInt32LE(starts[row + 1] ?? 0, (rows + row) * 4);
  const header = Buffer.from(JSON.stringify({ labels, scale, rows, entries: entryLabels.length }));
  const start = Buffer.alloc(magic.length + 4);
  start.write(magic, 'latin1');
  start.writeUInt32LE(header.length, magic.length);
  return Buffer.concat([start, header, numbers, entryLabels, new Uint8Array(entryWeights)]);
}

/** Reads what `encodeClassifier` wrote. Throws if the bytes have another format or length. */
export function decodeClassifier(bytes: Buffer): Classifier {
  const from = magic.length + 4;
  if (bytes.length < from || bytes.toString('latin1', 0, magic.length) !== magic)
    throw new Error('The weights of the reader are not in its format: run npm run train.');
  const to = from + bytes.readUInt32LE(magic.length);
  const header: Pick<Classifier, 'labels' | 'scale'> & { rows: number; entries: number } = JSON.parse(
    bytes.toString('utf8', from, to),
  );
  const { labels, scale, rows, entries } = header;
  const entriesFrom = to + rows * 8;
  if (bytes.length !== entriesFrom + entries * 2)
    throw new Error('The weights of the reader are cut short: run npm run train.');
  const rowOf = new Int32Array(bucketCount);
  const starts = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    rowOf[bytes.readUInt32LE(to + row * 4)] = row + 1;
    starts[row + 1] = bytes.readUInt32LE(to + (rows + row) * 4);
  }
  return {
    labels,
    scale,
    rowOf,
    starts,
    entryLabels: new Uint8Array(bytes.buffer, bytes.byteOffset + entriesFrom, entries),
    entryWeights: new Int8Array(bytes.buffer, bytes.byteOffset + entriesFrom + entries, entries),
  };
}

/**
 * Returns a function that returns the classifier of a file. The file is read at the first call; that call throws if it is missing or of
 * another format.
 */
export function classifierIn(file: URL): () => Classifier {
  let loaded: Classifier | undefined;
  return () => {
    loaded ??= decodeClassifier(readFileSync(file));
    return loaded;
  };
}
