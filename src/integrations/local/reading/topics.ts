import type { Likeness } from '../../../domain/assistant/index.js';
import { byteBoundedCache, cachedValue } from '../../../domain/shared/bounded-cache.js';
import { softmax } from '../understanding/models/heads.js';
import { classifierIn, outputsOf } from './classifier.js';
import { textFeatures } from './features.js';

/** The first label: a text that asks for no condition of a shop, such as an order, a greeting or a story. */
export const noTopic = 'none';
const topicModel = classifierIn(new URL('./topics.bin', import.meta.url));

/** Cached topics of messages, and of the shops' texts until the search has stored them. */
const known = byteBoundedCache<Float32Array>({
  maxBytes: 4 * 1024 * 1024,
  bytesOf: topics => topics.byteLength + 100,
});

/**
 * Returns the square roots of each topic's probability for a text, in the order of the model's labels. The sum of their products with
 * those of another text is the similarity of the two texts (Bhattacharyya); storing roots saves a root for each pair.
 */
export const topicsOf = (text: string): Float32Array =>
  cachedValue(known, text, () => {
    const outputs = outputsOf(topicModel(), textFeatures(text));
    return Float32Array.from(softmax(outputs, 0, outputs.length), Math.sqrt);
  });

/** Returns the similarity of two texts by their topics; a text without a topic is similar to nothing. */
export function sharedTopics(one: ArrayLike<number>, two: ArrayLike<number>): number {
  let sum = 0;
  for (let topic = 1; topic < one.length; topic++) sum += (one[topic] ?? 0) * (two[topic] ?? 0);
  return sum;
}
/** Returns the probability that a text has a topic at all. */
export const ofShop = (topics: ArrayLike<number>): number => 1 - (topics[0] ?? 0) ** 2;

/** Similarity by the topics of small shops. A question and a sentence that answers it share topics even if they share no word. */
export const localLikeness: Likeness = {
  meaningOf: topicsOf,
  alike: sharedTopics,
  shop: ofShop,
};
