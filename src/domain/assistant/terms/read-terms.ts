import { foldName } from '../../shared/fold.js';
import { type Amount, moneyIn } from '../claims/amounts.js';
import { sentencesOf } from '../search/search-knowledge.js';
import type { ShelfArticle } from '../shelf.js';

export const termKinds = ['FEE', 'DISCOUNT', 'DEPOSIT', 'MINIMUM', 'PER_PERSON', 'FROM'] as const;
/** A fee for the delivery, a discount, a payment in advance, the least that is sold, a price a person, what is possible above an amount. */
export type TermKind = (typeof termKinds)[number];

/** A condition or a rate that an article states, with the sentence that says so. Amounts are decimals as in "12000" or "9.5". */
export interface Term {
  kind: TermKind;
  title: string;
  sentence: string;
  /** A fee, a deposit, the least amount, a price a person. */
  amount: string | null;
  percent: number | null;
  /** From which amount it holds; of a fee, from which it is free. */
  from: string | null;
  /** Whether it begins above that amount and not at it. */
  above: boolean;
  /** From how many of a thing it holds. */
  quantity: number | null;
  /** The folded names of places that a fee is for, where an article gives several; empty for any place. */
  places: string[];
}

const delivery = /\b(?:envi\w+|flete|entrega\w*|domicilio|reparto|transporte|paqueteria|deliver\w*|shipping)\b/u;
const costs = /\b(?:cuesta|cobra\w*|vale|tiene un costo|costs?|is|es de|por)\b/u;
const perPerson = /\b(?:por|per|cada|a) (?:persona|comensal|invitado|person|guest|head)\b/u;
const discount = /\b(?:descuento|rebaja|discount|off)\b/u;
const deposit = /\b(?:anticipo|adelanto|enganche|sena|deposito|deposit|prima|(?:se )?(?:aparta|separa|reserva)\w*)\b/u;
const minimum = /\b(?:minimo|minima|minimum)\b/u;
const free = /\b(?:gratis|gratuit[oa]|sin costo|free)\b/u;
/** Words before an amount that is a threshold, and before one that only what is above it passes. */
const threshold = /(?:desde|a partir de|de al menos|minim[oa] de|from|of at least)\s*$/u;
const beyond =
  /(?:mayores (?:a|de|que)|superiores a|mas de|arriba de|que superen|que pasen de|over|above|more than)\s*$/u;
const manyThings =
  /\b(?:al (?:pagar|comprar|llevar|pedir|contratar)|por|en|desde|a partir de|paying|buying|from)\s(?:la compra de\s)?(\d{1,4})\s(?!%|personas|people|dias|meses)\p{L}+/u;

const percentIn = (folded: string): number | null => {
  const [, written] = /(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|por ciento|percent)/u.exec(folded) ?? [];
  return written === undefined ? null : Number(written.replace(',', '.'));
};

/** Amounts of a sentence in their order, each once: a range or a price may be found twice. */
function amountsIn(sentence: string): Amount[] {
  const found = moneyIn(sentence).toSorted((one, two) => one.start - two.start);
  return found.filter((one, at) => found.findIndex(other => other.start < one.end && one.start < other.end) === at);
}

/** What one sentence states; most state nothing. */
function termsIn(sentence: string, { title, keywords }: Pick<ShelfArticle, 'title' | 'keywords'>): Term[] {
  const folded = foldName(sentence);
  const about = foldName([title, ...keywords, sentence].join(' '));
  const before = ({ start }: Amount) => foldName(sentence.slice(Math.max(0, start - 30), start));
  const all = amountsIn(sentence);
  const limit = all.find(amount => threshold.test(before(amount)) || beyond.test(before(amount))) ?? null;
  const plain = all.filter(amount => amount !== limit);
  const percent = percentIn(folded);
  const base: Omit<Term, 'kind'> = {
    title,
    sentence,
    amount: null,
    percent: null,
    from: limit?.value ?? null,
    above: limit !== null && beyond.test(before(limit)),
    quantity: null,
    places: [],
  };
  if (perPerson.test(folded)) {
    const amount = all[0]?.value;
    return amount === undefined ? [] : [{ ...base, kind: 'PER_PERSON', amount, from: null }];
  }
  if (minimum.test(folded) && all[0]) return [{ ...base, kind: 'MINIMUM', amount: all[0].value, from: null }];
  if (percent !== null && discount.test(folded)) {
    const quantity = Number(manyThings.exec(folded)?.[1] ?? Number.NaN);
    return [{ ...base, kind: 'DISCOUNT', percent, quantity: Number.isNaN(quantity) ? null : quantity }];
  }
  if (deposit.test(folded) && (percent !== null || plain[0])) {
    return [{ ...base, kind: 'DEPOSIT', percent, amount: percent === null ? (plain[0]?.value ?? null) : null }];
  }
  if (delivery.test(about) && !deposit.test(folded)) {
    const fees = plain.filter(() => costs.test(folded));
    if (fees.length > 0)
      return fees.map((fee, at) => ({
        ...base,
        kind: 'FEE',
        amount: fee.value,
        places: fees.length < 2 ? [] : placesIn(sentence.slice(fees[at - 1]?.end ?? 0, fee.start)),
      }));
    if (limit && free.test(folded)) return [{ ...base, kind: 'FEE', amount: null }];
  }
  return limit ? [{ ...base, kind: 'FROM' }] : [];
}

/** Names of places in what stands before a fee: "a Heredia", "to San José". */
const placesIn = (text: string): string[] =>
  [...text.matchAll(/\b(?:a|en|para|to|in|for)\s(?:la\s|el\s|the\s)?(\p{Lu}[\p{L}]+(?:\s\p{Lu}\p{L}+)*)/gu)].map(
    ([, name = '']) => foldName(name),
  );

const read = new WeakMap<ShelfArticle, Term[]>();

/** The conditions and rates that an article states, in its order. Sentences that state none in a form that is known give nothing. */
export function termsOf(article: ShelfArticle): Term[] {
  let terms = read.get(article);
  if (!terms) {
    terms = joined(sentencesOf(article.body).flatMap(sentence => termsIn(sentence, article)));
    read.set(article, terms);
  }
  return terms;
}

/** A fee, and beside it a sentence that says from when it is free, are one term. */
function joined(terms: Term[]): Term[] {
  const freeOnly = terms.find(({ kind, amount, from }) => kind === 'FEE' && amount === null && from !== null);
  if (!freeOnly || !terms.some(({ kind, amount }) => kind === 'FEE' && amount !== null)) return terms;
  return terms
    .filter(term => term !== freeOnly)
    .map(term =>
      term.kind === 'FEE' && term.from === null
        ? { ...term, from: freeOnly.from, above: freeOnly.above, sentence: `${term.sentence} ${freeOnly.sentence}` }
        : term,
    );
}
