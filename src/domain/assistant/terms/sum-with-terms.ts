import { foldName } from '../../shared/fold.js';
import { formatMoney, toMinor } from '../../shared/money.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { Shelf, ShelfProduct } from '../shelf.js';
import { type Term, type TermKind, termsOf } from './read-terms.js';

/** What one condition comes to for a list. Amounts are written as the tenant's locale does. */
export interface TermLine {
  kind: TermKind;
  /** What it adds to or takes from the sum, or what is to be paid in advance; null where it changes nothing. */
  amount: string | null;
  percent: number | null;
  /** Whether its condition is met: the discount is given, the delivery is free, the minimum is reached. */
  met: boolean;
  /** How much more has to be bought until it is met; null where that is not a matter of money. */
  lacking: string | null;
  /** Of how many persons or things it was calculated; null where that plays no part. */
  count: number | null;
  /** Of how many things a discount is given; null where their number plays no part. */
  quantity: number | null;
  title: string;
  sentence: string;
}
/** A sum with the conditions that were asked about. */
export interface TermSum {
  subtotal: string | null;
  lines: TermLine[];
  total: string | null;
}

/** Which conditions a question is about, by its words. */
const asked: readonly (readonly [TermKind, RegExp])[] = [
  [
    'FEE',
    /\b(?:envi\w+|flete|entreg\w+|domicilio|reparto|transporte|me l[oa]s? (?:llev|mand|tra)\w+|mand[ae]me\w*|con todo|puest[oa]s? en|llevadas?|deliver\w*|shipping|ship)\b/u,
  ],
  [
    'DISCOUNT',
    /\b(?:descuent\w*|rebaj\w*|promo\w*|discount|off|contado|cash price|volumen|mayoreo|juntas|jalon|de un solo|de una (?:sola )?vez|precio especial|special price|2 ?x ?1|al precio de un[oa]?|(?:me|nos) l[oa]s? (?:dej|d)[aei]\w* (?:en|mas barat\w*))\b|%/u,
  ],
  ['DEPOSIT', /\b(?:anticipo|adelanto|enganche|sena|deposito|apart\w+|separ\w+|deposit|down payment)\b/u],
  ['MINIMUM', /\b(?:minim[oa]s?|minimum)\b/u],
  ['PER_PERSON', /\b(?:personas?|invitados|people|guests|por l[oa]s|para)\b/u],
  ['FROM', /\b(?:meses|cuotas|tractos|tasa|mensualidades|intereses|instal?lments)\b/u],
];
export const termKindsIn = (question: string): TermKind[] => {
  const folded = foldName(question);
  return asked.flatMap(([kind, pattern]) => (pattern.test(folded) ? [kind] : []));
};

export interface ListedItem {
  product: ShelfProduct;
  quantity: number;
}

/**
 * What a list comes to under the conditions of the articles that a question asks about: the discount first, then the fee of the
 * delivery. Thresholds are compared with the list before both. Every line carries the sentence that it follows from. Null where no
 * article states such a condition.
 */
export function sumWithTerms(
  shelf: Shelf,
  items: readonly ListedItem[],
  question: string,
  { locale, currency }: { locale: string; currency: string },
): TermSum | null {
  const kinds = termKindsIn(question);
  const terms = shelf.articles.flatMap(termsOf).filter(({ kind }) => kinds.includes(kind));
  const of = items[0]?.product.currency ?? currency;
  const isPriced =
    items.length > 0 && items.every(({ product }) => product.priceMinor !== null && product.currency === of);
  const subtotal = isPriced
    ? items.reduce((sum, { product, quantity }) => sum + BigInt(product.priceMinor ?? 0) * BigInt(quantity), 0n)
    : null;
  const place: Place = { shelf, items, subtotal, currency: of, question: foldName(question), locale };
  const lines: TermLine[] = [];
  let total = subtotal;
  for (const kind of ['DISCOUNT', 'FEE', 'MINIMUM', 'DEPOSIT', 'FROM', 'PER_PERSON'] as const) {
    for (const term of chosen(
      terms.filter(each => each.kind === kind),
      place,
    )) {
      const { line, change } = lineOf(term, place, total);
      lines.push(line);
      total = total === null ? null : total + change;
    }
  }
  const money = (minor: bigint | null) => (minor === null ? null : formatMoney(minor, of, locale));
  return lines.length === 0 ? null : { subtotal: money(subtotal), lines, total: money(total) };
}

interface Place {
  shelf: Shelf;
  items: readonly ListedItem[];
  subtotal: bigint | null;
  currency: string;
  question: string;
  locale: string;
}

/** Of several conditions of a kind: the fee of the place that was named, the best discount that is met, else the first. */
function chosen(terms: Term[], place: Place): Term[] {
  const [first] = terms;
  if (!first) return [];
  if (first.kind === 'FEE') {
    const named = terms.find(({ places }) => places.some(name => place.question.includes(name)));
    const general = terms.find(({ places }) => places.length === 0);
    const one = named ?? general;
    return one ? [one] : terms;
  }
  if (first.kind === 'DISCOUNT') {
    const met = terms
      .filter(term => discountMet(term, place))
      .toSorted((one, two) => (two.percent ?? 0) - (one.percent ?? 0));
    return met.length > 0 ? met.slice(0, 1) : terms;
  }
  return [first];
}

/** Whether a product is among what the sentence of a discount speaks of; where it names nothing of the catalogue, all are. */
function isMeant({ sentence }: Term, { product }: ListedItem, { shelf }: Place): boolean {
  const words = wordsIn(sentence);
  const names = (one: ShelfProduct) => {
    const set = new WordSet([one.name, ...one.keywords]);
    return words.some(word => !/\d/.test(word.folded) && set.has(word) >= 0.9);
  };
  return names(product) || !shelf.products.some(names);
}

function discountMet(term: Term, place: Place): boolean {
  const meant = place.items.filter(item => isMeant(term, item, place));
  if (meant.length === 0) return false;
  if (term.quantity !== null) return meant.reduce((sum, { quantity }) => sum + quantity, 0) >= term.quantity;
  return reached(term, place);
}

const limitOf = (amount: string | null, { currency }: Place): bigint | null =>
  amount === null ? null : toMinor(amount, currency);

function reached(term: Term, place: Place): boolean {
  const limit = limitOf(term.from, place);
  if (limit === null) return true;
  if (place.subtotal === null) return false;
  return term.above ? place.subtotal > limit : place.subtotal >= limit;
}

function lineOf(term: Term, place: Place, total: bigint | null): { line: TermLine; change: bigint } {
  const { subtotal, currency, locale } = place;
  const money = (minor: bigint) => formatMoney(minor, currency, locale);
  const { kind, title, sentence, percent } = term;
  const line: TermLine = {
    kind,
    amount: null,
    percent,
    met: true,
    lacking: null,
    count: null,
    quantity: term.quantity,
    title,
    sentence,
  };
  const stated = limitOf(term.amount, place);
  const limit = limitOf(kind === 'MINIMUM' ? term.amount : term.from, place);
  const gap = limit === null || subtotal === null || subtotal > limit ? null : limit - subtotal;
  const lacking = gap !== null && gap > 0n ? money(gap) : null;
  switch (kind) {
    case 'DISCOUNT': {
      const met = discountMet(term, place);
      const base =
        term.quantity === null ? (subtotal ?? 0n) : sumOf(place.items.filter(item => isMeant(term, item, place)));
      const off = met ? shareOf(base, percent ?? 0) : 0n;
      return { line: { ...line, met, lacking, amount: met ? money(off) : null }, change: -off };
    }
    case 'FEE': {
      const isFree = term.from !== null && reached(term, place);
      const fee = isFree ? 0n : (stated ?? 0n);
      return {
        line: { ...line, met: isFree, lacking, amount: !isFree && stated === null ? null : money(fee) },
        change: fee,
      };
    }
    case 'DEPOSIT': {
      const due = percent === null ? stated : total === null ? null : shareOf(total, percent);
      return { line: { ...line, amount: due === null ? null : money(due) }, change: 0n };
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
    case 'FROM':
      return { line: { ...line, met: reached(term, place), lacking }, change: 0n };
    case 'PER_PERSON': {
      const count = Number(/\b(\d{1,4})\b/u.exec(place.question)?.[1] ?? Number.NaN);
      const many = Number.isNaN(count) || stated === null ? null : stated * BigInt(count);
      return {
        line: { ...line, count: many === null ? null : count, amount: many === null ? null : money(many) },
        change: 0n,
      };
    }
  }
}

const sumOf = (items: readonly ListedItem[]): bigint =>
  items.reduce((sum, { product, quantity }) => sum + BigInt(product.priceMinor ?? 0) * BigInt(quantity), 0n);
/** A share of an amount in minor units, rounded to the nearest. */
const shareOf = (minor: bigint, percent: number): bigint => {
  const hundredths = BigInt(Math.round(percent * 100));
  return (minor * hundredths + 5_000n) / 10_000n;
};
