import { type FoundItem, packPricesOf } from '../../../../domain/assistant/index.js';
import { type Items, listedNow } from '../meant/items.js';
import { inFocus } from '../meant/referents.js';
import { onlyNamed } from '../products/product-part.js';
import { holdsNumber } from '../said/holds-number.js';
import type { Talk } from '../talk.js';
import { boughtApart } from './bought-apart.js';
import { isReduced } from './condition-rows.js';
import { showList } from './price-lines.js';
import { sumBy, tellSum } from './terms-said.js';

const asksSaved =
  /\b(?:cuanto|que tanto) (?:\p{L}+ ){0,2}?ahorr\p{L}+|\bde cuanto (?:es|seria) (?:el|ese|mi) (?:ahorro|descuento)\b|\b(?:conviene|sale mejor|sale mas barato|es mas barato) (?:mas )?(?:que|o) (?:\p{L}+ ){0,2}?(?:suelt[oa]s?|por separado|individual(?:es)?|una por una|uno por uno)\b|\bcuanto (?:\p{L}+ )?(?:me )?(?:ahorr\p{L}+|baja|rebaja\p{L}*) (?:\p{L}+ ){0,3}(?:vs|versus|contra|que|frente)\b|\b(?:por separado|suelt[oa]s) (?:cuanto|en cuanto)\b|\bhow much (?:cheaper|less) (?:is|would)\b|\bhow much (?:do|would|will|can|am) (?:i|we) (?:be )?sav\p{L}+/u;

/**
 * "¿Cuánto me ahorro?": tells the sum just told again with its discount; of a pack of several pieces that are also sold alone, what that
 * many of them cost beside it. Returns false if neither was spoken of.
 */
export function answerSaved(talk: Talk): boolean {
  const { acts, state, text } = talk;
  if (!asksSaved.test(acts.folded) || acts.removes || acts.buys) return false;
  const listed = listedNow(state);
  if (listed.length > 0 && tellsReduced(talk, listed)) return true;
  if (talk.tools.pending.length > 0) return true;
  const pack = onlyNamed(talk, text) ?? inFocus(talk);
  const own = pack ? ownPack(pack, acts.folded) : null;
  if (own && tellsReduced(talk, own)) return true;
  const apart = pack ? boughtApart(talk.tools, pack) : [];
  if (!pack || apart.length === 0) return false;
  const items = [...apart, { product: pack.name, quantity: 1 }];
  const { list } = talk.tools.use('price_list', { items, query: 'por separado' });
  if (!list) return talk.tools.pending.length > 0;
  showList(talk, { ...list, total: null });
  if (list.difference !== null) talk.add(talk.voice.say('differenceIs', { amount: list.difference }));
  talk.showed([pack]);
  talk.state.priced = [];
  talk.buttons('order', 'person');
  return true;
}

/** Tells the sum of a list with what it costs less; returns false if it costs nothing less. */
function tellsReduced(talk: Talk, items: Items): boolean {
  const terms = sumBy(talk, items, talk.label('theDiscount'));
  return terms !== null && isReduced(terms.lines) && tellSum(talk, terms, { items, sums: true, haggles: false });
}

/** Returns the pieces of a product that its own text prices together: those of the number that a message says, or of its only pack. */
function ownPack(item: FoundItem, folded: string): Items | null {
  const packs = packPricesOf(item);
  const [named, one, other] = [packs.find(({ take }) => holdsNumber(folded, String(take))), ...packs];
  const pack = named ?? (other ? undefined : one);
  return pack ? [{ product: item.name, quantity: pack.take }] : null;
}
