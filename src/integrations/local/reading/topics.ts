import type { Likeness } from '../../../domain/assistant/index.js';
import { boundedCache, cachedValue } from '../../../domain/shared/bounded-cache.js';
import { softmax } from '../understanding/models/heads.js';
import { classifierIn, outputsOf } from './classifier.js';
import { textFeatures } from './features.js';

/** The first label: what asks for no condition of a shop, such as an order, a greeting or a story. */
export const noTopic = 'none';
const topicModel = classifierIn(new URL('./topics.bin', import.meta.url));

/** Texts of messages, and those of shops until whoever searches them has kept what they are about. */
const known = boundedCache<Float32Array>({ maxEntries: 2_000 });

/**
 * The roots of how likely each topic is what a text is about, in the order of the model's labels: the sum of their products with those
 * of another text is how alike the two are (Bhattacharyya), without taking a root for each pair.
 */
export const topicsOf = (text: string): Float32Array =>
  cachedValue(known, text, () => {
    const outputs = outputsOf(topicModel(), textFeatures(text));
    return Float32Array.from(softmax(outputs, 0, outputs.length), Math.sqrt);
  });

/** How alike two texts are, by the topics of each; what has no topic is alike to nothing. */
export function sharedTopics(one: ArrayLike<number>, two: ArrayLike<number>): number {
  let sum = 0;
  for (let topic = 1; topic < one.length; topic++) sum += (one[topic] ?? 0) * (two[topic] ?? 0);
  return sum;
}
/** How likely it is that a text has a topic at all. */
export const ofShop = (topics: ArrayLike<number>): number => 1 - (topics[0] ?? 0) ** 2;

/** Meanings by the topics of small shops, which a question and a sentence that answers it share though no word is the same. */
export const localLikeness: Likeness = {
  meaningOf: topicsOf,
  alike: sharedTopics,
  shop: ofShop,
};
