import { type FoundItem, WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { giveUpCart } from '../cart/cart.js';
import { orderedInParts } from '../cart/goes-on.js';
import { bestNamed } from '../meant/best-named.js';
import { countedIn } from '../meant/counting.js';
import { type Items, listedNow } from '../meant/items.js';
import { listMeant } from '../meant/list-meant.js';
import { namesHalf } from '../meant/own-unit-said.js';
import { withoutPreparation } from '../meant/prepared.js';
import { inFocus } from '../meant/referents.js';
import { meantBy } from '../products/product-part.js';
import { fractionsIn } from '../said/fractions-said.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

/**
 * Answers "kilo y medio de arrachera", "250 gramos de jamon y 1 kilo de queso": tells what they cost together. A cart holds whole units,
 * so a person takes the order. Returns false if a part is of something that is not sold by weight, volume or length.
 */
export function answerFraction(talk: Talk): boolean {
  const { acts, state } = talk;
  if (acts.removes || (acts.refuses && !restates.test(acts.folded)) || acts.asksAdvice) return false;
  const { said, rest } = fractionsIn(talk.text);
  if (said.length === 0 || namesHalf(talk.text, talk.tools)) return false;
  const items: Items = [];
  for (const { name, lead, of } of said) {
    // "Kilo y medio, picado": after the question how much of it is wanted, other words say how.
    const current = state.asked === 'QUANTITY' ? inFocus(talk) : null;
    const item =
      (name === '' ? null : namedBy(talk, name, of)) ??
      namedBefore(talk, lead) ??
      current ??
      (name === '' ? (namedBefore(talk, rest) ?? inFocus(talk)) : null);
    const quantity = item && item.price !== null ? of(item) : null;
    if (!item || quantity === null || quantity <= 0) return false;
    items.push({ product: item.name, quantity });
  }
  if (items.every(({ quantity }) => Number.isInteger(quantity))) return false;
  const asksPrice = acts.asksPrice || acts.asksTotal;
  const wants =
    asksPrice ||
    restates.test(acts.folded) ||
    beginsWithAmount.test(acts.folded) ||
    acts.buys ||
    acts.takes ||
    acts.adds ||
    state.asked === 'QUANTITY' ||
    acts.asksToOrder;
  if (!wants && talk.text.trim().split(/\s+/u).length > fewWords) return false;
  const others = listMeant(talk, countedIn(talk, rest, true)).items;
  // "No quiero jamón, es queso, kilo y medio" leaves the rest of the list.
  const isMore = acts.adds || talk.turnedDown !== null;
  const inCart = acts.buys || !acts.asks ? state.items : [];
  const listed = isMore ? listedNow(state) : inCart.length > 0 ? inCart : orderedInParts(talk);
  const all = [...listed, ...items, ...others].reduce<Items>(
    (sum, item) => [...sum.filter(({ product }) => product !== item.product), item],
    [],
  );
  talk.counts = true;
  giveUpCart(talk, all);
  showTotal(talk, all);
  if (!asksPrice || acts.takes) leavePartsToPerson(talk);
  return true;
}
const fewWords = 7;
/** "3 docenas de empanadas y 200 gramos de queso, por favor": an order without a verb. */
const beginsWithAmount =
  /^\W*(?:(?:hola|buen[oa]s?|dias?|tardes|noches|hi|hello|hey|porfa|por favor|y|ok|dale|listo|entonces|son|serian)\W+)*(?:\d{1,4}\s(?!anos?\b|dias?\b|semanas?\b|mes(?:es)?\b|horas?\b)\p{L}|(?:un|una|dos|tres|cuatro|cinco|seis|medi[oa]|kilo|libra|docena|cuarto|half)\s(?:\p{L}+\s){0,2}(?:de|of|y medi[oa])\s)/u;
/** "No, kilo y medio de entraña te dije". */
const restates =
  /^\W*(?:no\W+)+(?:(?:son|eran?|es|quiero|dije|mejor|que|te dije|le dije)\s)*(?:\d|un[oa]?\b|medi[oa]\b|kilo\b|libra\b|litro\b|metro\b|cuarto\b)/u;

/** Offers a person who takes an order of parts, unless one is awaited already. */
export function leavePartsToPerson(talk: Talk): void {
  if (talk.input.awaitsPerson) return;
  talk.closeWith(talk.voice.say('partsByPerson'));
  talk.asks('PERSON');
}

/** Returns the product of a name that is sold in such parts, if it is the only one. */
function namedBy(talk: Talk, said: string, of: (item: FoundItem) => number | null): FoundItem | null {
  const name = withoutPreparation(talk, said);
  const found = bestNamed(talk.tools.products(name));
  const fits = (found.length > 0 ? found : meantBy(talk.tools.products(name)).items).filter(item => of(item) !== null);
  // "Calamar" is the thing of that name, and not the cuttlefish that is found by the word too.
  const called = fits.filter(item => item.hits.every(hit => new WordSet([item.name]).has(wordOf(hit)) >= 0.85));
  const [one, other] = called.length > 0 ? called : fits;
  if (one && other) return fits.find(item => item.name === talk.state.focus) ?? null;
  return one ?? null;
}

/** "Arrachera, kilo y medio": the only product that other words of the message name. */
function namedBefore(talk: Talk, rest: string): FoundItem | null {
  const [one, other] = meantBy(talk.tools.products(rest).filter(item => item.named && item.lacks.length === 0)).items;
  return one && !other ? one : null;
}
