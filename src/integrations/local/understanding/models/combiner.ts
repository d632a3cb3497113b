import { flags, heads, outputCount, sigmoid, softmax } from './heads.js';

/** The outputs of the heads for a message, and signs of how reliable they are. */
export interface Heard {
  /** The raw outputs of all heads. */
  outputs: ArrayLike<number>;
  /** Share of the message's words and word pairs that no training message contains, 0 to 1. */
  novelty: number;
  /** Whether the message is a public post, addressed to a name: posts show more feeling and ask less than private messages. */
  post: boolean;
  /** The number of words and marks. */
  length: number;
}

const exclusive = [heads.intent, heads.sentiment, heads.temperature];
const labelCount = heads.intent.size + heads.sentiment.size + heads.temperature.size;

/**
 * The inputs of the combiner. For each label: log-probability, probability, and the log-probability times the novelty; for each flag the
 * same three kinds of value; then novelty, post, length, and a constant 1.
 */
export const evidenceCount = 3 * (labelCount + flags.length) + 4;

/**
 * In the strangest messages half of the words are new, which gives the largest value; a message of about a page has a length of about 1.
 */
const noveltyScale = 4;
const lengthScale = 5;

/**
 * Posts of strangers are less plain than the posts written for the training, so their feelings are divided by this before they become
 * probabilities. This changes no label. It is the only number of the models that was set by hand on public posts (docs/local-models.md).
 */
const postDoubt = 2;

/** Returns the combiner's inputs for a message, in the order of the combiner's rows. */
export function evidenceOf({ outputs, novelty, post, length }: Heard): Float64Array {
  const evidence = new Float64Array(evidenceCount);
  const strangeness = Math.min(2, noveltyScale * novelty);
  let at = 0;
  for (const head of exclusive)
    for (const share of softmax(outputs, head.at, head.size)) {
      const strength = Math.log(share + 1e-3) / 3;
      evidence[at++] = strength;
      evidence[at++] = share;
      evidence[at++] = strength * strangeness;
    }
  for (let flag = 0; flag < flags.length; flag++) {
    const output = outputs[heads.flags.at + flag] ?? 0;
    const strength = Math.tanh(output / 4);
    evidence[at++] = strength;
    evidence[at++] = sigmoid(output);
    evidence[at++] = strength * strangeness;
  }
  evidence[at++] = strangeness;
  evidence[at++] = post ? 1 : 0;
  evidence[at++] = Math.log1p(length) / lengthScale;
  evidence[at] = 1;
  return evidence;
}

/**
 * The second layer. It relates the heads to each other (praise is no complaint, a legal threat is no calm question) and makes their
 * confidence realistic, because it learns from messages that the heads have not seen. The language head passes unchanged.
 */
export function combine(combiner: ArrayLike<number>, heard: Heard): Float64Array {
  const evidence = evidenceOf(heard);
  const combined = new Float64Array(outputCount);
  for (let row = 0; row < evidenceCount; row++) {
    const value = evidence[row] ?? 0;
    for (let output = 0; output < heads.language.at; output++)
      combined[output] = (combined[output] ?? 0) + value * (combiner[row * outputCount + output] ?? 0);
  }
  if (heard.post)
    for (let output = heads.sentiment.at; output < heads.sentiment.at + heads.sentiment.size; output++)
      combined[output] = (combined[output] ?? 0) / postDoubt;
  for (let output = heads.language.at; output < outputCount; output++) combined[output] = heard.outputs[output] ?? 0;
  return combined;
}
