import { readFileSync } from 'node:fs';
import type { Likeness } from '../../../domain/assistant/index.js';
import { boundedCache, cachedValue } from '../../../domain/shared/bounded-cache.js';
import { type Classifier, decodeClassifier, outputsOf } from './classifier.js';
import { textFeatures } from './features.js';
import { softmax } from './fit-classifier.js';

/** The first label: what asks for no condition of a shop, such as an order, a greeting or a story. */
export const noTopic = 'none';
/** Where the weights lie in the source tree, from the repository's root. */
export const weightsPath = 'src/integrations/local/reading/topics.bin';

const weightsFile = new URL('./topics.bin', import.meta.url);
let loaded: Classifier | undefined;
/** The committed weights, read once. Throws where the file is missing or of another format. */
export function topicModel(): Classifier {
  loaded ??= decodeClassifier(readFileSync(weightsFile));
  return loaded;
}

const known = boundedCache<Float32Array>({ maxEntries: 10_000 });

/**
 * The roots of how likely each topic is what a text is about, in the order of the model's labels: the sum of their products with those
 * of another text is how alike the two are (Bhattacharyya), without taking a root for each pair.
 */
const topicsOf = (text: string): Float32Array =>
  cachedValue(known, text, () => Float32Array.from(softmax(outputsOf(topicModel(), textFeatures(text))), Math.sqrt));

/** Meanings by the topics of small shops, which a question and a sentence that answers it share though no word is the same. */
export const localLikeness: Likeness = {
  alike(question, sentence) {
    const asked = topicsOf(question);
    const told = topicsOf(sentence);
    let sum = 0;
    for (let topic = 1; topic < asked.length; topic++) sum += (asked[topic] ?? 0) * (told[topic] ?? 0);
    return sum;
  },
  shop: question => 1 - (topicsOf(question)[0] ?? 0) ** 2,
};
