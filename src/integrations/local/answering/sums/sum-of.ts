import { focusNow, type Items, listedNow } from '../meant/items.js';
import { isSold } from '../products/is-sold.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';
import { sumBy, tellSum } from './terms-said.js';

/** Returns one of the thing that is spoken of, if it has a price and is in stock. */
export const soldNow = (talk: Talk): Items => focusNow(talk.state).filter(({ product }) => isSold(talk, product));

/** Returns the list, otherwise one of the thing that is spoken of, if it can be sold. */
export function listedOrSold(talk: Talk): Items {
  const listed = listedNow(talk.state);
  return listed.length > 0 ? listed : soldNow(talk);
}

/** Tells what these items come to under the conditions that a query asks for; their plain total if it asks for none, or is null. */
export function tellSumOf(talk: Talk, items: Items, query: string | null): boolean {
  const terms = query === null ? null : sumBy(talk, items, query);
  if (query !== null && !terms && talk.tools.pending.length > 0) return true;
  const counts = terms?.lines.some(({ amount }) => amount !== null) === true;
  return (terms && counts && tellSum(talk, terms, { items, sums: true, haggles: false })) || showTotal(talk, items);
}
