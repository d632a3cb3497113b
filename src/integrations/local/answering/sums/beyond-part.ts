import {
  type Extra,
  extraSaid,
  extrasIn,
  type FoundItem,
  includedOf,
  saysMore,
  termKindsIn,
} from '../../../../domain/assistant/index.js';
import { inFocus } from '../meant/referents.js';
import type { Talk } from '../talk.js';
import { sumBy, tellSum } from './terms-said.js';

const fewWords = 10;

/**
 * "Son como 6 metros" of what includes three metres and has a price for each further one: tells the sum with those that are more. Returns
 * false if the current product's text has no such price, or if it includes as many.
 */
export function answerBeyond(talk: Talk): boolean {
  const { acts, state, text } = talk;
  if (acts.removes || acts.refuses || state.items.length > 0 || text.trim().split(/\s+/u).length > fewWords)
    return false;
  if (termKindsIn(text).some(kind => kind !== 'PER_PERSON')) return false;
  const item = /\d|\b(?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|two|three|four|five|six|ten)\b/u.test(
    acts.folded,
  )
    ? inFocus(talk)
    : null;
  if (!item || item.price === null) return false;
  for (const extra of extrasIn(item)) {
    const said = extraSaid(extra, text);
    const included = includedOf(extra, item);
    if (said === null) continue;
    // "2 horas más" counts those beyond what is included, and not all.
    if (saysMore(acts.folded)) return tellBeyond(talk, item, extra, said);
    if (included > 0 && said > included) return tellBeyond(talk, item, extra, said - included);
  }
  return false;
}

/** Tells the sum of one piece with so many of its extra. */
export function tellBeyond(talk: Talk, item: FoundItem, { heads: [head] }: Extra, more: number): boolean {
  const items = [{ product: item.name, quantity: 1 }];
  const terms = sumBy(talk, items, `${more} ${head?.folded ?? ''} extra`);
  talk.counts = true;
  talk.showed([item]);
  return terms ? tellSum(talk, terms, { items, sums: true, haggles: false }) : talk.tools.pending.length > 0;
}
