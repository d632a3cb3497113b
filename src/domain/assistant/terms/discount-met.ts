import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { timesQuantity } from '../../shared/money.js';
import { measuredText } from '../measures/index.js';
import { WordSet, wordOf } from '../search/words.js';
import { isTogether, lessTogether } from './combo-price.js';
import { childMark, isDay, meansIn, paysByAnyOf } from './conditions.js';
import { timeIn } from './counts.js';
import { isCalled, isCalledWhole, isSoldAs, isUnsure, meantOf } from './meant-goods.js';
import { type ListedItem, limitOf, mostTimesLower, piecesIn, type SumInput } from './reckoning.js';
import { isForSome, saysSubject } from './scope.js';
import { isOnDays } from './seasons.js';
import type { Term } from './term.js';

/** Whether a condition is for people such as the customer says to be, or asks for. */
export const isForPerson = (term: Term, place: SumInput): boolean =>
  term.only.some(mark => !isDay(mark) && place.marks.includes(mark)) ||
  (isDiscountOfSome(term, place) && saysSubject(term, place)) ||
  place.granted.has(term.sentence);
/** Whether a discount is only for certain people, whoever the customer is. */
export const isForPeople = (term: Term, place: SumInput): boolean =>
  term.only.some(mark => !isDay(mark)) || isDiscountOfSome(term, place);
const isDiscountOfSome = (term: Term, place: SumInput): boolean => term.kind === 'DISCOUNT' && isForSome(term, place);

/**
 * Whether a question wants the sum with the discount for a means of payment, although nobody said how they pay: "total con el descuento".
 */
const sumsWith = (means: readonly string[], question: string): boolean =>
  paysByAnyOf(meansIn(question), means) ||
  /\b(?:con|aplicando|with)\s(?:(?:el|ese|su|tu|the|that|your)\s)?(?:\d+\s?%\s(?:de\s)?)?(?:descuento|rebaja|discount)\b/u.test(
    question,
  );

/** Whether payment, person and day fit the condition, as far as the customer stated them. */
function appliesTo(
  { means, only, sentence, of }: Term,
  { paid, marks, question, granted, earlier, items }: SumInput,
): boolean {
  const isOneOf = (wanted: readonly string[], said: readonly string[]) =>
    wanted.length === 0 || wanted.some(mark => said.includes(mark));
  const [days, persons] = [only.filter(isDay), only.filter(mark => !isDay(mark))];
  return (
    (means.length === 0 || (paid.length > 0 ? paysByAnyOf(paid, means) : sumsWith(means, question))) &&
    isOneOf(days, marks) &&
    isOnDays(sentence, [question, ...earlier]) &&
    (granted.has(sentence) ||
      isOneOf(persons, marks) ||
      (persons.includes('member') && isMemberBy(items, sentence, of)))
  );
}

/** "Los socios del gym pagan S/40": whoever buys the month at the gym with it is one. */
export function isMemberBy(items: readonly ListedItem[], sentence: string, of: string | null): boolean {
  const [, club = ''] =
    /\b(?:soci[oa]s|miembros|members) (?:del?|of) (?:l[oa]s? |the )?(\p{L}{3,})/u.exec(foldName(sentence)) ?? [];
  return club !== '' && items.some(({ product }) => product.name !== of && isCalled(product, club));
}

/**
 * Returns the listed products that a lower unit price is for: of those that its sentence names, the ones whose own price comes next above
 * it. "De 100 bolsas de cemento en adelante $218" is of the cement at $225, and not of the white one at $310.
 */
export function pricedAt(term: Term, place: SumInput): ListedItem[] {
  const each = limitOf(term.each, place);
  const named = meantOf(term, {
    shelf: place.shelf,
    items: place.shelf.products.map(product => ({ product, quantity: 1 })),
  });
  const above = named.flatMap(({ product: { priceMinor } }) =>
    each !== null && priceMinor !== null && BigInt(priceMinor) > each && BigInt(priceMinor) < each * mostTimesLower
      ? [BigInt(priceMinor)]
      : [],
  );
  const [first] = above;
  if (first === undefined) return [];
  const next = above.reduce((least, price) => (price < least ? price : least), first);
  return meantOf(term, place).filter(
    ({ product }) => product.priceMinor !== null && BigInt(product.priceMinor) === next,
  );
}

/** Whether a pack costs less than its pieces, and not so much less that it would be a pack of something else. */
function isPackOf({ product: { priceMinor } }: ListedItem, pack: Term['pack'], place: SumInput): boolean {
  const price = pack === null ? null : limitOf(pack.price, place);
  if (pack === null || price === null || priceMinor === null) return false;
  const pieces = timesQuantity(priceMinor, pack.take);
  return price < pieces && pieces < price * mostTimesLower;
}

/** Whether a discount applies to the list, by everything that its sentence requires. */
export function discountMet(term: Term, place: SumInput): boolean {
  if (isTogether(term)) return appliesTo(term, place) && lessTogether(term.together, place) > 0n;
  const meant = meantOf(term, place);
  if (meant.length === 0 || !appliesTo(term, place) || isUnsure(term, place)) return false;
  if (term.each !== null && pricedAt(term, place).length === 0) return false;
  if (term.pack && meant.every(item => !isPackOf(item, term.pack, place))) return false;
  // What children pay less is no discount on the pieces of the adults with them.
  if (term.only.includes(childMark)) return false;
  // A product that is free with others requires all of those to be bought.
  const others = place.items.filter(item => !meant.includes(item));
  // For a lower price the whole name of what is bought counts: photos of weddings are no other photos.
  const isBought = term.each === null ? isCalled : isCalledWhole;
  const { freeWith, quantity: many } = term;
  if (freeWith && many !== null)
    return freeWith.bought.every(words => piecesIn(others.filter(({ product }) => isSoldAs(product, words))) >= many);
  if (freeWith) return freeWith.bought.every(words => others.some(({ product }) => isBought(product, words)));
  // A customer who is not known to be one of these people is only told about the discount.
  if (isDiscountOfSome(term, place) && !saysSubject(term, place) && !place.granted.has(term.sentence)) return false;
  const least = term.nth ?? term.bundle?.take ?? term.quantity;
  // Two nights are no second pet: what is sold by time is counted by how long, and not by how many.
  if (term.nth !== null && meant.every(({ product }) => isOfOtherTime(product.unit, term.sentence))) return false;
  if (least === null) return reached(term, place);
  const { bundle, per } = term;
  // 6 pieces for 3 days are no 18 days in a row.
  if (per !== null)
    return meant.some(
      item => (!bundle || item.quantity >= least) && (timeIn(per, place) ?? timeOf(item, place)) >= least,
    );
  if (term.nth !== null || term.same) return meant.some(item => item.quantity * inPieces(item, term) >= least);
  return piecesOf(term, place) >= least;
}

/**
 * A number without a unit may be of days, if it is all that a message says or if the customer speaks of time; "4 tablas" and "uno de los
 * tres" without a time are pieces, each for a day.
 */
function timeOf({ product, quantity }: ListedItem, { question, said, earlier }: SumInput): number {
  const own = new WordSet([product.name]);
  const counts = (text: string) =>
    matchesOf(/(?<![\d.,$])\d{1,3} (\p{L}{3,})/gu, measuredText(text)).some(
      ([, noun = '']) => own.has(wordOf(noun)) >= 0.85,
    );
  const texts = [question, said, ...earlier];
  return texts.some(counts) || !texts.some(text => ofTime.test(foldName(text))) ? 1 : quantity;
}
const ofTime =
  /\b(?:horas?|dias?|noches?|semanas?|quincenas?|mes(?:es)?|lunes|martes|miercoles|jueves|viernes|sabado|domingo|finde|hours?|days?|nights?|weeks?|months?|weekend)\b|^\W*(?:(?:por|x|for|y|son|serian?|si|ok|mejor)\s)*(?:\d{1,3}|dos|tres|cuatro|cinco|seis|siete|diez|two|three|four|five|six|seven|ten)\W*$/u;

const byTime = /^(?:horas?|dias?|noches?|semanas?|mes(?:es)?|hours?|days?|nights?|weeks?|months?)\b/u;
const isOfOtherTime = (unit: string | null, sentence: string): boolean => {
  const [sold] = byTime.exec(foldName(unit ?? '')) ?? [];
  return sold !== undefined && !new RegExp(String.raw`\b${sold.replace(/e?s$/u, '')}`, 'u').test(foldName(sentence));
};

/** Whether a delivery is free for a list: by its amount, or by the number of pieces that the sentence counts. */
export const isFreeFor = (term: Term, place: SumInput): boolean =>
  !term.open &&
  ((term.from !== null && reached(term, place)) || (term.quantity !== null && piecesOf(term, place) >= term.quantity));
/** "Por 3 docenas 10 %": what is sold by the dozen has a dozen pieces, where the number of a condition is that of dozens. */
const inPieces = ({ product: { unit, name } }: ListedItem, { sentence, quantity }: Term): number =>
  quantity !== null &&
  quantity % dozen === 0 &&
  byDozens.test(foldName(sentence)) &&
  /^(?:docena|dozen)/u.test(foldName(unit ?? name))
    ? dozen
    : 1;
const dozen = 12;
const byDozens = /\b(?:docenas?|dozens?)\b/u;
/** What is done to each garment is no garment more: 24 caps with embroidery are 24 pieces. */
const isOnGarments = ({ product }: ListedItem): boolean => /^prendas?\b/u.test(foldName(product.unit ?? ''));
function piecesOf(term: Term, place: SumInput): number {
  const meant = meantOf(term, place);
  const goods = meant.filter(item => !isOnGarments(item));
  return (goods.length > 0 ? goods : meant).reduce((sum, item) => sum + item.quantity * inPieces(item, term), 0);
}

/** Whether a list reaches the amount from which a condition holds. */
export function reached(term: Term, place: SumInput): boolean {
  const limit = limitOf(term.from, place);
  if (limit === null) return true;
  if (place.subtotal === null) return false;
  return term.above ? place.subtotal > limit : place.subtotal >= limit;
}
