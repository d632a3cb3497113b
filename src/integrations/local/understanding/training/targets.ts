import { intents, sentimentLabels, temperatures } from '../../../../domain/shared/labels.js';
import { flags, heads, languages, outputCount, sigmoid, softmax } from '../models/heads.js';
import type { LabelledMessage } from './corpus.js';

/** Returns the target outputs of a message; -1 means unknown, and nothing is learnt from it. */
export function targetsOf({ language, labels }: LabelledMessage): Float32Array {
  const targets = new Float32Array(outputCount).fill(-1);
  const oneOf = (head: { at: number; size: number }, index: number) => {
    targets.fill(0, head.at, head.at + head.size);
    targets[head.at + index] = 1;
  };
  oneOf(heads.language, languages.indexOf(language));
  if (labels !== null) {
    oneOf(heads.intent, intents.indexOf(labels.intent));
    oneOf(heads.sentiment, sentimentLabels.indexOf(labels.sentiment));
    oneOf(heads.temperature, temperatures.indexOf(labels.temperature));
    flags.forEach((flag, index) => {
      targets[heads.flags.at + index] = labels[flag] ? 1 : 0;
    });
  }
  return targets;
}

/** Weight of errors on messages that have a feeling, and on flags that are present. It is above 1 because most messages have neither. */
export interface Emphasis {
  feeling: number;
  flag: number;
}

const exclusive = [heads.intent, heads.sentiment, heads.temperature, heads.language];
const neutral = heads.sentiment.at + sentimentLabels.indexOf('NEUTRAL');

/** Writes the difference between each output and its target (probability minus target) into `errors`. */
export function errorsOf(outputs: Float64Array, targets: Float32Array, emphasis: Emphasis, errors: Float64Array): void {
  for (const { at, size } of exclusive) {
    const probabilities = softmax(outputs, at, size);
    for (let index = 0; index < size; index++) {
      const target = targets[at + index] ?? -1;
      errors[at + index] = target < 0 ? 0 : (probabilities[index] ?? 0) - target;
    }
  }
  for (let output = heads.flags.at; output < heads.flags.at + heads.flags.size; output++) {
    const target = targets[output] ?? -1;
    errors[output] = target < 0 ? 0 : (sigmoid(outputs[output] ?? 0) - target) * (target > 0 ? emphasis.flag : 1);
  }
  if (targets[neutral] === 0)
    for (let output = heads.sentiment.at; output < heads.sentiment.at + heads.sentiment.size; output++)
      errors[output] = (errors[output] ?? 0) * emphasis.feeling;
}
