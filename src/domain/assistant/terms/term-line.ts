import { foldName } from '../../shared/fold.js';
import { formatMoney, timesQuantity, toMinor } from '../../shared/money.js';
import { measuredText } from '../measures/index.js';
import { sentencesOf } from '../search/sentences.js';
import { WordSet, wordsIn } from '../search/words.js';
import { countedBefore } from './counted.js';
import { countOf, personsIn, timeIn } from './counts.js';
import { discountMet, isForPeople, isForPerson, isFreeFor, reached } from './discount-met.js';
import { discountedOf } from './discounted-of.js';
import { countsDiscounts } from './fee-terms.js';
import type { Change } from './lodging.js';
import { meantOf } from './meant-goods.js';
import { extraCount } from './read-extras.js';
import { perPiece } from './read-fees.js';
import { type ListedItem, limitOf, type SumInput, shareOf, sumOf, type TermLine } from './reckoning.js';
import type { Term } from './term.js';

export const emptyLine: Omit<TermLine, 'kind'> = {
  amount: null,
  percent: null,
  met: true,
  lacking: null,
  count: null,
  quantity: null,
  months: null,
  rest: null,
  title: '',
  sentence: '',
};

/** Whether some product of the shop is meant by a discount; "10 % en repuestos" may mean any that no name says. */
const namesGoods = (term: Term, { shelf }: SumInput): boolean =>
  meantOf(term, { items: shelf.products.map(product => ({ product, quantity: 1 })), shelf }).length > 0;

/** Returns a test whether the first word of a product's name stands in the sentence of a fee for each piece. */
function isChargedBy(own: string): (product: { name: string }) => boolean {
  const said = new WordSet([own]);
  return ({ name }) =>
    wordsIn(name)
      .slice(0, 1)
      .some(word => said.has(word) >= 0.85);
}

/** "Llantas $7 cada una" says nothing of what the delivery of oil costs. */
function isOfOtherGoods({ kind, per, own }: Term, { items, shelf }: SumInput): boolean {
  if (kind !== 'FEE' || per !== perPiece) return false;
  const isNamed = isChargedBy(own);
  return shelf.products.some(isNamed) && !items.some(({ product }) => isNamed(product));
}

/** Returns the pieces that are charged for one by one: those of the goods that the sentence names beside the fee, otherwise all. */
function piecesCharged({ own }: Term, { items }: SumInput): number {
  const isNamed = isChargedBy(own);
  const named = items.filter(({ product }) => isNamed(product));
  return Math.max(
    1,
    (named.length > 0 ? named : items).reduce((sum, { quantity }) => sum + quantity, 0),
  );
}

/** Returns what is left of a note or of the amount that may be spent, or what it lacks. */
export function changeOf(
  kind: 'CHANGE' | 'BUDGET',
  note: string,
  total: bigint,
  { currency, locale }: SumInput,
): TermLine {
  const given = toMinor(note, currency) ?? 0n;
  const money = (minor: bigint) => formatMoney(minor, currency, locale);
  return given >= total
    ? { ...emptyLine, kind, amount: money(given - total) }
    : { ...emptyLine, kind, met: false, lacking: money(total - given) };
}

/** What other discounts have left of the goods that a discount on the rest is for; null if those were for further goods too. */
function leftOfOwn(term: Term, full: bigint, place: SumInput, changes: readonly Change[]): bigint | null {
  const own = meantOf(term, place).map(({ product }) => product.name);
  const isWithin = ({ of }: Change): boolean => of.length > 0 && of.every(({ product }) => own.includes(product.name));
  return changes.length > 0 && changes.every(isWithin) ? changes.reduce((left, { by }) => left + by, full) : null;
}

/**
 * Returns the line of a sum for one condition, and what it adds to the total in minor units (negative for a discount). `total` is the sum
 * of the lines before it; null if a price is missing. `shareable`: the part of it that a deposit is a share of; null for all of it.
 * `changes`: what the discounts before it took off which goods.
 */
export function lineOf(
  given: Term,
  place: SumInput,
  total: bigint | null,
  shareable: bigint | null = null,
  changes: readonly Change[] = [],
): { line: TermLine; change: bigint } {
  const { subtotal, currency, locale } = place;
  const money = (minor: bigint) => formatMoney(minor, currency, locale);
  const term = isOfOtherGoods(given, place) ? { ...given, amount: null, open: true } : given;
  const { kind, title, percent } = term;
  const sentence = term.told ?? term.sentence;
  const line: TermLine = {
    ...emptyLine,
    kind,
    // A discount on one of several pieces is not a percentage of the list.
    percent: term.bundle || term.freeWith ? null : percent,
    quantity: term.bundle?.take ?? term.quantity ?? term.nth,
    title,
    sentence,
  };
  const stated = term.open ? null : limitOf(term.amount, place);
  const limit = term.open ? null : limitOf(kind === 'MINIMUM' ? term.amount : term.from, place);
  const gap = limit === null || subtotal === null || subtotal > limit ? null : limit - subtotal;
  const lacking = gap !== null && gap > 0n ? money(gap) : null;
  switch (kind) {
    case 'DISCOUNT': {
      const met = discountMet(term, place);
      const full = met ? discountedOf(term, percent === null ? place : withVariants(place)) : 0n;
      const left =
        term.stacked && total !== null && subtotal !== null && subtotal > 0n
          ? (leftOfOwn(term, full, place, changes) ?? (full * total) / subtotal)
          : full;
      const off = met ? shareOf(left, percent ?? 100) : 0n;
      const forPerson = isForPerson(term, place);
      const ofOthers = place.items.length > 0 && meantOf(term, place).length === 0 && namesGoods(term, place);
      return {
        line: {
          ...line,
          met,
          lacking,
          amount: met ? money(off) : null,
          ...(ofOthers && { ofOthers }),
          ...(isForPeople(term, place) && !forPerson && { ofPeople: true }),
          ...(forPerson && !ofOthers && { forPerson: true }),
        },
        change: -off,
      };
    }
    case 'SURCHARGE': {
      if (term.from !== null && reached(term, place)) return { line: { ...line, percent: null }, change: 0n };
      // What a season or a hurry raises are the goods, and no delivery.
      const isOfGoods = (term.season !== undefined || term.own !== '') && total !== null;
      const raised = isOfGoods ? leftOf(sumOf(meantOf(term, place)), total, subtotal) : (total ?? 0n);
      const more = shareOf(raised, percent ?? 0);
      return { line: { ...line, amount: money(more) }, change: more };
    }
    case 'TAX': {
      if (percent === null) return { line, change: 0n };
      const more = shareOf(total ?? 0n, percent);
      return { line: { ...line, met: false, amount: money(more) }, change: more };
    }
    case 'FEE': {
      const isFree = isFreeFor(term, countsDiscounts(term) ? { ...place, subtotal: total } : place);
      const reduced = isFree && term.reduced !== undefined ? limitOf(term.reduced, place) : null;
      const fee = isFree
        ? (reduced ?? 0n)
        : timesQuantity(stated ?? 0n, term.per === perPiece ? piecesCharged(term, place) : 1);
      // Whoever named a place is told of that place only.
      const stands = term.clause !== undefined && !term.open;
      const [whole = '', ...rest] = sentencesOf(sentence);
      return {
        line: {
          ...line,
          ...(stands && {
            sentence: whole.includes(term.clause?.slice(1, -1) ?? ' ') ? [term.clause, ...rest].join(' ') : sentence,
          }),
          met: isFree && reduced === null,
          lacking,
          amount: !isFree && stated === null ? null : money(fee),
          ...(term.refused ? { refused: true } : term.open && { open: true }),
          ...(term.byPlace && { byPlace: true }),
        },
        change: fee,
      };
    }
    case 'SERVICE': {
      // The extra of one product is charged for each piece of it.
      const own = place.items.filter(({ product }) => product.name === term.of);
      const [one] = own;
      const told = one ? extraCount(term, one.product, place.question) : null;
      const timed = one !== undefined && told !== null && isForPeopleOfTime(title, one) ? one.quantity : 1;
      const said = told === null ? (one ? countedBefore(title, place.counted) : null) : told * timed;
      const isWeighed = own.every(({ product: { unit } }) => byWeight.test(foldName(unit ?? '')));
      // "S/ 8 más por pieza" of what is sold by the kilo is not charged for each kilo.
      const pieces =
        isWeighed && byPiece.test(foldName(sentence))
          ? (pieceCount(place.question) ?? 1)
          : own.reduce((sum, item) => sum + piecesOf(item, sentence, place), 0);
      const heads = term.of !== null && term.per !== null && said === null ? personsIn(place) : null;
      const count = term.of === null ? countOf(term, place) : (said ?? heads ?? pieces);
      const isFree =
        (term.quantity !== null && place.items.some(({ quantity }) => quantity >= (term.quantity ?? 0))) ||
        (term.from !== null && place.subtotal !== null && reached(term, place));
      // "La primera ₡15.000, cada adicional ₡8.000": the number of further ones would be read as that of all.
      const ofFirst = term.base !== null && term.per === 'unidad';
      const cost = isFree ? 0n : (limitOf(term.base, place) ?? 0n) + timesQuantity(stated ?? 0n, count);
      return {
        line: {
          ...line,
          amount: money(cost),
          count: (term.per === null && said === null) || ofFirst ? null : count,
          met: count > 0,
        },
        change: cost,
      };
    }
    case 'DEPOSIT': {
      if (term.from !== null && !reached(term, place)) return { line: { ...line, met: false, lacking }, change: 0n };
      const due = percent === null ? stated : total === null ? null : shareOf(shareable ?? total, percent);
      const rest = percent === null || due === null || total === null ? null : money(total - due);
      return { line: { ...line, amount: due === null ? null : money(due), rest }, change: 0n };
    }
    case 'MINIMUM':
      return {
        line: {
          ...line,
          met: subtotal !== null && lacking === null,
          lacking,
          amount: stated === null ? null : money(stated),
        },
        change: 0n,
      };
    case 'FROM': {
      const met = reached(term, place);
      const share = term.months === null || total === null || !met ? null : total / BigInt(term.months);
      return {
        line: { ...line, met, lacking, months: term.months, amount: share === null ? null : money(share) },
        change: 0n,
      };
    }
    case 'PER_PERSON': {
      const count = place.items.length > 0 ? null : personsIn(place);
      const many = count === null || stated === null ? null : stated * BigInt(count);
      return {
        line: { ...line, count: many === null ? null : count, amount: many === null ? null : money(many) },
        change: 0n,
      };
    }
  }
}

/** Returns what is left of a part of a list after the discounts so far. */
const leftOf = (part: bigint, total: bigint, subtotal: bigint | null): bigint =>
  subtotal === null || subtotal <= 0n ? part : (part * total) / subtotal;

/** "Tercera persona 20.000 más" of what is let by the hour: for each hour. */
const isForPeopleOfTime = (title: string, { product: { name, unit } }: ListedItem): boolean =>
  /\b(?:persona|alumn[oa]|invitad[oa]|huesped|person|student|guest)s?\b/u.test(foldName(title.slice(name.length))) &&
  /^(?:horas?|dias?|noches?|clases?|hours?|days?|nights?)\b/u.test(foldName(unit ?? ''));
/** The disc of a machine that is let for 3 days is paid once, and not for each day. */
function piecesOf({ product, quantity }: ListedItem, sentence: string, place: SumInput): number {
  const [, unit] = /^(hora|dia|noche|semana|mes|hour|day|night|week|month)/u.exec(foldName(product.unit ?? '')) ?? [];
  if (unit === undefined || new RegExp(String.raw`\b${unit}`, 'u').test(foldName(sentence))) return quantity;
  const time = timeIn(unit, place) ?? quantity;
  return quantity % time === 0 ? quantity / time : 1;
}
const byWeight = /^(?:kgs?|kilos?|kilogramos?|lbs?|libras?|pounds?|gramos?)\b/u;
const byPiece = /\b(?:por|cada|per|each) (?:pieza|unidad|piece)\b|\bcada un[oa]\b|\bc\/u/u;
const pieceCount = (question: string): number | null => {
  const [, many] = /(?<![\d.,])(\d{1,3}) (?:piezas?|unidades|enter[oa]s|pieces?)\b/u.exec(measuredText(question)) ?? [];
  return many === undefined ? null : Number(many);
};

/** A percentage is taken off what a dearer variant costs, and not off the plain product. */
const withVariants = (place: SumInput): SumInput => ({
  ...place,
  items: place.items.map(({ product, quantity }) => {
    const [dearer] = place.variants.filter(({ kind, of }) => kind === 'SERVICE' && of === product.name);
    const more = limitOf(dearer?.amount ?? null, place);
    const priceMinor = more === null || product.priceMinor === null ? null : BigInt(product.priceMinor) + more;
    return { quantity, product: priceMinor === null ? product : { ...product, priceMinor: String(priceMinor) } };
  }),
});
