import type { Talk } from '../talk.js';
import { type Items, listedNow } from './items.js';
import { inFocus } from './referents.js';

/** Returns the list that was priced, otherwise one of what is spoken of; nothing if that has no price. */
export function listedOrFocus(talk: Talk): Items {
  const listed = listedNow(talk.state);
  const focus = inFocus(talk);
  return listed.length > 0 ? listed : focus && focus.price !== null ? [{ product: focus.name, quantity: 1 }] : [];
}
