import type { IntentScores, Lesson } from '../../../../domain/assistant/own-models.port.js';
import { compact } from './compact.js';
import { solve } from './linear-solver.js';
import { fitLogistic, logisticOf } from './logistic.js';
import { ownFeatures } from './own-features.js';
import type { OwnIntents } from './own-intents.js';
import { scoresOf, type Tried } from './own-scores.js';
import { parts, partsOf, tryWithout } from './try-out.js';
import { vectorOf, vocabularyOf } from './vocabulary.js';

/** The least number of messages of an intent; with fewer, the result cannot be measured. */
const fewestPerIntent = 5;
/** The least number of intents needed to leave one out and see how its messages are classified. */
const fewestForStrangers = 4;

/**
 * Trains a classifier for a tenant's own intents, and measures it on messages that it has not seen. It learns to reject messages without
 * any of the intents by leaving out whole intents, and from lessons whose intent is null. Yields regularly (`inSlices`). Throws
 * RangeError if there are fewer than two intents, or an intent has fewer than `fewestPerIntent` messages.
 */
export function* trainIntents(lessons: readonly Lesson[]): Generator<void, { own: OwnIntents; scores: IntentScores }> {
  const counts = new Map<string, number>();
  for (const { intent } of lessons) if (intent !== null) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  const intents = [...counts.keys()].sort();
  if (intents.length < 2 || intents.some(intent => (counts.get(intent) ?? 0) < fewestPerIntent))
    throw new RangeError(`Two intents at least, and ${fewestPerIntent} messages of each.`);
  const labels = lessons.map(({ intent }) => (intent === null ? -1 : intents.indexOf(intent)));
  const read = [];
  for (const { text } of lessons) {
    read.push(ownFeatures(text));
    if (read.length % 64 === 0) yield;
  }

  const partOf = partsOf(read, labels);
  const heldOut: Tried[] = [];
  for (let part = 0; part < parts; part++) heldOut.push(...(yield* tryWithout(read, labels, partOf, part, new Set())));
  // One part of the intents is also left out completely: its messages are unknown to a model trained on the others.
  const amongStrangers: Tried[] = [];
  if (intents.length >= fewestForStrangers)
    for (let part = 0; part < parts; part++) {
      const absent = new Set([...intents.keys()].filter(intent => intent % parts === part));
      amongStrangers.push(...(yield* tryWithout(read, labels, partOf, part, absent)));
    }
  const tried = amongStrangers.length > 0 ? amongStrangers : heldOut;
  const strangers = tried.some(({ wanted }) => wanted < 0);
  const belonging = strangers
    ? yield* fitLogistic(tried.map(({ signs, wanted }) => ({ evidence: signs, yes: wanted >= 0 })))
    : yield* fitLogistic(tried.map(({ signs, wanted, best }) => ({ evidence: signs, yes: wanted === best })));
  const confidence = yield* fitLogistic(
    heldOut
      .filter(({ wanted }) => wanted >= 0)
      .map(({ signs, wanted, best }) => ({ evidence: signs, yes: wanted === best })),
  );
  const judged = tried.map(one => ({ ...one, belongs: logisticOf(belonging, one.signs) }));
  const threshold = thresholdOf(judged);

  const vocabulary = yield* vocabularyOf(read);
  const vectors = [];
  for (const families of read) {
    vectors.push(vectorOf(vocabulary, families));
    if (vectors.length % 64 === 0) yield;
  }
  const solved = yield* solve(
    vectors.map((vector, index) => ({ vector, label: labels[index] ?? -1 })),
    vocabulary.keys.length,
    intents.length,
  );
  const small = yield* compact(solved, vocabulary.keys.length);
  const own = { intents, vocabulary, ...small, confidence, belonging, threshold };
  const withBelonging = heldOut.map(one => ({ ...one, belongs: logisticOf(belonging, one.signs) }));
  return { own, scores: scoresOf(intents, withBelonging, strangers ? judged : [], { confidence, threshold }) };
}

/** The share of correctly recognised messages that may be lost in order to reject messages without an intent. */
const maxLost = 0.05;

/**
 * Returns the threshold between messages without an intent (below) and messages with one (above). It separates both best, but loses at
 * most `maxLost` of the messages that were recognised correctly. Losing a message that was recognised as the wrong intent costs nothing.
 */
function thresholdOf(judged: readonly (Tried & { belongs: number })[]): number {
  const sorted = [...judged].sort((one, other) => one.belongs - other.belongs);
  const friends = sorted.filter(({ wanted, best }) => wanted === best).length;
  const strangers = sorted.filter(({ wanted }) => wanted < 0).length;
  // Without any messages to reject, the threshold is set at the lowest twentieth of the messages.
  if (strangers === 0) return sorted[Math.floor(sorted.length * maxLost)]?.belongs ?? 0;
  let lost = 0;
  let refused = 0;
  let best = Number.NEGATIVE_INFINITY;
  let threshold = 0;
  for (const { belongs, wanted, best: taken } of sorted) {
    if (lost > maxLost * friends) break;
    const worth = refused / strangers - lost / Math.max(1, friends);
    if (worth > best) {
      best = worth;
      threshold = belongs;
    }
    if (wanted === taken) lost += 1;
    else if (wanted < 0) refused += 1;
  }
  return threshold;
}
