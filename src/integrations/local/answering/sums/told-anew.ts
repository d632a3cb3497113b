import type { TermLine } from '../../../../domain/assistant/index.js';
import type { Items } from '../meant/items.js';
import type { Talk } from '../talk.js';
import { tellSum } from './terms-said.js';

/**
 * Tells what a list comes to with what the message says of it, if one of its conditions is what is looked for. Returns false, and tells
 * nothing, if none is; also returns true while the sum is still being looked up.
 */
export function toldAnew(talk: Talk, listed: Items, isLookedFor: (line: TermLine) => boolean): boolean {
  const { terms } = talk.tools.use('sum_with_terms', { items: listed, query: talk.text.slice(0, 300) });
  if (!terms && talk.tools.pending.length > 0) return true;
  if (!terms?.lines.some(isLookedFor)) return false;
  talk.counts = true;
  return tellSum(talk, terms, { items: listed, sums: true, haggles: false });
}
