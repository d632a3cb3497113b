import { inItsPlace } from '../cart/swaps.js';
import { bestNamed } from '../meant/best-named.js';
import { type Items, listedNow } from '../meant/items.js';
import { headOf } from '../products/head-of.js';
import { sameWithIn } from '../said/same-with.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

/**
 * "Y todo eso mismo pero con la de abanico": the sum that was told, with another thing in the place of the one that is sold as it is.
 * Returns false for any other message, or if nothing of the list can be replaced by it.
 */
export function answerSameWith(talk: Talk): boolean {
  const { acts, input, state } = talk;
  const that = sameWithIn(acts.folded);
  const listed = listedNow(state);
  if (that === null || listed.length === 0 || acts.removes || input.awaitsPerson || /\d/u.test(acts.folded))
    return false;
  const items = otherOf(talk, listed, that) ?? inItsPlace(talk, listed, that) ?? replaced(talk, listed, that);
  if (!items) return false;
  talk.counts = true;
  return showTotal(talk, items);
}

/** "Con la otra": the one of two that were spoken of that is not in the list. */
function otherOf({ state, tools }: Talk, listed: Items, that: string): Items | null {
  if (!/^(?:otr[oa]s?|other(?: one)?)$/u.test(that)) return null;
  const spoken = [...new Set([...(state.spoken ?? []).flat(), ...state.offered])];
  const isListed = (name: string) => listed.some(({ product }) => product === name);
  for (const left of listed) {
    const others = spoken.filter(name => headOf(name) === headOf(left.product) && !isListed(name));
    const [other, more] = others;
    if (other && !more && tools.called(other).some(({ price }) => price !== null))
      return listed.map(item => (item === left ? { ...item, product: other } : item));
  }
  return null;
}

/** Puts the only product that a text names in the place of the one thing, or else of the first, that is sold by the same unit. */
function replaced({ tools }: Talk, listed: Items, that: string): Items | null {
  const named = bestNamed(tools.products(that)).filter(({ price }) => price !== null);
  const [one, more] = named.length > 1 ? named.filter(({ inStock }) => inStock !== false) : named;
  if (!one || more || listed.some(({ product }) => product === one.name)) return null;
  const alike = listed.filter(({ product }) => tools.called(product).some(({ unit }) => unit === one.unit));
  const kin = alike.filter(({ product }) => headOf(product) === headOf(one.name));
  const [only, other] = kin.length > 0 ? kin : alike;
  const left = other === undefined ? only : alike[0] === listed[0] && kin.length === 0 ? alike[0] : undefined;
  return left ? listed.map(item => (item === left ? { ...item, product: one.name } : item)) : null;
}
