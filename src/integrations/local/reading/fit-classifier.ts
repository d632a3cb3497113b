import { bucketCount } from '../hash.js';
import { softmax } from '../understanding/models/heads.js';
import { seededRandom, shuffle } from '../understanding/training/random.js';
import { type Classifier, type Features, quantised } from './classifier.js';

/** A text's features with the indices of its correct labels. */
export interface LabelledFeatures {
  features: Features;
  labels: readonly number[];
}

const epochs = 8;
const rate = 0.35;
/** How strongly a weight is pulled to zero, each time that its bucket is updated. */
const decay = 0.0005;
const seed = 11;
/** Smaller errors change nothing that would survive the rounding to 8 bits. */
const settled = 0.002;

/**
 * Learns the share of each label by stochastic gradient descent with steps that shrink for frequently updated weights (AdaGrad). Runs in
 * one thread and in a seeded order: the same rows produce the same classifier.
 */
export function fitClassifier(labels: readonly string[], rows: readonly LabelledFeatures[]): Classifier {
  const size = labels.length;
  const weights = new Float32Array(bucketCount * size);
  const squares = new Float32Array(bucketCount * size).fill(0.01);
  const random = seededRandom(seed);
  const order = Int32Array.from(rows.keys());
  const outputs = new Float64Array(size);
  const errors = new Float64Array(size);
  const moving = new Int32Array(size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const place of order) {
      const row = rows[place];
      if (!row) continue;
      const { buckets, values } = row.features;
      outputs.fill(0);
      for (let feature = 0; feature < buckets.length; feature++) {
        const at = (buckets[feature] ?? 0) * size;
        const value = values[feature] ?? 0;
        for (let label = 0; label < size; label++)
          outputs[label] = (outputs[label] ?? 0) + value * (weights[at + label] ?? 0);
      }
      errorsOf(outputs, row.labels, errors);
      let count = 0;
      for (let label = 0; label < size; label++) if (Math.abs(errors[label] ?? 0) >= settled) moving[count++] = label;
      for (let feature = 0; feature < buckets.length; feature++) {
        const at = (buckets[feature] ?? 0) * size;
        const value = values[feature] ?? 0;
        for (let index = 0; index < count; index++) {
          const label = moving[index] ?? 0;
          const weight = weights[at + label] ?? 0;
          const gradient = (errors[label] ?? 0) * value + decay * weight;
          const square = (squares[at + label] ?? 0) + gradient * gradient;
          squares[at + label] = square;
          weights[at + label] = weight - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return quantised(labels, weights);
}

/** Writes the difference between the predicted and the correct share of each label into `errors`. */
function errorsOf(outputs: Float64Array, labels: readonly number[], errors: Float64Array): void {
  const shares = softmax(outputs, 0, outputs.length);
  for (let label = 0; label < outputs.length; label++)
    errors[label] = (shares[label] ?? 0) - (labels.includes(label) ? 1 / labels.length : 0);
}
