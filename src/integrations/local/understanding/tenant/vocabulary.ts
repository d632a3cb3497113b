import { type Family, familyWeights, ownFeatures } from './own-features.js';

/** The features of the training messages, with the number of messages that have each. */
export interface Vocabulary {
  /** Sorted, so that a binary search finds a key. */
  keys: Uint32Array;
  counts: Uint32Array;
  messages: number;
}

/** A message as indices into a vocabulary, with values. */
export interface OwnVector {
  places: Int32Array;
  values: Float32Array;
  /** The vector length of the known part of the message, 0 to 1; the rest are features that no lesson had. */
  known: number;
}

/** Features beyond this number are dropped, the rarest first. */
const maxKeys = 150_000;

/** Collects the features of all these messages. Yields regularly. */
export function* vocabularyOf(read: readonly Family[][]): Generator<void, Vocabulary> {
  const found = new Map<number, number>();
  for (const families of read) {
    for (const { keys } of families) for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
    yield;
  }
  let kept = [...found];
  yield;
  if (kept.length > maxKeys)
    kept = kept.sort(([one, many], [other, few]) => few - many || one - other).slice(0, maxKeys);
  yield;
  kept.sort(([one], [other]) => one - other);
  yield;
  return {
    keys: Uint32Array.from(kept, ([key]) => key),
    counts: Uint32Array.from(kept, ([, count]) => count),
    messages: read.length,
  };
}

function placeOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = keys[middle] ?? 0;
    if (at === key) return middle;
    if (at < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * Returns the TF-IDF vector of a message, with each family scaled to its weight. Features that no lesson had count in the norm, so a
 * message of unknown words gets a short vector, which shows that it has none of the intents.
 */
export function vectorOf({ keys, counts, messages }: Vocabulary, families: readonly Family[]): OwnVector {
  const places: number[] = [];
  const values: number[] = [];
  let known = 0;
  const whole = families.reduce(
    (sum, { keys: { length } }, index) => sum + (length > 0 ? (familyWeights[index] ?? 1) ** 2 : 0),
    0,
  );
  for (const [index, family] of families.entries()) {
    const start = places.length;
    let squares = 0;
    for (const [at, key] of family.keys.entries()) {
      const times = family.times[at] ?? 1;
      const place = placeOf(keys, key);
      const value = (1 + Math.log(times)) * (1 + Math.log((1 + messages) / (1 + (counts[place] ?? 0))));
      squares += value * value;
      if (place < 0) continue;
      places.push(place);
      values.push(value);
    }
    if (squares === 0) continue;
    const norm = (familyWeights[index] ?? 1) / Math.sqrt(squares * whole);
    for (let feature = start; feature < values.length; feature++) {
      const value = (values[feature] ?? 0) * norm;
      values[feature] = value;
      known += value * value;
    }
  }
  return { places: Int32Array.from(places), values: Float32Array.from(values), known: Math.sqrt(known) };
}

/** Reads a message and returns its vector. */
export const readVector = (vocabulary: Vocabulary, message: string): OwnVector =>
  vectorOf(vocabulary, ownFeatures(message));
