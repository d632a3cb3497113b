import { type SourceUnit, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { heldIn } from './shapes.js';

/**
 * Which words of a question go with which words, shapes and kinds of what answers it: a weight for each pair that was seen to go together in
 * more than one shop. "Tarda" goes with "días hábiles", a price with a product.
 */
export interface Pairs {
  questions: readonly string[];
  answers: readonly string[];
  /** One scale makes the small integers weights. */
  scale: number;
  /** For each word of a question a row of weights, one for each word of an answer; 0 for a pair that is not known. */
  rows: readonly Int8Array[];
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

/** What a question is made of: its words, what they mean, and each two of them. */
export function questionTokens(text: string): string[] {
  const words = foldName(text).match(/\p{L}+|\?/gu) ?? [];
  const two = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [...new Set([...meaningsOf(text).slice(0, mostTokens), ...two.slice(0, mostTokens), '*'])];
}

/** What a unit is made of: the words of a sentence, those of its article's title, its kind and its shapes. */
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

/** Words by their places in a list. */
export const placesIn = (list: readonly string[]): Map<string, number> => new Map(list.map((word, at) => [word, at]));

/** How well a question goes with each of the units, whose words are given by their places: above 0 for well. */
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
    for (let answer = 0; answer < row.length; answer++) {
      const weight = row[answer] ?? 0;
      if (weight === 0) continue;
      weights[answer] = (weights[answer] ?? 0) + weight;
      counts[answer] = (counts[answer] ?? 0) + 1;
    }
  }
  return Array.from(units, words => {
    let sum = 0;
    let count = 0;
    for (const word of words) {
      sum += weights[word] ?? 0;
      count += counts[word] ?? 0;
    }
    return count === 0 ? 0 : (scale * sum) / Math.sqrt(count);
  });
}

const magic = 'EMBUDOP1';

/** The pairs as bytes: a name, the header's length, the header as JSON, then of each row how many weights and each with its place. */
export function encodePairs({ questions, answers, scale, rows }: Pairs): Buffer {
  const header = Buffer.from(JSON.stringify({ questions, answers, scale }));
  const start = Buffer.alloc(magic.length + 4);
  start.write(magic, 'latin1');
  start.writeUInt32LE(header.length, magic.length);
  const parts = rows.map(row => {
    const places = [...row.keys()].filter(place => row[place] !== 0);
    const part = Buffer.alloc(2 + places.length * 3);
    part.writeUInt16LE(places.length, 0);
    for (const [at, place] of places.entries()) {
      part.writeUInt16LE(place, 2 + at * 3);
      part.writeInt8(row[place] ?? 0, 4 + at * 3);
    }
    return part;
  });
  return Buffer.concat([start, header, ...parts]);
}

/** Reads what `encodePairs` wrote. Throws where the bytes are another thing. */
export function decodePairs(bytes: Buffer): Pairs {
  const from = magic.length + 4;
  if (bytes.length < from || bytes.toString('latin1', 0, magic.length) !== magic)
    throw new Error('The pairs of the reader are not in their format: run npm run train.');
  let at = from + bytes.readUInt32LE(magic.length);
  const header: Omit<Pairs, 'rows'> = JSON.parse(bytes.toString('utf8', from, at));
  const rows = header.questions.map(() => {
    const row = new Int8Array(header.answers.length);
    const count = bytes.readUInt16LE(at);
    for (let entry = 0; entry < count; entry++) {
      const place = at + 2 + entry * 3;
      row[bytes.readUInt16LE(place)] = bytes.readInt8(place + 2);
    }
    at += 2 + count * 3;
    return row;
  });
  if (at !== bytes.length) throw new Error('The pairs of the reader are cut short: run npm run train.');
  return { ...header, rows };
}
