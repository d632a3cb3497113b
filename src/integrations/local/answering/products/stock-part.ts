import { type FoundItem, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { countedIn } from '../meant/counting.js';
import { inFocus, namedIn } from '../meant/referents.js';
import { isSoldBy } from '../meant/sold-by.js';
import type { Talk } from '../talk.js';
import type { Fact } from './fact-part.js';
import { meantBy } from './product-part.js';

/** "¿Cuántos cupos quedan?", "how many are left": asks for the stock, not for what a description counts. */
const stock =
  /\b(?:de es[eoa]s? |de est[eoa]s? )?cuant[oa]s (?:\S+ ){0,2}?(?:(?:les?|te|os) )?(?:qu?edan?|hay disponibles?|disponibles?)\b|\bhow many (?:\S+ ){0,3}?(?:left|in stock)\b|\bhow many (?:of (?:those|these|them|it) )?(?:do (?:you|u) have|you got|have you got|are there)\b/u;

/** Returns how many of a product are left; null if its stock is not counted. The price list states what is left if more is asked for. */
export function leftOf(talk: Talk, { name }: FoundItem): string | null {
  const { list } = talk.tools.use('price_list', { items: [{ product: name, quantity: 1_000_000 }] });
  return toldLeft(talk, name, list?.lines[0]?.left ?? null);
}

function toldLeft({ voice }: Talk, product: string, left: number | null): string | null {
  if (left === null) return null;
  return left === 0 ? voice.say('noneLeft', { product }) : voice.say('onlyLeft', { product, left });
}

/**
 * Returns what is left of a product if a question wants more than that: "¿tienen 10000 sacos?"; null if there is enough, or if no number
 * is said.
 */
export function lackOf(talk: Talk, item: FoundItem, question: string): string | null {
  const { name } = item;
  // "¿Tiene 150 sacos?" asks for the stock; in "tiene 88 teclas" the number belongs to the product and counts nothing sold.
  const asked = foldName(question).replace(/\btiene\b/gu, 'tienen');
  const [said] = countedIn(talk, asked, true).filter(
    ({ loose, quantity, name: of }) => !loose && quantity > 1 && isOf(item, of),
  );
  if (!said) return null;
  const { list } = talk.tools.use('price_list', { items: [{ product: name, quantity: said.quantity }] });
  return toldLeft(talk, name, list?.lines[0]?.left ?? null);
}

/** Whether the counted thing is the product, by its first word or by the unit it is sold in. */
function isOf(item: FoundItem, words: string): boolean {
  const [first] = wordsIn(words);
  if (!first || isSoldBy(item, words)) return true;
  return item.hits.includes(first.stem) || new WordSet([item.name]).has(first) >= 0.85;
}

/** Returns the stock of the product that a question names, otherwise of the current one; null if the stock is not asked for. */
export function stockAsked(talk: Talk, question: string): Fact | null {
  const folded = foldName(question);
  if (!stock.test(folded)) return null;
  const rest = folded.replace(stock, ' ');
  const { items } = meantBy(namedIn(talk, rest, talk.tools.products(rest)), rest);
  const [named] = items.filter(({ hits }) => hits.length > 0);
  const item = items.length === 1 && named ? named : inFocus(talk);
  const fact = item ? leftOf(talk, item) : null;
  return item && fact !== null ? { kind: 'fact', fact, of: item } : null;
}
