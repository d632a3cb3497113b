import { seededRandom, shuffle } from '../training/random.js';
import type { OwnVector } from './vocabulary.js';

/** A message with its class; −1 means that it belongs to none. */
export interface SolverRow {
  vector: OwnVector;
  label: number;
}

/** For each feature, a row with one weight for each class; the last row is the bias of each class. */
export interface LinearWeights {
  weights: Float32Array;
  classes: number;
}

const most = 12;
/** The optimality condition counts as met below this value. */
const tolerance = 0.1;
const penalty = 1;
/** The messages of a class are outnumbered by those of all other classes: without a greater weight a rare class is never claimed. */
const usualRightPenalty = 3;
const seed = 7;
/** Number of messages processed between two yields. */
const between = 16;

/** Returns the strength of each class for a message. */
export function strengthsOf({ weights, classes }: LinearWeights, vector: OwnVector): Float64Array {
  const out = new Float64Array(classes);
  addBias(out, weights, classes);
  const { places, values } = vector;
  for (let feature = 0; feature < places.length; feature++) {
    const at = (places[feature] ?? 0) * classes;
    const value = values[feature] ?? 0;
    for (let index = 0; index < classes; index++) out[index] = (out[index] ?? 0) + value * (weights[at + index] ?? 0);
  }
  return out;
}

function addBias(out: Float64Array, weights: Float32Array, classes: number): void {
  const at = weights.length - classes;
  for (let index = 0; index < classes; index++) out[index] = weights[at + index] ?? 0;
}

/**
 * Trains one support vector machine for each class against all others (squared hinge, L2), solved in the dual by coordinate descent; all
 * classes of a message are updated together, because they share its features. Yields regularly, so that the caller can let other work
 * run. The same rows produce the same weights.
 */
export function* solve(
  rows: readonly SolverRow[],
  features: number,
  classes: number,
  rightPenalty = usualRightPenalty,
): Generator<void, LinearWeights> {
  const weights = new Float32Array((features + 1) * classes);
  const solved: LinearWeights = { weights, classes };
  const duals = new Float32Array(rows.length * classes);
  const lengths = Float64Array.from(rows, ({ vector }) => vector.known * vector.known + 1);
  const order = Int32Array.from(rows.keys());
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < most; epoch++) {
    shuffle(order, random);
    let worst = 0;
    for (let turn = 0; turn < order.length; turn++) {
      if (turn % between === between - 1) yield;
      const index = order[turn] ?? 0;
      const row = rows[index];
      if (row) worst = Math.max(worst, improve(solved, duals, index, row, lengths[index] ?? 1, rightPenalty));
    }
    if (worst < tolerance) break;
  }
  return solved;
}

/** Makes one step for one message; returns how far the message was from the optimum. */
function improve(
  solved: LinearWeights,
  duals: Float32Array,
  index: number,
  { vector, label }: SolverRow,
  length: number,
  rightPenalty: number,
): number {
  const { weights, classes } = solved;
  const bias = weights.length - classes;
  const strengths = strengthsOf(solved, vector);
  let worst = 0;
  for (let each = 0; each < classes; each++) {
    const sign = each === label ? 1 : -1;
    const slack = 0.5 / (sign > 0 ? penalty * rightPenalty : penalty);
    const dual = duals[index * classes + each] ?? 0;
    const gradient = sign * (strengths[each] ?? 0) - 1 + slack * dual;
    const projected = dual === 0 ? Math.min(gradient, 0) : gradient;
    if (Math.abs(projected) < 1e-3) continue;
    worst = Math.max(worst, Math.abs(projected));
    const next = Math.max(0, dual - gradient / (length + slack));
    const change = (next - dual) * sign;
    duals[index * classes + each] = next;
    for (let feature = 0; feature < vector.places.length; feature++) {
      const at = (vector.places[feature] ?? 0) * classes + each;
      weights[at] = (weights[at] ?? 0) + change * (vector.values[feature] ?? 0);
    }
    weights[bias + each] = (weights[bias + each] ?? 0) + change;
  }
  return worst;
}
