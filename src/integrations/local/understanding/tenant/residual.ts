import { seededRandom, shuffle } from '../training/random.js';
import type { OwnVector } from './vocabulary.js';

/** A message with the probabilities that learning starts from and the label to learn. */
export interface ResidualRow {
  vector: OwnVector;
  /** The logarithm of each label's share before learning. */
  start: Float64Array;
  label: number;
  /** The weight of the message in learning. */
  weight: number;
}

/** The learnt weights, whose sum is added to the start: for each feature a row with one weight for each label. */
export interface Residual<Weights extends Float32Array | Int8Array = Float32Array> {
  weights: Weights;
  labels: number;
}

const rate = 0.5;
const seed = 23;
const between = 64;

/** Returns the share of each label after adding the learnt weights to the start. */
export function sharesWith(
  { weights, labels }: Residual<Float32Array | Int8Array>,
  vector: OwnVector,
  start: Float64Array,
): Float64Array {
  const out = Float64Array.from(start);
  const { places, values } = vector;
  for (let feature = 0; feature < places.length; feature++) {
    const at = (places[feature] ?? 0) * labels;
    const value = values[feature] ?? 0;
    for (let label = 0; label < labels; label++) out[label] = (out[label] ?? 0) + value * (weights[at + label] ?? 0);
  }
  let most = Number.NEGATIVE_INFINITY;
  for (const strength of out) most = Math.max(most, strength);
  let sum = 0;
  for (let label = 0; label < labels; label++) {
    const share = Math.exp((out[label] ?? 0) - most);
    out[label] = share;
    sum += share;
  }
  for (let label = 0; label < labels; label++) out[label] = (out[label] ?? 0) / sum;
  return out;
}

/**
 * Logistic regression that starts at the local model's answer and moves only as far as the messages pull it: few epochs keep it close.
 * Calls `reached` after each of the requested epochs, in one run.
 */
export function* learnResidual(
  rows: readonly ResidualRow[],
  features: number,
  labels: number,
  epochs: readonly number[],
  reached: (epoch: number, residual: Residual) => void,
): Generator<void, void> {
  const residual: Residual = { weights: new Float32Array(features * labels), labels };
  const order = Int32Array.from(rows.keys());
  const random = seededRandom(seed);
  const last = Math.max(...epochs);
  for (let epoch = 1; epoch <= last; epoch++) {
    shuffle(order, random);
    for (let turn = 0; turn < order.length; turn++) {
      if (turn % between === between - 1) yield;
      const row = rows[order[turn] ?? 0];
      if (row) improve(residual, row);
    }
    if (epochs.includes(epoch)) reached(epoch, residual);
  }
}

function improve(residual: Residual, { vector, start, label, weight }: ResidualRow): void {
  const { weights, labels } = residual;
  const shares = sharesWith(residual, vector, start);
  for (let each = 0; each < labels; each++) {
    const error = (shares[each] ?? 0) - (each === label ? 1 : 0);
    const change = rate * weight * error;
    if (Math.abs(change) < 1e-5) continue;
    for (let feature = 0; feature < vector.places.length; feature++) {
      const at = (vector.places[feature] ?? 0) * labels + each;
      weights[at] = (weights[at] ?? 0) - change * (vector.values[feature] ?? 0);
    }
  }
}
