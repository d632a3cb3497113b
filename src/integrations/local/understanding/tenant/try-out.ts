import { solve, strengthsOf } from './linear-solver.js';
import type { Family } from './own-features.js';
import { evidenceOf } from './own-intents.js';
import type { Tried } from './own-scores.js';
import { vectorOf, vocabularyOf } from './vocabulary.js';

/** Number of parts that the lessons are divided into; each part is judged by a model that was trained on the others. */
export const parts = 4;

/**
 * Returns the part of each message: the messages of an intent are distributed in turn. Equal messages stay together, otherwise one would
 * reveal the other's label.
 */
export function partsOf(read: readonly Family[][], labels: readonly number[]): number[] {
  const turns = new Map<number, number>();
  const known = new Map<string, number>();
  return read.map((families, index) => {
    const label = labels[index] ?? -1;
    const same = `${label} ${families[0]?.keys.join(' ')} ${families[1]?.keys.join(' ')}`;
    const before = known.get(same);
    if (before !== undefined) return before;
    const turn = turns.get(label) ?? 0;
    turns.set(label, turn + 1);
    known.set(same, turn % parts);
    return turn % parts;
  });
}

/**
 * Trains on all but one part of the messages, without the absent intents, and judges that part. If intents are absent, all their messages
 * are judged too, as messages without an intent; a quarter of the others is judged with them.
 */
export function* tryWithout(
  read: readonly Family[][],
  labels: readonly number[],
  partOf: readonly number[],
  part: number,
  absent: ReadonlySet<number>,
): Generator<void, Tried[]> {
  const taught = [...labels.keys()].filter(index => partOf[index] !== part && !absent.has(labels[index] ?? -1));
  const present = [...new Set(labels)].filter(label => label >= 0 && !absent.has(label)).sort((one, two) => one - two);
  const place = new Map(present.map((label, index) => [label, index]));
  const vocabulary = yield* vocabularyOf(taught.map(index => read[index] ?? []));
  const rows = [];
  for (const index of taught) {
    rows.push({ vector: vectorOf(vocabulary, read[index] ?? []), label: place.get(labels[index] ?? -1) ?? -1 });
    if (rows.length % 64 === 0) yield;
  }
  const solved = yield* solve(rows, vocabulary.keys.length, present.length);
  const tried: Tried[] = [];
  for (const [index, label] of labels.entries()) {
    if (partOf[index] !== part && !absent.has(label)) continue;
    const vector = vectorOf(vocabulary, read[index] ?? []);
    const { best, signs } = evidenceOf(strengthsOf(solved, vector), vector);
    tried.push({ index, wanted: absent.has(label) ? -1 : label, best: present[best] ?? -1, signs });
    if (tried.length % 64 === 0) yield;
  }
  return tried;
}
