import { solve, strengthsOf } from './linear-solver.js';
import type { Family } from './own-features.js';
import { evidenceOf } from './own-intents.js';
import type { Tried } from './own-scores.js';
import { vectorOf, vocabularyOf } from './vocabulary.js';

/** Into so many parts the lessons are cut, each of which is judged by a model that was taught the others. */
export const parts = 4;

/** The part of each message: those of an intent take turns. Equal messages stay together, or one would tell of the other. */
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
 * Learns from all but one part of the messages, and nothing of the absent intents, and judges that part. Where intents are
 * absent all of their messages are judged too, as strangers, and of the others as many as they are.
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
