import type { OwnJudgement } from '../../../../domain/assistant/own-models.port.js';
import { type Logistic, logisticOf } from './logistic.js';
import type { OwnVector, Vocabulary } from './vocabulary.js';
import { readVector } from './vocabulary.js';

/** The learnt model of a tenant's own intents: plain data, stored by `encodeIntents`. */
export interface OwnIntents {
  intents: string[];
  vocabulary: Vocabulary;
  /** For each feature its row among the weights, −1 if the feature was dropped because it distinguishes the intents too little. */
  rows: Int32Array;
  /** A row of one small integer for each intent. */
  weights: Int8Array;
  scale: number;
  bias: Float32Array;
  /** Estimates from the evidence how likely the strongest intent is right. */
  confidence: Logistic;
  /** Estimates from the evidence how likely the message has any of the intents. */
  belonging: Logistic;
  /** Below this value of `belonging`, a message has none of the intents. */
  threshold: number;
}

/**
 * The evidence in a message's strengths: the strongest intent and its strength, its lead over the second one, and the known share of the
 * message.
 */
export interface Evidence {
  best: number;
  signs: [first: number, lead: number, known: number];
}

/** Returns the evidence in a message's strengths. */
export function evidenceOf(strengths: Float64Array, vector: OwnVector): Evidence {
  let best = 0;
  let second = -1;
  for (let index = 1; index < strengths.length; index++) {
    const strength = strengths[index] ?? 0;
    if (strength > (strengths[best] ?? 0)) {
      second = best;
      best = index;
    } else if (second < 0 || strength > (strengths[second] ?? 0)) second = index;
  }
  const first = strengths[best] ?? 0;
  // With a single intent there is no runner-up, so the decision threshold 0 takes its place.
  return { best, signs: [first, first - (second < 0 ? 0 : (strengths[second] ?? 0)), vector.known] };
}

/** Returns the strength of each intent, from the small integer weights. */
export function ownStrengths({ intents, rows, weights, scale, bias }: OwnIntents, vector: OwnVector): Float64Array {
  const count = intents.length;
  const out = new Float64Array(count);
  const { places, values } = vector;
  for (let feature = 0; feature < places.length; feature++) {
    const row = rows[places[feature] ?? 0] ?? -1;
    if (row < 0) continue;
    const at = row * count;
    const value = values[feature] ?? 0;
    for (let index = 0; index < count; index++) out[index] = (out[index] ?? 0) + value * (weights[at + index] ?? 0);
  }
  for (let index = 0; index < count; index++) out[index] = (out[index] ?? 0) * scale + (bias[index] ?? 0);
  return out;
}

/** Returns the tenant's own intent of a message; accepts any string. */
export function ownIntentOf(own: OwnIntents, message: string): OwnJudgement {
  const vector = readVector(own.vocabulary, message);
  const { best, signs } = evidenceOf(ownStrengths(own, vector), vector);
  const belongs = logisticOf(own.belonging, signs);
  if (vector.known === 0 || belongs < own.threshold) return { intent: null, confidence: round(1 - belongs) };
  return { intent: own.intents[best] ?? null, confidence: round(logisticOf(own.confidence, signs)) };
}

const round = (value: number) => Number(value.toFixed(4));
