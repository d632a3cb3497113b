import type { Talk } from '../talk.js';
import type { Items } from './items.js';

const oneOfEach =
  /\b(?:1|un[oa]?)\s(?:de|del|para|pa)\s(?:el\s|la\s)?\p{L}{3,}(?:\s\p{L}{3,})?\s(?:y|e)\s(?:1|un[oa]?|otr[oa])\s(?:de|del|para|pa)\s(?:el\s|la\s)?\p{L}{3,}/u;

/**
 * "Uno de adulto y uno de niño" after two things, of which only one is called so: the other of the two, so that it is not left out.
 * Null if the message says no such thing, or if no two things were spoken of together.
 */
export function otherOfPair({ acts, state }: Talk, items: Items): Items[number] | null {
  const [one, more] = items;
  if (!one || more || !oneOfEach.test(acts.folded)) return null;
  const pairs = [(state.priced ?? []).map(({ product }) => product), state.spoken?.at(-1) ?? [], state.offered];
  const pair = pairs.find(names => names.length === 2 && names.includes(one.product));
  const other = pair?.find(name => name !== one.product);
  return other === undefined ? null : { product: other, quantity: 1 };
}
