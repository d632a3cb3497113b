import { byteBoundedCache, cachedValue } from '../../../domain/shared/bounded-cache.js';
import { softmax } from '../understanding/models/heads.js';
import { classifierIn, outputsOf } from './classifier.js';
import { textFeatures } from './features.js';

/** The label of a message that reports nothing: a question, an order, a change. */
export const plain = 'plain';
/**
 * `fault`: something went wrong on the shop's side. `own`: a problem of the customer's own. `regret`: the shop's answer disappoints them.
 */
export type Report = 'fault' | 'own' | 'regret' | 'person' | typeof plain;

const reportModel = classifierIn(new URL('./reports.bin', import.meta.url));

const known = byteBoundedCache<Map<string, number>>({
  maxBytes: 4 * 1024 * 1024,
  bytesOf: chances => 100 + 50 * chances.size,
});

/** Returns the probability that a message reports this. */
export function chanceOf(report: Report, text: string): number {
  const chances = cachedValue(known, text, () => {
    const model = reportModel();
    const outputs = outputsOf(model, textFeatures(text));
    const shares = softmax(outputs, 0, outputs.length);
    return new Map(model.labels.map((label, at) => [label, shares[at] ?? 0]));
  });
  return chances.get(report) ?? 0;
}
