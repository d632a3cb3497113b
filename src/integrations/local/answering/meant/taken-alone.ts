import { meantBy } from '../products/product-part.js';
import { itemsIn } from '../said/quantities.js';
import { type Talk } from '../talk.js';
import { takenByPronoun } from './pronouns.js';
import { inFocus, namedIn } from './referents.js';

/**
 * "Va, confirmo" with an empty cart: returns the only product that is named, otherwise the current product, if it has a price and is
 * available.
 */
export function wantedAlone(talk: Talk): string | null {
  const named = talk.tools.products(talk.text).filter(item => item.named && item.hits.length > 0);
  const { items } = meantBy(namedIn(talk, talk.text, named), talk.text);
  const [one] = items;
  const wanted = items.length === 1 && one ? one : items.length === 0 ? inFocus(talk) : null;
  return wanted && wanted.price !== null && wanted.inStock !== false && talk.state.asked !== 'WHEN'
    ? wanted.name
    : null;
}

/** Returns the current product if the message orders it by a pronoun and the cart does not contain it yet. */
export function addedByPronoun(talk: Talk): string | null {
  const { state } = talk;
  const taken = itemsIn(talk.text, true).length === 0 ? takenByPronoun(talk) : null;
  const held = [...state.items, ...(state.priced ?? [])].some(({ product }) => product === taken);
  return taken === null || held || talk.tools.products(talk.text).some(({ named, hits }) => named && hits.length > 0)
    ? null
    : taken;
}
