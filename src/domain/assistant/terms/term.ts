import { foldName } from '../../shared/fold.js';
import { mostSentences, remembered } from '../../shared/remembered.js';
import { type Amount, moneyIn } from '../claims/amounts.js';
import { bareAmountsIn } from './bare-amounts.js';
import type { Stretch } from './distance.js';
import type { Season } from './seasons-said.js';

/** "Jardinería a domicilio" is gardening, not a delivery: returns a text without "a domicilio" behind a word. */
export const withoutAtHome = (text: string): string => text.replace(/(?<=\p{L}\s)a domicilio\b/giu, '');

const termKinds = [
  'FEE',
  'SERVICE',
  'DISCOUNT',
  'SURCHARGE',
  'TAX',
  'DEPOSIT',
  'MINIMUM',
  'PER_PERSON',
  'FROM',
] as const;
/**
 * FEE: for the delivery. SERVICE: the price of another service. SURCHARGE: what a means of payment costs more. TAX: a tax that prices
 * include or that is added to them. DEPOSIT: a payment in advance. MINIMUM: the least that is sold. PER_PERSON: a price per person. FROM:
 * what is possible from an amount on, such as paying in instalments.
 */
export type TermKind = (typeof termKinds)[number];

/** A condition or a rate that an article states, with its sentence. Amounts are decimals such as "12000" or "9.5". */
export interface Term {
  kind: TermKind;
  title: string;
  sentence: string;
  /** The whole sentence, where `sentence` is only the part about its own goods. */
  told?: string;
  /** A fee, a deposit, a minimum, a price per person, or an amount that a discount takes off. */
  amount: string | null;
  percent: number | null;
  /** The currency of its amounts, as the group of currencies that share its sign; null if its sentence names none. */
  currency: string | null;
  /** Amount from which it holds; for a fee, amount from which it is free. */
  from: string | null;
  /** Whether it begins above that amount, not at it. */
  above: boolean;
  /** Number of pieces from which it holds; for a fee, number from which it is free. */
  quantity: number | null;
  /** Whether these pieces must be of one product. */
  same: boolean;
  /** Folded names of the places that a fee is for; empty for any place. */
  places: string[];
  /** For a fee of a sentence that states several: the part about its own places. */
  clause?: string;
  /** Whether it is for all places except those that are named. */
  elsewhere: boolean;
  /** For a fee by distance: the part of the way that it is for, "de 5 a 12 km". */
  stretch?: Stretch;
  /** For a fee: what is paid of it from the amount on from which others are free. */
  reduced?: string;
  /**
   * For a fee: the goods that it is for, with the number of them from which on it is charged. `isAlone` if its sentence states nothing
   * else.
   * `at`: the kind of place to which they are brought for it ("funeraria").
   */
  ofGoods?: { words: string; least: number | null; isAlone: boolean; at?: string };
  /** For a fee: whether it costs something, and no article says how much. Its subject is the products that it is for; empty for any. */
  open: boolean;
  /** For a delivery: whether the shop does not deliver there, or not these goods. It is open too. */
  refused?: true;
  /** Whether it is open only because the customer named no place, and each place has its own fee. */
  byPlace?: true;
  /** The piece from which on a discount is given: 2 if the second piece has it. */
  nth: number | null;
  /** Whether only every nth piece is discounted: "50 % en la segunda" is one of two, two of four. */
  everyNth: boolean;
  /** Of `take` pieces only `pay` are paid: 3 for 2. */
  bundle: { take: number; pay: number } | null;
  /**
   * A pack of so many pieces has a price of its own: 5 for $11.000. What remains may fill a smaller pack. `unit`: in what an article counts
   * the pieces.
   */
  pack: { take: number; price: string; unit?: string; smaller?: readonly { take: number; price: string }[] } | null;
  /**
   * For a discount: what different goods cost if they are bought together, or how much less than apart: the words for each of them, and the
   * price of one of each.
   */
  together?: { goods: string[]; price: string } | { goods: string[]; less: string };
  /** For a discount of a sentence with several shares: the goods that this one is for, and those of the others. */
  beside?: { own: string; others: readonly string[] };
  /** For a discount: whether it is given on what is left after another one. */
  stacked?: true;
  /** For a discount: whether its article says that it is not given together with another one. */
  exclusive?: true;
  /** For a discount: names of the listed products that have another discount, so that they do not get this one. */
  leftOut?: readonly string[];
  /** Whether only the cheapest of the pieces is discounted. */
  cheapest: boolean;
  /** Unit price under the condition, and the product whose own description states it. */
  each: string | null;
  of: string | null;
  /**
   * For a discount: the name of what is free, with what has to be bought for it; null for any other discount. `gives`: how many of it are
   * free with each number that has to be bought; all of them without it.
   */
  freeWith: { given: string; bought: string[]; gives?: number } | null;
  /** Means of payment for which it holds; empty for any. */
  means: string[];
  /** Marks of the people and days for which it holds; empty for everybody and any day. */
  only: string[];
  /** For a surcharge: the time of the year in which it is charged. */
  season?: Season;
  /** For a surcharge of a season: whether no discount of its article is given in it. */
  noDiscounts?: true;
  /** Number of months without interest. */
  months: number | null;
  /** Unit that the price of a service is for, folded; null if there is a single price. */
  per: string | null;
  /** Number of units that are included in the price, or free. Only further units count. */
  included: number;
  /** For a service: more than so many of a unit has each thing that it is for: more than 20 "porciones". */
  ofSize?: { above: number; unit: string };
  /** For a service of a list: what all of its things are ("Instalación"), and the goods with which, or without which, its price is paid. */
  heading?: string;
  goods?: { words: string; isBought: boolean };
  /** The price with the included units, if each further unit costs more. */
  base: string | null;
  /**
   * `subject`: words by which a service is asked for, or the people to whom a discount is given. `keywords`: those of the article. `own`:
   * the words beside the service's own price.
   */
  subject: string;
  keywords: string;
  own: string;
  /** Whether its article mentions nothing else that costs money. */
  alone: boolean;
  /** For a discount: the products that another sentence of its article excludes. */
  except: string;
  /** Sentences of the article that say for what the service is not charged. */
  exempt: string[];
}

export const noTerm: Omit<Term, 'kind'> = {
  title: '',
  sentence: '',
  amount: null,
  percent: null,
  currency: null,
  from: null,
  above: false,
  quantity: null,
  same: false,
  places: [],
  elsewhere: false,
  open: false,
  nth: null,
  everyNth: false,
  bundle: null,
  pack: null,
  cheapest: false,
  each: null,
  of: null,
  freeWith: null,
  means: [],
  only: [],
  months: null,
  per: null,
  included: 0,
  base: null,
  subject: '',
  keywords: '',
  own: '',
  alone: false,
  except: '',
  exempt: [],
};

/** Words before an amount that is a threshold, and before one that must be exceeded. */
const threshold =
  /(?:desde|a partir de|de al menos|minim[oa] de|lleg(?:an?|uen?) a|(?:compras?|pedidos?|ordenes|consumos?|tickets?) de|from|of at least|(?:orders?|purchases?) of)(?: los)?\s*$/u;
const beyond =
  /(?:mayores (?:a|de|que)|superiores a|mas de|(?:arriba|encima) de|sobre|que superen?|supere|que pasen? de|pasan? (?:de|los|las)|superan?|exceden?|over|above|more than)(?: los)?\s*$/u;

/** Returns the text before the figure of an amount, folded. In "a $999" the preposition belongs to the found amount. */
export const beforeFigure = (sentence: string, { start, written }: Amount, length = 30): string => {
  const at = start + Math.max(0, written.search(/[$₡€£¢\d]/u));
  return foldName(sentence.slice(Math.max(0, at - length), at)).replace(signAtEnd, '');
};
/** The sign or code of a currency that stands before its figure: "Q100", "RD$100", "Bs 50". */
const signAtEnd =
  /(?:\bs\/\.?|\bb\/\.?|\b(?:usd?|rd|mx|cop|clp|ars|uyu|q|lp?s?|bs|c)\.?(?=[$\s]*$)\s?\$?|[$₡€£¢₲])\s*$/u;
export const isBeyond = (sentence: string, amount: Amount): boolean => beyond.test(beforeFigure(sentence, amount));
/** "Los pedidos de menos de $400": neither a price nor a lower limit. */
const fewer = 'menos de|menor(?:es)? (?:a|de|que)|inferior(?:es)? a|no (?:llegan?|alcanzan?) a|under|less than|below';
const upTo = new RegExp(String.raw`(?:${fewer}|maximo(?: de)?|hasta(?: por| de| los)?|up to)\s*$`, 'u');
const below = new RegExp(String.raw`(?:${fewer})\s*$`, 'u');
export const isUpTo = (sentence: string, amount: Amount): boolean => upTo.test(beforeFigure(sentence, amount));
/** "En pedidos de menos de Q100 se cobran Q10": whoever reaches that amount does not pay. */
export const isBelow = (sentence: string, amount: Amount): boolean => below.test(beforeFigure(sentence, amount));
/** Words behind an amount that is a threshold: "pedidos de Q400 o más". */
const andMore =
  /^\s*(?:(?:pesos|soles|colones|dolares|quetzales|lempiras|cordobas|bolivianos|guaranies|bolivares|mil|usd|mxn)\s)?(?:o mas|o superior(?:es)?|en adelante|(?:(?:para|hacia|pa'?) ?|p')a?rriba|or more|or over|and (?:up|over|above|more))\b/u;
/** Whether an amount is one from which a condition applies: "a partir de $400". */
export const isThreshold = (sentence: string, amount: Amount): boolean =>
  threshold.test(beforeFigure(sentence, amount)) ||
  isBeyond(sentence, amount) ||
  andMore.test(foldName(sentence.slice(amount.end, amount.end + 40)));

/** An amount that decides whether a condition holds. `below` if it holds under that amount, `above` if it must be exceeded. */
export interface AmountLimit {
  amount: number;
  below: boolean;
  above: boolean;
}
/** Returns the amount from which, or below which, what a sentence says holds; null if it states none. */
export function amountLimitIn(sentence: string): AmountLimit | null {
  const found = amountsIn(sentence).find(amount => isThreshold(sentence, amount) || isBelow(sentence, amount));
  if (!found) return null;
  return { amount: Number(found.value), below: isBelow(sentence, found), above: isBeyond(sentence, found) };
}

/** Returns the amounts of a sentence in order, each once, because a range or a price may be found twice. Hours are left out. */
export const amountsIn = remembered((sentence): readonly Amount[] => {
  const found = [...moneyIn(sentence), ...bareAmountsIn(sentence)]
    .filter(
      ({ end, currency }) =>
        currency !== null || !/^\s?(?::\d\d|(?:am|pm|hs|hrs|h|horas)\b)/iu.test(sentence.slice(end)),
    )
    .toSorted((one, two) => one.start - two.start);
  return found.filter((one, at) => found.findIndex(other => other.start < one.end && one.start < other.end) === at);
}, mostSentences);

/** Returns the currency of a sentence's amounts, as in `Term`. */
export const statedCurrency = (amounts: readonly Amount[]): string | null =>
  amounts.find(({ currency }) => currency !== null)?.currency ?? null;

const ordinals: Readonly<Record<string, number>> = {
  primer: 1,
  primero: 1,
  primera: 1,
  first: 1,
  segunda: 2,
  segundo: 2,
  second: 2,
  tercera: 3,
  tercer: 3,
  tercero: 3,
  third: 3,
  cuarta: 4,
  cuarto: 4,
  fourth: 4,
  quinto: 5,
  sexto: 6,
  '2da': 2,
  '2do': 2,
  '2nd': 2,
  '3ra': 3,
  '3er': 3,
  '3ro': 3,
  '3rd': 3,
  '4ta': 4,
  '4to': 4,
  '4th': 4,
};
export const anyOrdinal = Object.keys(ordinals).join('|');
/** "El tercer piso", "la segunda": returns the number of the ordinal; null if there is none. */
export function ordinalIn(folded: string, noun = ''): number | null {
  const [, word = ''] =
    new RegExp(String.raw`\b(${anyOrdinal})\b${noun === '' ? '' : String.raw`\s${noun}`}`, 'u').exec(folded) ?? [];
  return ordinals[word] ?? null;
}

/** Returns the first share of a folded text, in per cent; null if it states none. */
export const percentIn = (folded: string): number | null => {
  const [, written] = /(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|por ciento|percent)/u.exec(folded) ?? [];
  return written === undefined ? null : Number(written.replace(',', '.'));
};
