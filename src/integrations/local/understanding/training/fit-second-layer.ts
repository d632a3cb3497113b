import { combine, evidenceCount, evidenceOf, type Heard } from '../models/combiner.js';
import { heads, outputCount } from '../models/heads.js';
import type { SecondLayer } from '../models/linear-model.js';
import type { LabelledMessage } from './corpus.js';
import { seededRandom, shuffle } from './random.js';
import { type Emphasis, errorsOf, targetsOf } from './targets.js';

/** A message, and the outputs for it of heads that were trained without it. */
export interface Unseen {
  message: LabelledMessage;
  heard: Heard;
}

const epochs = 14;
const learningRate = 0.1;
const decay = 0.0001;
// Almost no extra weight: users see these probabilities, and the chain uses them to decide whether to ask a bigger model.
const emphasis: Emphasis = { feeling: 1.25, flag: 1 };

/** Fits a logistic regression on the heads' outputs for messages that they have not seen; the same rows produce the same layer. */
export function fitSecondLayer(rows: readonly Unseen[]): SecondLayer {
  const examples = rows.map(({ message, heard }) => ({ evidence: evidenceOf(heard), targets: targetsOf(message) }));
  const weights = new Float64Array(evidenceCount * outputCount);
  const squares = new Float64Array(weights.length).fill(0.1);
  const random = seededRandom(3);
  const order = Int32Array.from(examples.keys());
  const outputs = new Float64Array(outputCount);
  const errors = new Float64Array(outputCount);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const place of order) {
      const example = examples[place];
      if (example === undefined) continue;
      outputs.fill(0);
      for (let row = 0; row < evidenceCount; row++)
        for (let output = 0; output < heads.language.at; output++)
          outputs[output] =
            (outputs[output] ?? 0) + (example.evidence[row] ?? 0) * (weights[row * outputCount + output] ?? 0);
      errorsOf(outputs, example.targets, emphasis, errors);
      for (let row = 0; row < evidenceCount; row++)
        for (let output = 0; output < heads.language.at; output++) {
          const at = row * outputCount + output;
          const weight = weights[at] ?? 0;
          const gradient = (errors[output] ?? 0) * (example.evidence[row] ?? 0) + decay * weight;
          const square = (squares[at] ?? 0) + gradient * gradient;
          squares[at] = square;
          weights[at] = weight - (learningRate * gradient) / Math.sqrt(square);
        }
    }
  }
  const combiner = [...weights].map(weight => Number(weight.toFixed(4)));
  const thresholdOf = (flag: 'wantsHuman' | 'legal', index: number) =>
    evenThreshold(
      rows.flatMap(({ message: { labels }, heard }) =>
        labels === null ? [] : [{ output: combine(combiner, heard)[heads.flags.at + index] ?? 0, there: labels[flag] }],
      ),
    );
  return { combiner, thresholds: { wantsHuman: thresholdOf('wantsHuman', 0), legal: thresholdOf('legal', 1) } };
}

/** Returns the output threshold at which the lower one of precision and recall is highest. */
export function evenThreshold(rows: readonly { output: number; there: boolean }[]): number {
  const sorted = [...rows].sort((one, two) => two.output - one.output);
  const positives = rows.filter(({ there }) => there).length;
  let hits = 0;
  let best = 0;
  let threshold = 0;
  sorted.forEach(({ output, there }, index) => {
    if (there) hits += 1;
    const worse = Math.min(hits / (index + 1), hits / Math.max(1, positives));
    if (worse > best) {
      best = worse;
      threshold = (output + (sorted[index + 1]?.output ?? output)) / 2;
    }
  });
  return Number(threshold.toFixed(3));
}
