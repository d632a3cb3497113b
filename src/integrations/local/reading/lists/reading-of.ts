import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { askedList } from './asked-list.js';
import { goodsIndexOf } from './goods-index.js';
import { type ListReading, listModels, readList } from './list-reader.js';

/** The history is made anew for each message, and is the same for all drafts of its answer. */
const known = new WeakMap<AnswerInput['history'], { text: string; reading: ListReading }>();

/** Returns the list that a message means, read once for all drafts of its answer; null if the shop's products are not known. */
export function readingOf(input: AnswerInput): ListReading | null {
  const products = input.products?.() ?? [];
  if (products.length === 0) return null;
  const { history, text } = input;
  const before = known.get(history);
  if (before?.text === text) return before.reading;
  const reading = readList(askedList(input, products), goodsIndexOf(products), listModels());
  known.set(history, { text, reading });
  return reading;
}
