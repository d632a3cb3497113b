import type { OwnJudgement } from '../../../../domain/assistant/own-models.port.js';
import { type Logistic, logisticOf } from './logistic.js';
import type { OwnVector, Vocabulary } from './vocabulary.js';
import { readVector } from './vocabulary.js';

/** A tenant's own intents as they were learnt: plain data, stored by `encodeIntents`. */
export interface OwnIntents {
  intents: string[];
  vocabulary: Vocabulary;
  /** For each feature its row among the weights, −1 where it tells the intents apart too little to be kept. */
  rows: Int32Array;
  /** A row of one small integer for each intent. */
  weights: Int8Array;
  scale: number;
  bias: Float32Array;
  /** How sure the strongest intent is right, from the evidence. */
  confidence: Logistic;
  /** How sure the message is of any of the intents. */
  belonging: Logistic;
  /** Below this a message is none of them. */
  threshold: number;
}

/** What a message's strengths say: the first and the runner-up, and how much of the message is known at all. */
export interface Evidence {
  best: number;
  signs: [first: number, lead: number, known: number];
}

/** The evidence of a message's strengths. */
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
  // Of a single intent the runner-up is the border itself.
  return { best, signs: [first, first - (second < 0 ? 0 : (strengths[second] ?? 0)), vector.known] };
}

/** The strength of each intent, from the small weights. */
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

/** What a message asks for among the tenant's own intents; takes any string. */
export function ownIntentOf(own: OwnIntents, message: string): OwnJudgement {
  const vector = readVector(own.vocabulary, message);
  const { best, signs } = evidenceOf(ownStrengths(own, vector), vector);
  const belongs = logisticOf(own.belonging, signs);
  if (vector.known === 0 || belongs < own.threshold) return { intent: null, confidence: round(1 - belongs) };
  return { intent: own.intents[best] ?? null, confidence: round(logisticOf(own.confidence, signs)) };
}

const round = (value: number) => Number(value.toFixed(4));
