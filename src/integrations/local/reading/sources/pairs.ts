import { type SourceUnit, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { heldIn } from './shapes.js';

/**
 * Which words of a question go with which words, forms and kinds of the units that answer it: a weight for each pair that was seen
 * together in more than one shop. "Tarda" goes with "días hábiles", a price with a product.
 */
export interface Pairs {
  questions: readonly string[];
  answers: readonly string[];
  /** The factor that turns the small integers into weights. */
  scale: number;
  /** For each question word, the answer words that go with it. */
  rows: readonly PairRow[];
}
/** Indices of answer words, with a weight for each. */
export interface PairRow {
  places: Uint16Array;
  weights: Int8Array;
}

const mostTokens = 40;
const mostNamed = 12;
const lastPlace = 3;

const meaningsOf = (text: string): string[] => [
  ...new Set(
    (foldName(text).match(/\p{L}+|\?/gu) ?? []).flatMap(each => {
      const { stem, group } = wordOf(each);
      return group === null ? [stem] : [stem, `#${group}`];
    }),
  ),
];

/** Returns the tokens of a question: its words, their meanings, and each two neighbouring words. */
export function questionTokens(text: string): string[] {
  const words = foldName(text).match(/\p{L}+|\?/gu) ?? [];
  const two = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [...new Set([...meaningsOf(text).slice(0, mostTokens), ...two.slice(0, mostTokens), '*'])];
}

/** Returns the tokens of a unit: the words of its sentence, the words of its article's title, its kind and its forms. */
export function answerTokens({ kind, owner, text, lacks, at }: SourceUnit): string[] {
  const own = kind === 'product' ? [] : meaningsOf(text).slice(0, mostTokens);
  const above = kind === 'passage' ? meaningsOf(owner).slice(0, mostNamed) : [];
  const shapes = heldIn(text).flatMap((held, shape) => (held ? [`=${shape}`] : []));
  return [
    ...own,
    ...above.map(word => `^${word}`),
    `=${kind}`,
    `=lacks ${lacks}`,
    `=at ${Math.min(lastPlace, at)}`,
    ...shapes,
  ];
}

/** Maps each word to its index in the list. */
export const placesIn = (list: readonly string[]): Map<string, number> => new Map(list.map((word, at) => [word, at]));

/** Returns how well a question goes with each unit; a unit is a list of word indices. A score above 0 means well. */
export function pairScores(
  { scale, rows, answers }: Pairs,
  question: readonly number[],
  units: Iterable<Int32Array>,
): number[] {
  const weights = new Float64Array(answers.length);
  const counts = new Float64Array(answers.length);
  for (const word of question) {
    const row = rows[word];
    if (!row) continue;
    for (let entry = 0; entry < row.places.length; entry++) {
      const answer = row.places[entry] ?? 0;
      weights[answer] = (weights[answer] ?? 0) + (row.weights[entry] ?? 0);
      counts[answer] = (counts[answer] ?? 0) + 1;
    }
  }
  return Array.from(units, words => {
    let sum = 0;
    let count = 0;
    // By index: V8 compiled a loop over the array's iterator anew two hundred times in a backlog.
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      sum += weights[word] ?? 0;
      count += counts[word] ?? 0;
    }
    return count === 0 ? 0 : (scale * sum) / Math.sqrt(count);
  });
}

const magic = 'EMBUDOP2';

/**
 * Encodes the pairs as bytes: the format's name, the header's length, the header as JSON, the number of weights of each row, all places,
 * all weights.
 */
export function encodePairs({ questions, answers, scale, rows }: Pairs): Buffer {
  const header = Buffer.from(JSON.stringify({ questions, answers, scale }));
  const start = Buffer.alloc(magic.length + 4);
  start.write(magic, 'latin1');
  start.writeUInt32LE(header.length, magic.length);
  const counts = Uint16Array.from(rows, ({ places }) => places.length);
  const lists = [counts, ...rows.map(({ places }) => places), ...rows.map(({ weights }) => weights)];
  return Buffer.concat([
    start,
    header,
    ...lists.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
}

/** Reads what `encodePairs` wrote. Throws if the bytes have another format or length. */
export function decodePairs(bytes: Buffer): Pairs {
  const from = magic.length + 4;
  if (bytes.length < from || bytes.toString('latin1', 0, magic.length) !== magic)
    throw new Error('The pairs of the reader are not in their format: run npm run train.');
  const to = from + bytes.readUInt32LE(magic.length);
  const header: Omit<Pairs, 'rows'> = JSON.parse(bytes.toString('utf8', from, to));
  // A copy starts at an even offset, which 16-bit arrays require.
  const lists = bytes.buffer.slice(bytes.byteOffset + to, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const size = header.questions.length;
  const counts = new Uint16Array(lists, 0, Math.min(size, Math.floor(lists.byteLength / 2)));
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (lists.byteLength !== size * 2 + all * 3)
    throw new Error('The pairs of the reader are cut short: run npm run train.');
  let at = 0;
  const rows = Array.from(counts, count => {
    const row = {
      places: new Uint16Array(lists, size * 2 + at * 2, count),
      weights: new Int8Array(lists, size * 2 + all * 2 + at, count),
    };
    at += count;
    return row;
  });
  return { ...header, rows };
}
