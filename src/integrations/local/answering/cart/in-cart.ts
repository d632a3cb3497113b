import { WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import type { Items } from '../meant/items.js';
import type { Talk } from '../talk.js';

/** Returns the item of the cart that a text names. */
export function inCart({ state, tools }: Talk, text: string): Items[number] | null {
  const found = tools.products(text).filter(({ named }) => named);
  const held = found.filter(({ name }) => state.items.some(({ product }) => product === name));
  // "The charger" is the product with that name, not the cable that the word also finds.
  const words = wordsIn(text);
  const calledBy = ({ name }: { name: string }) => {
    const called = new WordSet([name]);
    return words.filter(word => called.has(word) >= 0.85).length;
  };
  const [meant] = held.some(item => calledBy(item) > 0) ? held.filter(item => calledBy(item) > 0) : held;
  // "Las aguas con gas" names another thing of the shop by more words than a can of water in the cart.
  const most = Math.max(0, ...found.filter(({ lacks }) => lacks.length === 0).map(calledBy));
  if (meant && calledBy(meant) < most && calledBy(meant) > 0) return null;
  return state.items.find(({ product }) => product === meant?.name) ?? null;
}
