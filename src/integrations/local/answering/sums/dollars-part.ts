import { measuredText } from '../../../../domain/assistant/index.js';
import { type Items, listedNow } from '../meant/items.js';
import { partyBefore } from '../meant/party-before.js';
import { isPerPerson } from '../meant/per-person.js';
import { inFocus } from '../meant/referents.js';
import { timedList } from '../meant/timed-list.js';
import { onlyNamed } from '../products/product-part.js';
import { partyIn } from '../said/parties.js';
import type { Talk } from '../talk.js';
import { sumBy, tellSum } from './terms-said.js';

const dollars = /\b(?:dolar(?:es)?|dollars?|usd)\b/u;
const asked = /\b(?:cuant[oa]s?|how (?:much|many)|total|seria|serian|queda|quedaria|sale|en dolares)\b/u;

/**
 * "¿Cuánto sería en dólares?": the sum that was told, or that of what is spoken of, in dollars at the rate at which the shop takes them.
 * Returns false if no text says the rate.
 */
export function answerInDollars(talk: Talk): boolean {
  const { acts, text, state, tools } = talk;
  if (!dollars.test(acts.folded) || !asked.test(acts.folded) || acts.removes || acts.refuses) return false;
  const items = itemsMeant(talk);
  if (items.length === 0) return false;
  const terms = sumBy(talk, items, text);
  if (!terms?.lines.some(({ kind }) => kind === 'EXCHANGE')) return !terms && tools.pending.length > 0;
  talk.counts = true;
  state.focus ??= items.at(-1)?.product ?? null;
  return tellSum(talk, terms, { items, sums: true, haggles: false });
}

/** Returns what the message lists, otherwise the list that was priced, otherwise what is spoken of, for as many as they are. */
function itemsMeant(talk: Talk): Items {
  const listed = listedNow(talk.state);
  const read = timedList(talk);
  if (read) return read.items;
  const item = onlyNamed(talk, talk.text) ?? inFocus(talk);
  const isListed = listed.some(({ product }) => product === item?.name);
  if (listed.length > 0 && (isListed || item === null)) return listed;
  if (!item || item.price === null || /\d/u.test(measuredText(talk.text))) return [];
  const both = /\b(?:both|l[oa]s dos|ambos|ambas)\b/u.test(talk.acts.folded) ? 2 : null;
  const party = partyIn(talk.text) ?? partyBefore(talk);
  const people = isPerPerson(item) && !(party && party.children > 0) ? (both ?? party?.people ?? 1) : 1;
  return [{ product: item.name, quantity: people }];
}
