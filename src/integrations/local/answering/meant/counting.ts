import { type FoundItem, variantAsked, WordSet, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { numberWords } from '../../../../domain/shared/number-words.js';
import { amountIn } from '../said/amount-in.js';
import { words } from '../said/count-words.js';
import { isAspect, isHeading, isPurpose } from '../said/counts-nothing.js';
import { holdsNumber } from '../said/holds-number.js';
import { lastAnswer } from '../said/last-answer.js';
import { itemsIn, type SaidItem } from '../said/quantities.js';
import { spelledOut } from '../said/readable-counts.js';
import { withoutShares } from '../said/shares.js';
import { isOnTop } from '../sums/extras-part.js';
import type { Talk } from '../talk.js';
import { isOfBuild } from './built-so.js';
import { ofListedUnit } from './listed-unit.js';
import { behindStop, goesOnWith, placesIn, wordsBeforeNumbers } from './number-places.js';
import { isOfThem } from './of-them.js';
import { packOf } from './packs.js';
import { inParts, withNouns, withoutGroup } from './parts-said.js';
import { lookFor } from './referents.js';
import { isSoldBy } from './sold-by.js';
import { isToldAmount } from './told-amounts.js';

/** Returns what a message counts, without numbers that are part of a name and without things that nobody buys. */
export function countedIn(talk: Talk, text: string, buys: boolean): SaidItem[] {
  const folded = spelledOut(foldName(text));
  const each = inParts(talk, withNouns(itemsIn(text, buys))).map(item => withoutGroup(talk, ofListedUnit(talk, item)));
  const said = withoutShares(withModels(talk, folded, each), folded).filter(
    item =>
      !isOfName(talk, folded, item) &&
      !isOnTop(talk, item) &&
      !isOfThem(folded, item) &&
      !isPurpose(folded, item) &&
      !isHeading(folded, item) &&
      !isAspect(each, item) &&
      !isToldPrice(talk, folded, item) &&
      !isOfVariant(talk, folded, item),
  );
  return said.flatMap((item, at) => {
    // "Un par de botas" is one piece of a product that is sold by the pair.
    if (item.quantity === 2 && isOnePair(talk, folded, item.name)) return [{ ...item, quantity: 1 }];
    const next = said[at + 1];
    const last = said[at - 1];
    // "El de adulto, 2 sacos", "el bloqueador, pero que sean 2": the number is the quantity of the thing before it.
    if (item.loose && item.name !== '' && next && !next.loose && isUnitOf(talk, item.name, next.name))
      return [{ quantity: next.quantity, name: item.name }];
    if (last?.loose && last.name !== '' && !item.loose && isUnitOf(talk, last.name, item.name)) return [];
    return [item];
  });
}

/** Whether a number says which one is meant: "colores de 12", where the product's own text gives the price "De 12: $215.". */
export const isOfVariant = (
  talk: Talk,
  folded: string,
  { quantity, after = 'de' }: Pick<SaidItem, 'quantity' | 'after'>,
): boolean =>
  /^del?$/u.test(after) &&
  new RegExp(String.raw`\b(?:de|del) ${quantity}\b`, 'u').test(folded) &&
  talk.tools
    .products(folded)
    .some(
      item =>
        item.named &&
        ((item.variantOf !== undefined && holdsNumber(item.name, String(quantity))) ||
          variantAsked(item, folded)?.numbers.includes(String(quantity)) === true),
    );

/**
 * "2 cases for iphone 14", "el rumble 25": a number that follows the same word in a product's name belongs to that name. It is no
 * quantity and is added to the name before it.
 */
function withModels(talk: Talk, folded: string, said: readonly SaidItem[]): SaidItem[] {
  const items: SaidItem[] = [];
  for (const item of said) {
    const before = items.at(-1);
    const word = before?.name === '' ? nameBegunBy(talk, folded, item) : null;
    if (before && word !== null) {
      before.name = `${word} ${item.name}`;
      continue;
    }
    const series = seriesOf(talk, folded, item);
    if (series === null && isModelOf(talk, folded, before, item)) before.name = `${before.name} ${item.quantity}`;
    else if (series === null) items.push({ ...item });
    else if (before && before.name.split(' ').at(-1) === series)
      before.name = `${before.name} ${item.quantity} ${item.name}`.trim();
  }
  return items;
}

/** Returns the second of two numbers before a noun if a product's name begins with it: "tres" of "4 tres leches"; otherwise null. */
function nameBegunBy(talk: Talk, folded: string, { quantity, name }: SaidItem): string | null {
  const [stem = ''] = /^(?!(?:de|of)\b)\p{L}{2,5}/u.exec(name) ?? [];
  const written = [String(quantity), ...Object.keys(words).filter(word => words[word] === quantity)].join('|');
  const called = String.raw`(${written})\s+${stem}`;
  const [, word] = new RegExp(String.raw`(?<![\p{L}\d])(?:\d{1,4}|\p{L}{2,12})\s+${called}`, 'u').exec(folded) ?? [];
  if (stem === '' || word === undefined) return null;
  const begins = new RegExp(String.raw`(?<![\p{L}\d])${called}`, 'u');
  return talk.tools.products(name).some(item => begins.test(foldName(item.name))) ? word : null;
}

/**
 * "3 rollos de cable 14", "2 llaves 1": a number directly after a counted name says which product is meant, if one of that name has the
 * number anywhere in its name.
 */
function isModelOf(
  talk: Talk,
  folded: string,
  before: SaidItem | undefined,
  { quantity, name, loose }: SaidItem,
): before is SaidItem {
  const last =
    before?.name
      .split(' ')
      .at(-1)
      ?.replace(/[^\p{L}\d]/gu, '') ?? '';
  if (!before || before.loose || loose || last.length < 3 || !mayHold(folded, quantity)) return false;
  const behind = new RegExp(String.raw`(?<![\p{L}\d])${last}\s+${quantity}(?![\p{L}\d]|[.,/]\d)`, 'u');
  if (!behind.test(folded)) return false;
  const isThing = name !== '' && talk.tools.products(name).some(item => item.named && item.hits.length > 0);
  return (
    !isThing &&
    talk.tools
      .products(before.name)
      .some(item => item.named && item.lacks.length === 0 && holdsNumber(item.name, String(quantity)))
  );
}

/**
 * Whether a text can contain a number in digits. It is asked first, because most numbers are in words, and making a pattern takes longer.
 */
const mayHold = (folded: string, quantity: number): boolean =>
  !Number.isInteger(quantity) || folded.includes(String(quantity));

/** Returns the beginning of the word after a number. */
const stemOf = (name: string): string => (name.split(' ')[0] ?? '').slice(0, 5).replace(/[^\p{L}\d]/gu, '');
/** Returns the word before a number if both are in a product's name: "iphone" of "iphone 14"; null if the number is part of no name. */
function seriesOf(talk: Talk, folded: string, { quantity, name }: SaidItem): string | null {
  if (!mayHold(folded, quantity)) return null;
  const stem = stemOf(name);
  const { word = '' } =
    wordsBeforeNumbers(folded)
      .get(String(quantity))
      ?.find(({ end }) => goesOnWith(folded, end, stem)) ?? {};
  if (word === '' || Object.hasOwn(numberWords, word)) return null;
  const found = talk.tools.products(`${word} ${quantity}`);
  if (found.length === 0) return null;
  const called = new RegExp(
    String.raw`(?<![\p{L}\d])${word.replace(/(?:es|s)$/u, '')}(?:es|s)?\s+${quantity}(?![\p{L}\d])`,
    'u',
  );
  // "Para aro 15": if a product's text contains the phrase, the number describes the product and is no quantity.
  const tells = ({ name: own, description }: FoundItem) => called.test(foldName(`${own}. ${description}`));
  return found.some(item => tells(item) || isInModels(item, word, quantity)) ? word : null;
}

/** Whether a thing that is called by a word is for models from one number to another: "iphone 13" of "iPhone: del 12 al 14". */
const isInModels = ({ name, description }: FoundItem, word: string, number: number): boolean =>
  new WordSet([name]).has(wordOf(word)) >= 0.85 &&
  matchesOf(models, foldName(`${name}. ${description}`)).some(
    ([, first, last]) => Number(first) <= number && number <= Number(last),
  );
/** Behind the numbers nothing is named that they would count. */
const models = /(?<![\d.,])(\d{1,4}) (?:al?|hasta(?: el)?|to) (\d{1,4})(?=\s*(?:$|[.,;:()]\s|\p{Sc}))/gu;

/** Whether "un par de" counts pairs. */
function isOnePair(talk: Talk, folded: string, name: string): boolean {
  const [first = ''] = name.split(' ');
  if (first === '' || !folded.includes(`par de ${first}`)) return false;
  const unit = lookFor(talk, name).product?.unit;
  return unit !== null && unit !== undefined && /^(?:par|pair)/iu.test(unit);
}

/** Refers to the current product after a number: "4 of them". */
export const ofThem = /^(?:of )?(?:th)?em$|^(?:of (?:those|these)|de (?:es|ell)[oa]s)$/u;
/** Whether the text after a number is only a unit of the product, or empty. */
function isUnitOf(talk: Talk, name: string, unit: string): boolean {
  if (unit === '' || ofThem.test(unit)) return true;
  const { product, found } = lookFor(talk, name);
  const item = product ?? found.find(({ named }) => named);
  return item !== undefined && isSoldBy(item, unit);
}

const digits: Readonly<Record<string, string>> = {
  2: 'dos|two',
  3: 'tres|three',
  4: 'cuatro|four',
  5: 'cinco|five',
  6: 'seis|six',
  8: 'ocho|eight',
};

/** Below this, a number after "the" is a quantity: "the 4". */
const leastNumber = 10;

/** "El ropero de 3 puertas", "de 12": the number is in the name of a product discussed, or follows another word of the name. */
function isOfName(talk: Talk, folded: string, { quantity, name }: SaidItem): boolean {
  if (!mayHold(folded, quantity) && !digits[quantity]?.split('|').some(word => folded.includes(word))) return false;
  if (isSpelledInName(talk, folded, { quantity, name })) return true;
  const [next = ''] = name.split(' ');
  // "2.10 de ancho" is one number and counts neither 2 nor 10.
  if (
    /\d[.,]\d/u.test(folded) &&
    new RegExp(String.raw`(?<!\d)\d{1,3}[.,]${quantity}(?![\d.,])|(?<![\d.,])${quantity}[.,]\d{1,2}(?!\d)`, 'u').test(
      folded,
    )
  )
    return true;
  const number = `(?:${quantity}${digits[quantity] ? `|${digits[quantity]}` : ''})`;
  const stem = stemOf(name);
  const written = [String(quantity), ...(digits[quantity]?.split('|') ?? [])];
  const places = placesIn(folded);
  const at = written
    .flatMap(word => (places.get(word) ?? []).find(place => goesOnWith(folded, place + word.length, stem)) ?? [])
    .toSorted((one, other) => one - other)[0];
  if (at === undefined) return false;
  const before = folded.slice(0, at);
  if (/\b(?:un|una)\s+$/u.test(before)) return true;
  if (isOfBuild(talk, quantity, name)) return true;
  const near = before.slice(before.length - behindStop(before));
  const beside = talk.tools.products(near).flatMap(item => (item.hits.length > 0 ? [item.name] : []));
  const spoken = [talk.state.focus ?? '', ...talk.state.offered, ...beside];
  // "How much for the 35?" of two batteries asks for the one with that name.
  const says = quantity < leastNumber ? /\b(?:de|del|of)\s+$/u : /\b(?:de|del|of|the|el|la)\s+$/u;
  if (says.test(before) && spoken.some(called => holdsNumber(called, String(quantity)))) {
    // "Es de 20 porciones" says which one, where the one that was spoken of is called so.
    if (stem.length > 2 && spoken.some(called => foldName(called).includes(`${quantity} ${stem}`))) return true;
    const { found, isNamed, product } = lookFor(talk, name);
    const named = product ? [product] : found.filter(item => item.named);
    if (!isNamed || named.every(item => spoken.includes(item.name))) return true;
  }
  const lead = near.split(/\s+(?:y|and|e|mas|con|ocupo|quiero|deme|dame|son|somos)\s+/u).at(-1) ?? '';
  const words = wordsIn(lead).slice(-3);
  if (words.length === 0) return isWholeName(talk, number, stem, `${quantity} ${name}`);
  return talk.tools.products(lead.concat(' ', `${quantity} ${next}`)).some(item => {
    const called = foldName(item.name);
    // "5 g" is also the "5G" of a telephone.
    const holds = new RegExp(String.raw`(?<![\p{L}\d])${number}\s${stem === 'g' ? '*' : '+'}${stem}`, 'u').test(called);
    const set = new WordSet([item.name]);
    return stem !== '' && holds && words.some(word => set.has(word) >= 0.85);
  });
}

/** "Tres leches de 20": a product's name has the number as a word, and the same word after it. */
function isSpelledInName(talk: Talk, folded: string, { quantity, name }: Pick<SaidItem, 'quantity' | 'name'>): boolean {
  const stem = stemOf(name);
  const written = Object.keys(words).filter(word => words[word] === quantity);
  if (stem.length < 3 || quantity < 2 || written.length === 0) return false;
  const called = new RegExp(String.raw`(?<![\p{L}\d])(?:${written.join('|')})\s+${stem}`, 'u');
  return called.test(folded) && talk.tools.products(name).some(item => called.test(foldName(item.name)));
}

/** "Quite el de 88 teclas": the words after the number mean a product whose name contains this number, so it is no quantity. */
function isWholeName(talk: Talk, number: string, stem: string, said: string): boolean {
  if (stem.length < 3 || !/^\d{2,}/u.test(said)) return false;
  const { product } = lookFor(talk, said);
  const called = new RegExp(String.raw`(?<![\p{L}\d])${number}\s+${stem}`, 'u');
  return (
    product !== null && called.test(foldName(product.name)) && packOf(product, said.replace(/^\d+\s/u, '')) === null
  );
}

/** A number behind a word that points to it. */
const pointed = /\b(?:the|those|that|los|las|l[oa]s de|es[oa]s|mis|my)\s(?:\p{Sc}\s?)?\d/u;

/** "Do I get the 49 back?", "¿los 35 se descuentan?": the number is a price that was told, not a quantity. */
export function isToldPrice(talk: Talk, folded: string, { quantity, name, loose }: SaidItem): boolean {
  if (isToldAmount(talk, folded, { quantity, name, ...(loose && { loose }) })) return true;
  if (loose || !mayHold(folded, quantity) || !pointed.test(folded)) return false;
  const quoted = new RegExp(
    String.raw`(?<!\b(?:[dm][ae]me|give me|quiero|llevo|take|want|need|ponme|pongame|mandeme|mandame) )\b(?:the|those|that|los|las|l[oa]s de|es[oa]s|mis|my)\s(?:\p{Sc}\s?)?${quantity}(?:\.00)?(?=\s*(?:$|[,.;:!?)]|(?:back|before|after|first|now|again|if|even|or|and|for|when|anyway|too|up|already|upfront|either|go|goes|get|count|counts|toward|towards|antes|despues|ahora|ya|aunque|si|o|y|que|de (?:vuelta|regreso)|me|nos|se|l[oae]s?|por|cuando|igual|tambien|entran|van|cuentan|aparte|primero)\b))`,
    'u',
  );
  return quoted.test(folded) && toldPrices(talk).includes(quantity);
}

/** Returns the prices of the products discussed, and those in the last answer. */
function toldPrices({ state, tools, input }: Talk): number[] {
  const spoken = [state.focus, ...state.offered, ...state.items.map(({ product }) => product)];
  const prices = [...new Set(spoken)].flatMap(name =>
    name === null ? [] : tools.called(name).map(item => item.price),
  );
  const last = lastAnswer(input);
  const told = last.match(/\p{Sc}\s?\d[\d.,\s]*\d|\p{Sc}\s?\d/gu) ?? [];
  return [...prices, ...told].flatMap(price => (price === null ? [] : [Math.trunc(amountIn(price))]));
}
