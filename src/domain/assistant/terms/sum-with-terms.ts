import { foldName } from '../../shared/fold.js';
import { formatMoney, toMinor } from '../../shared/money.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { Shelf } from '../shelf.js';
import { afterSum } from './after-sum.js';
import { isOfPutting } from './charges.js';
import { chosen, isAskedFor, isForSize, kindsOfTopic, withoutNamesakes } from './choose-terms.js';
import { isTogether } from './combo-price.js';
import { commonWord } from './common-words.js';
import { customerMarksIn, isDay, paidBy, paysByAnyOf } from './conditions.js';
import { countIn, isLeftOut, titleIn } from './counted.js';
import { monthsIn, personsIn } from './counts.js';
import { isOnTopFor } from './delivery-extras.js';
import { discountMet, isMemberBy } from './discount-met.js';
import { namesPlace, saysTown } from './fee-of.js';
import { withFreeOfOthers } from './free-of-others.js';
import { discountsOfBeing, grantedDiscounts } from './granted-discounts.js';
import { type Change, shareableBy } from './lodging.js';
import { meantOf } from './meant-goods.js';
import { dependsOnUnseen, isTitledForSome } from './only-for.js';
import { withPets } from './pets.js';
import { goesOn, leftOutIn, termKindsIn, tradesIn, wantsInvoice } from './question.js';
import { extraTermsOf, isExtraAsked } from './read-extras.js';
import { pricesOf } from './read-prices.js';
import { termsOf } from './read-terms.js';
import { variantTerms } from './read-variants.js';
import {
  inCurrency,
  type ListedItem,
  limitOf,
  type SumContext,
  type SumInput,
  shareOf,
  sumOf,
  type TermLine,
  type TermSum,
} from './reckoning.js';
import { isForSome, saysSubject } from './scope.js';
import { isInSeason, withoutSeasonless } from './season-raises.js';
import { isOfSeason, steps } from './sum-steps.js';
import { saysSurcharge } from './surcharge-said.js';
import type { Term, TermKind } from './term.js';
import { lineOf } from './term-line.js';

/**
 * Returns the sum of a list under the conditions of the articles that a question asks about: discounts first, then taxes, the delivery fee,
 * other services and surcharges. Thresholds are compared with the subtotal of the list. Every line has the sentence that it follows from.
 * Null if no article states such a condition.
 */
export function sumWithTerms(
  shelf: Shelf,
  given: readonly ListedItem[],
  question: string,
  {
    locale,
    currency,
    earlier = [],
    topic = null,
    counted = [],
    guessed = false,
    likely,
    told = '',
    said = '',
  }: SumContext,
): TermSum | null {
  const inUse = given[0]?.product.currency ?? currency;
  const ofGoods = given.flatMap(({ product }) =>
    product.currency === inUse ? [...pricesOf(product), ...extraTermsOf(product)] : [],
  );
  const all = inCurrency([...withFreeOfOthers(shelf.articles.flatMap(termsOf)), ...ofGoods], inUse);
  const folded = withPets(foldName(question), all);
  const ofPersons = all.some(({ title, kind }) => title === topic && kind === 'PER_PERSON');
  const items = guessed && ofPersons ? [] : given;
  const paidNow = paidBy(folded);
  const isFor = termKindsIn(question);
  // The deposit of "2 horas más" includes these hours.
  const before =
    goesOn.test(folded) || paidNow.length > 0 || isFor.includes('DISCOUNT') || customerMarksIn(folded).some(isDay)
      ? counted
      : isFor.includes('DEPOSIT')
        ? counted.filter(each => countIn(each) !== null)
        : [];
  const variants = inCurrency(
    given.flatMap(({ product }) =>
      product.currency === inUse && given.every(other => other.product.variantOf?.id !== product.id)
        ? variantTerms(product, question, before.map(titleIn))
        : [],
    ),
    inUse,
  );
  const kinds = new Set<TermKind>(isFor);
  if (wantsInvoice(folded)) kinds.add('TAX');
  // "¿La llevan a Sabaneta?", and then "¿cuánto queda todo?": the delivery belongs to the sum.
  const asksAll = /\b(?:todo|total|altogether)\b/u.test(folded) && !leftOutIn(question).includes('FEE');
  const isSent = (text: string) =>
    termKindsIn(text).includes('FEE') && (namesPlace(all, foldName(text)) || saysTown(foldName(text)));
  if (asksAll && earlier.slice(0, 1).some(isSent)) kinds.add('FEE');
  for (const kind of ['FEE', 'DISCOUNT', 'TAX'] as const)
    if (before.includes(kind) && !leftOutIn(question).includes(kind)) kinds.add(kind);
  // "Al Centro", after the delivery was counted, is its destination.
  if (counted.includes('FEE') && namesPlace(all, folded)) kinds.add('FEE');
  const of = items[0]?.product.currency ?? currency;
  const granted = grantedDiscounts(all, { folded, before: earlier[0] ?? '', told, items });
  const ofBeing = discountsOfBeing(all, [question, said, ...earlier].map(foldName));
  const priced = items.every(({ product }) => product.priceMinor !== null && product.currency === of);
  const place: SumInput = {
    shelf,
    items,
    subtotal: items.length > 0 && priced ? sumOf(items) : null,
    currency: of,
    question: folded,
    said: foldName(said),
    earlier: earlier.map(foldName),
    paid: [folded, ...earlier.map(foldName)].map(paidBy).find(said => said.length > 0) ?? [],
    marks: [folded, ...earlier.map(foldName)].flatMap(customerMarksIn),
    granted: new Set([...granted, ...ofBeing]),
    counted,
    variants,
    locale,
  };
  const ofTopic = all.filter(({ title }) => title === topic);
  for (const kind of kindsOfTopic(ofTopic, place)) kinds.add(kind);
  // The deposit for a number of persons needs the sum for these persons.
  if (ofPersons && items.length === 0 && kinds.has('DEPOSIT')) kinds.add('PER_PERSON');
  // If a question only continues from a sum, an earlier discount for a means of payment that the customer does not mention is left out.
  // What is paid in parts is not paid in cash, whatever was spoken of before.
  const saysParts = monthsIn({ ...place, earlier: [] }) !== null;
  const isOfOtherPayment = ({ kind, means }: Term): boolean => {
    if (kind !== 'DISCOUNT' || means.length === 0) return false;
    if (saysParts) return !paysByAnyOf(['CREDIT'], means);
    return !termKindsIn(question).includes('DISCOUNT') && !(place.paid.length > 0 && paysByAnyOf(place.paid, means));
  };
  let terms = all.filter(term =>
    term.kind === 'PER_PERSON' && items.length > 0
      ? false
      : term.kind === 'SERVICE'
        ? !isLeftOut(folded, foldName(term.title)) &&
          (before.some(each => titleIn(each) === term.title) ||
            given.some(({ product }) => product.name === term.of && isExtraAsked(term, product, question)) ||
            (kinds.has('FEE') && (isForSize(term, place) || isOnTopFor(term, place))) ||
            (term.of === null &&
              (term.ofSize ?? term.ofGoods) === undefined &&
              isAskedFor(term, place, topic) &&
              (isNamedInFull(term, folded) ||
                isOfPutting(term.heading ?? '') ||
                likely?.().has(term.sentence) !== false)))
        : term.season !== undefined
          ? isInSeason(term, [place.question, place.said, ...place.earlier])
          : (kinds.has(term.kind) && !isOfOtherPayment(term)) ||
            isByPayment(term, place, paidNow) ||
            isByDay(term, place, before) ||
            saysSurcharge(term, place) ||
            isBySaying(term, place) ||
            granted.has(term.sentence) ||
            (ofBeing.has(term.sentence) && discountMet(term, place)) ||
            isByNumber(term, place) ||
            (kinds.has('FEE') && isUnmetForDelivery(term, place)),
  );
  // What a used piece is worth is asked for by itself: no other discount is compared with it.
  if (tradesIn(folded) && terms.some(isTradeIn))
    terms = terms.filter(term => term.kind !== 'DISCOUNT' || isTradeIn(term) || place.granted.has(term.sentence));
  terms = [...withoutNamesakes(withoutSeasonless(terms), place), ...variants];
  // A number of persons at a price each is a sum by itself, whatever product was mentioned before.
  const perPersons = terms.find(term => term.kind === 'PER_PERSON' && (items.length === 0 || term.title === topic));
  const many = perPersons && items.length === 0 ? personsIn(place) : null;
  const stated = perPersons && many !== null ? toMinor(perPersons.amount ?? '', of) : null;
  if (items.length === 0) place.subtotal = stated === null || many === null ? null : stated * BigInt(many);
  const { subtotal } = place;
  const lines: TermLine[] = [];
  let total = subtotal;
  const changes: Change[] = [];
  for (const { kind, of } of steps) {
    const ofKind = terms.filter(each => each.kind === kind && (!of || of(each)));
    const inParts = kind === 'FROM' ? partsWithSurcharge(ofKind, terms, place) : null;
    for (const term of inParts ? [inParts] : chosen(ofKind, place, topic)) {
      const { line, change } = lineOf(term, place, total, shareableBy(term, place, changes), changes);
      // What is not brought there has no least amount for bringing it.
      if (kind === 'MINIMUM' && !kinds.has(kind) && lines.some(({ refused }) => refused)) continue;
      lines.push(line);
      total = total === null ? null : total + change;
      if (kind === 'DISCOUNT') changes.push({ of: meantOf(term, place), by: change });
      if (isOfSeason(term)) {
        place.items = raisedBy(term, place);
        place.subtotal = total;
      }
    }
  }
  lines.push(...afterSum(question, total, place));
  const money = (minor: bigint | null) => (minor === null ? null : formatMoney(minor, of, locale));
  return lines.length === 0 ? null : { subtotal: money(subtotal), lines, total: money(total) };
}

/** "En 6 cuotas", where six have a surcharge and only three have no interest: six parts of the sum with it; null for any other question. */
function partsWithSurcharge([first]: readonly Term[], terms: readonly Term[], place: SumInput): Term | null {
  const months = monthsIn(place);
  const more = terms.find(({ kind, months: of }) => kind === 'SURCHARGE' && of !== null && of === months);
  return first && more ? { ...first, months, from: null, sentence: more.sentence, title: more.title } : null;
}

const isTradeIn = ({ kind, sentence }: Term): boolean =>
  kind === 'DISCOUNT' && /\b(?:usad[oa]s?|viej[oa]s?|parte de pago|used|old|trade)\b/u.test(foldName(sentence));

/** Returns the list with what its goods cost in a season. */
function raisedBy(term: Term, place: SumInput): readonly ListedItem[] {
  const meant = meantOf(term, place);
  return place.items.map(item => {
    const { product } = item;
    if (product.priceMinor === null || !meant.includes(item)) return item;
    const price = BigInt(product.priceMinor);
    return { ...item, product: { ...product, priceMinor: String(price + shareOf(price, term.percent ?? 0)) } };
  });
}

/**
 * Whether the price depends on how the customer pays. A discount counts only if this message states the payment; a surcharge also if an
 * earlier one does.
 */
const isByPayment = (term: Term, place: SumInput, paidNow: readonly string[]): boolean =>
  (term.kind === 'SURCHARGE' &&
    term.months !== null &&
    // Whoever now pays in another way no longer pays in the parts that were spoken of before.
    term.months === monthsIn(paidNow.length > 0 ? { ...place, earlier: [] } : place)) ||
  (term.means.length > 0 &&
    ((term.kind === 'DISCOUNT' && paidNow.length > 0 && paysByAnyOf(paidNow, term.means)) ||
      (term.kind === 'SURCHARGE' &&
        term.months === null &&
        place.paid.length > 0 &&
        paysByAnyOf(place.paid, term.means))));

/** Whether a surcharge is for the day that the question names, or that was named before it was counted. */
const isByDay = ({ kind, means, only }: Term, { question, marks }: SumInput, before: readonly string[]): boolean => {
  const said = before.includes('SURCHARGE') ? marks : customerMarksIn(question);
  return (
    kind === 'SURCHARGE' &&
    means.length === 0 &&
    only.some(mark => isDay(mark) && mark !== 'weekday' && said.includes(mark))
  );
};

/** "Con la vela mágica": whether a question names all that a service is called, and not only one of its words. */
const isNamedInFull = ({ own }: Term, folded: string): boolean => {
  const [words, said] = [wordsIn(own).filter(word => !commonWord.test(word.folded)), new WordSet([folded])];
  return words.length > 1 && words.every(word => said.has(word) >= 0.85);
};

/**
 * Whether the question itself states the day, or the kind of customer, for which a lower price is given: "soy estudiante, ¿cuánto sale?".
 */
const isBySaying = (term: Term, place: SumInput): boolean =>
  term.kind === 'DISCOUNT' &&
  (customerMarksIn(place.question).some(mark => term.only.includes(mark)) ||
    (term.only.includes('member') && isMemberBy(place.items, term.sentence, term.of)) ||
    (isForSome(term, place) && saysSubject(term, { question: place.question, earlier: [] }))) &&
  discountMet(term, place);

/** Whether a list is below the least that is delivered. */
function isUnmetForDelivery(term: Term, place: SumInput): boolean {
  const least = term.kind === 'MINIMUM' ? limitOf(term.amount, place) : null;
  return (
    least !== null &&
    place.items.length > 0 &&
    sumOf(place.items) < least &&
    termKindsIn(`${term.title}. ${term.sentence}`).includes('FEE')
  );
}

const isForUnseen = ({ sentence, title }: Term, { shelf }: SumInput): boolean => {
  const isGoods = (word: string): boolean => {
    const said = new WordSet([word]);
    return shelf.products.some(({ name }) => wordsIn(name).some(own => said.has(own) >= 0.85));
  };
  return isTitledForSome(foldName(title)) || dependsOnUnseen(foldName(sentence), isGoods);
};
/** Whether a lower price follows only from what is listed or what it costs, so that the customer need not ask for it. */
const isByNumber = (term: Term, place: SumInput): boolean =>
  term.kind === 'DISCOUNT' &&
  term.means.length === 0 &&
  term.only.length === 0 &&
  (isTogether(term) || (term.freeWith ?? term.nth ?? term.bundle?.take ?? term.quantity ?? term.from) !== null) &&
  !(term.from !== null && isForUnseen(term, place)) &&
  discountMet(term, place);
