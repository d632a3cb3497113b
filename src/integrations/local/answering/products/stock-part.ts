import { type FoundItem, sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { countedIn } from '../meant/counting.js';
import { listedNow } from '../meant/items.js';
import { inFocus, namedIn } from '../meant/referents.js';
import { isSoldBy } from '../meant/sold-by.js';
import { kindsWanted } from '../said/answer-kinds.js';
import type { Talk } from '../talk.js';
import { type Fact, factOf, tellFact } from './fact-part.js';
import { meantBy } from './product-part.js';

const noun = String.raw`((?:(?!(?:hay|que|me|tien\p{L}+|qu?edan?)\b)\p{L}+ ){0,5}?)`;
const toYou = '(?:(?:les?|te|os) )?';
const isThere =
  '(?:hay|tien(?:en|es)|tenes|tendran|do (?:you|u) have|have you got|you got|are there)(?! (?:que|por|dentro|para|en (?!stock|existencia|bodega|tienda|inventario)|in (?!stock)|per|inside)\\b)';
/** "¿Cuántos cupos quedan?", "cuánta te queda", "how many are left": asks for the stock, not for what a description counts. */
const isLeft = new RegExp(
  String.raw`\b(?:de es[eoa]s? |de est[eoa]s? )?cuant(?:[oa]s|a) ${noun}${toYou}(?:qu?edan?|(?:hay )?disponibles?)\b|(?<!\b(?:en|a) )\bcuanto ()(?:te|les|os) queda\b(?! (?:a|por|para|debiendo|restando)\b)|\bhow (?:many|much) ${noun}(?:(?:is|are|do (?:you|u) have|have you got|you got) )?(?:left|in stock)\b`,
  'u',
);
/** "¿Cuántos paquetes hay de la mediana?", "cuántas tienen": asks for the stock if what is counted is the thing or its unit. */
const held = new RegExp(String.raw`\b(?:cuant(?:[oa]s|a)|how many) ${noun}${isThere}`, 'u');
const countedSo =
  /^(?:(?:de|of) |unidad(?:es)?|piezas?|existencias?|stock|cupos?|lugares|espacios|units?|pieces?|spots?|spaces?|places?)(?![\p{L}])/u;
/** "¿Tienen tantas?", "¿alcanzan?", "do you have that many?" */
const enoughAsked =
  /\b(?:tien(?:en|es)|tenes|hay|(?:(?:les|te) )?(?:quedan?|alcanzan?)) (?:tant[oa]s|suficientes?|es[ao]s? cantidad|(?:mas de|al menos|por lo menos) \d+)(?! (?:\p{L}+ )?(?:para|como)\b)|^\W*(?:(?:y|si)\s)*(?:(?:les|te|si) )?alcanzan?\W*$|\b(?:do (?:you|u) have|got|are there) (?:that|so) many\b/u;

/** "¿Y no queda?", "¿la hay?", "is it in stock?" of what is spoken of. */
const anyLeft =
  /^\W*(?:(?:y|pero|uy|ah|ok|and|but)\W+)*(?:(?:ya )?(?:no )?(?:(?:te|le|les|me) )?qu?edan? ?(?:nada|ningun[oa]?|mas|ya)?|(?:si )?l[oa]s? (?:hay|tien(?:en|es)|tenes)(?: en stock| disponibles?| ahora| hoy)?|(?:is it|are they|is that one) (?:in stock|available))\W*$/u;

/** Says of what is spoken of whether there is any; null if its stock is not kept. */
function anyOf(talk: Talk): Fact | null {
  const item = inFocus(talk);
  if (!item || item.inStock === null) return null;
  const none = talk.voice.say('noneLeft', { product: item.name });
  const fact = item.inStock === false ? none : leftOf(talk, item);
  return fact === null ? null : { kind: 'fact', fact, of: item };
}

/** Returns how many of a product are left; null if its stock is not counted. The price list states what is left if more is asked for. */
export function leftOf(talk: Talk, item: FoundItem): string | null {
  const left = countLeft(talk, item);
  return left === null ? null : stockOf(talk, item.name, left);
}
const countLeft = (talk: Talk, { name }: FoundItem, quantity = 1_000_000): number | null => {
  const { list } = talk.tools.use('price_list', { items: [{ product: name, quantity }] });
  return list?.lines[0]?.left ?? null;
};
const stockOf = ({ voice }: Talk, product: string, left: number): string =>
  left === 0 ? voice.say('noneLeft', { product }) : voice.say('stockLeft', { product, left });

function toldLeft({ voice }: Talk, product: string, left: number | null): string | null {
  if (left === null) return null;
  return left === 0 ? voice.say('noneLeft', { product }) : voice.say('onlyLeft', { product, left });
}

/**
 * Returns what is left of a product if a question wants more than that: "¿tienen 10000 sacos?"; null if there is enough, or if no number
 * is said.
 */
export function lackOf(talk: Talk, item: FoundItem, question: string): string | null {
  // "¿Tiene 150 sacos?" asks for the stock; in "tiene 88 teclas" the number belongs to the product and counts nothing sold.
  const asked = foldName(question).replace(/\btiene\b/gu, 'tienen');
  const [said] = countedIn(talk, asked, true).filter(
    ({ loose, quantity, name: of }) => !loose && quantity > 1 && isOf(item, of),
  );
  return said ? toldLeft(talk, item.name, countLeft(talk, item, said.quantity)) : null;
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
  if (enoughAsked.test(folded)) return enoughOf(talk, folded);
  if (anyLeft.test(folded)) return anyOf(talk);
  const asked = isLeft.exec(folded);
  const [said, ...nouns] = asked ?? held.exec(folded) ?? [];
  if (said === undefined) return null;
  const what = nouns.find(each => each !== undefined)?.trim() ?? '';
  const [, thing = ''] = /\s(?:de|del|of)\s(.+)$/u.exec(what) ?? [];
  // "¿Cuánta carne te queda?" names the thing where others name the unit.
  const [item = inFocus(talk)] = [folded.replace(said, ' '), thing, what].flatMap(each => onlyMeant(talk, each) ?? []);
  if (!item || !(asked || what === '' || countedSo.test(what) || isOf(item, what))) return null;
  const fact = leftOf(talk, item);
  // How many are left is all that was asked of it.
  if (fact !== null) talk.covers(sentencesOf(item.description));
  return fact === null ? null : { kind: 'fact', fact, of: item };
}

/** Tells the stock if a question asks for it; returns false for any other question. */
export function tellsStock(talk: Talk, question: string): boolean {
  const found = stockAsked(talk, question);
  if (!found) return false;
  tellFact(talk, found, question);
  // "¿Cuántos le quedan y en qué colores?"
  const [, rest = ''] = /\s(?:y|and)\s(.+)$/u.exec(question) ?? [];
  const other = kindsWanted(foldName(rest)).length > 0 ? factOf(found.of, rest) : null;
  if (other !== null) talk.add(other);
  talk.showed([found.of]);
  return true;
}

function onlyMeant(talk: Talk, text: string): FoundItem | null {
  const { items } = meantBy(namedIn(talk, text, talk.tools.products(text)), text);
  const [named, other] = items.filter(({ hits }) => hits.length > 0);
  return named && !other && items.length === 1 ? named : null;
}

/** Says whether there are as many of the current product as were counted last, and how many there are. */
function enoughOf(talk: Talk, folded: string): Fact | null {
  const item = inFocus(talk);
  const left = item ? countLeft(talk, item) : null;
  if (!item || left === null) return null;
  const [said] = countedIn(talk, foldName(talk.text), true).filter(({ quantity }) => quantity > 1);
  const listed = listedNow(talk.state).find(({ product }) => product === item.name);
  const wanted = said?.quantity ?? listed?.quantity ?? Number(/\b(\d{1,6})\b/u.exec(folded)?.[1] ?? 1);
  const text = toldLeft(talk, item.name, left);
  const fact =
    text !== null && wanted <= left ? talk.voice.say('yesOf', { text: stockOf(talk, item.name, left) }) : text;
  return fact === null ? null : { kind: 'fact', fact, of: item };
}
