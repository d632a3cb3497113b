import { bucketCount } from '../../hash.js';
import { read } from '../features/extract.js';
import { outputCount } from '../models/heads.js';
import type { Example } from './expand.js';
import { seededRandom, shuffle } from './random.js';
import { type Emphasis, errorsOf, targetsOf } from './targets.js';

export interface FitOptions {
  seed: number;
  epochs: number;
  learningRate: number;
  /** How strongly a weight is pulled to zero, each time that its bucket is updated. */
  decay: number;
  emphasis: Emphasis;
}
export const fitOptions: FitOptions = {
  seed: 7,
  epochs: 5,
  learningRate: 0.35,
  decay: 0.00002,
  emphasis: { feeling: 3, flag: 3 },
};

/** Smaller errors change nothing that would survive the rounding to 8 bits. */
const settled = 0.002;

/**
 * Trains all heads at once: logistic regression by stochastic gradient descent with steps that shrink for frequently updated weights
 * (AdaGrad), in one thread and a seeded order. Returns the weights bucket by bucket, `outputCount` each.
 */
export function fitWeights(examples: readonly Example[], options: FitOptions = fitOptions): Float32Array {
  const rows = examples.map(example => {
    const { buckets, values } = read(example.text);
    return { buckets, values, targets: targetsOf(example) };
  });
  const weights = new Float32Array(bucketCount * outputCount);
  const squares = new Float32Array(bucketCount * outputCount).fill(0.01);
  const random = seededRandom(options.seed);
  const order = Int32Array.from(rows.keys());
  const outputs = new Float64Array(outputCount);
  const errors = new Float64Array(outputCount);
  const moving = new Int32Array(outputCount);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const place of order) {
      const row = rows[place];
      if (row === undefined) continue;
      const { buckets, values } = row;
      outputs.fill(0);
      for (let feature = 0; feature < buckets.length; feature++) {
        const at = (buckets[feature] ?? 0) * outputCount;
        const value = values[feature] ?? 0;
        for (let output = 0; output < outputCount; output++)
          outputs[output] = (outputs[output] ?? 0) + value * (weights[at + output] ?? 0);
      }
      errorsOf(outputs, row.targets, options.emphasis, errors);
      let count = 0;
      for (let output = 0; output < outputCount; output++)
        if (Math.abs(errors[output] ?? 0) >= settled) moving[count++] = output;
      for (let feature = 0; feature < buckets.length; feature++) {
        const at = (buckets[feature] ?? 0) * outputCount;
        const value = values[feature] ?? 0;
        for (let index = 0; index < count; index++) {
          const output = moving[index] ?? 0;
          const weight = weights[at + output] ?? 0;
          const gradient = (errors[output] ?? 0) * value + options.decay * weight;
          const square = (squares[at + output] ?? 0) + gradient * gradient;
          squares[at + output] = square;
          weights[at + output] = weight - (options.learningRate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return weights;
}

/** Returns the mean of several trainings in different orders, which evens out the accidents of one order. */
export function fitMeanWeights(examples: readonly Example[], trainings: number): Float32Array {
  const mean = new Float32Array(bucketCount * outputCount);
  for (let training = 0; training < trainings; training++) {
    const weights = fitWeights(examples, { ...fitOptions, seed: fitOptions.seed + training });
    for (let index = 0; index < mean.length; index++)
      mean[index] = (mean[index] ?? 0) + (weights[index] ?? 0) / trainings;
  }
  return mean;
}
