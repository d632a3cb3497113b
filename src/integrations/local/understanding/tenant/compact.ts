import type { LinearWeights } from './linear-solver.js';
import type { OwnIntents } from './own-intents.js';

/** Limit for the weights of one tenant's model in memory. Excess features are dropped, the least informative first. */
const maxBytes = 4 * 1024 * 1024;
/** Number of features handled between two yields to other work of the process. */
const between = 512;

/** Returns the weights as small integers, only for the features that matter. Yields regularly. */
export function* compact(
  { weights, classes }: LinearWeights,
  features: number,
): Generator<void, Pick<OwnIntents, 'rows' | 'weights' | 'scale' | 'bias'>> {
  const power = new Float64Array(features);
  let most = 1e-6;
  for (let feature = 0; feature < features; feature++) {
    for (let index = 0; index < classes; index++) {
      const weight = weights[feature * classes + index] ?? 0;
      power[feature] = (power[feature] ?? 0) + weight * weight;
      most = Math.max(most, Math.abs(weight));
    }
    if (feature % between === 0) yield;
  }
  const kept = Int32Array.from(power.keys())
    .sort((one, other) => (power[other] ?? 0) - (power[one] ?? 0) || one - other)
    .slice(0, Math.floor(maxBytes / classes))
    .sort();
  yield;
  const scale = most / 127;
  const rows = new Int32Array(features).fill(-1);
  const small = new Int8Array(kept.length * classes);
  for (const [row, feature] of kept.entries()) {
    rows[feature] = row;
    for (let index = 0; index < classes; index++)
      small[row * classes + index] = Math.round((weights[feature * classes + index] ?? 0) / scale);
    if (row % between === 0) yield;
  }
  return { rows, weights: small, scale, bias: weights.slice(features * classes) };
}
