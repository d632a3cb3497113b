import { foldName } from '../../shared/fold.js';
import { type Amount, moneyIn } from '../claims/amounts.js';

export const termKinds = [
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
 * A fee for the delivery, the price of another service, a discount, what a means of payment costs more, a tax that prices hold or that
 * comes to them, a payment in advance, the least that is sold, a price a person, what is possible above an amount, such as paying in instalments.
 */
export type TermKind = (typeof termKinds)[number];

/** A condition or a rate that an article states, with the sentence that says so. Amounts are decimals as in "12000" or "9.5". */
export interface Term {
  kind: TermKind;
  title: string;
  sentence: string;
  /** A fee, a deposit, the least amount, a price a person, what a discount takes off where it is no share. */
  amount: string | null;
  percent: number | null;
  /** From which amount it holds; of a fee, from which it is free. */
  from: string | null;
  /** Whether it begins above that amount and not at it. */
  above: boolean;
  /** From how many of a thing it holds. */
  quantity: number | null;
  /** Whether these must be of one product: 50 of the same. */
  same: boolean;
  /** The folded names of places that a fee is for; empty for any place. */
  places: string[];
  /** Whether it is for all places but those that are named. */
  elsewhere: boolean;
  /** Of a fee: whether it costs something, and no article says how much. Its subject is what it is for, empty for all that goes there. */
  open: boolean;
  /** Whether it is open only because no place was named, and each place has its own. */
  byPlace?: true;
  /** From which one on a discount is given: 2 where the second has it. */
  nth: number | null;
  /** Of how many that are taken only so many are paid: 3 for 2. */
  bundle: { take: number; pay: number } | null;
  /** Whether only the cheapest of those that are taken is charged less. */
  cheapest: boolean;
  /** What one costs then, and the product that says so in its own text. */
  each: string | null;
  of: string | null;
  /** Of a discount: what is free, by its name, with what has to be bought for it; null for any other discount. */
  freeWith: { given: string; bought: string[] } | null;
  /** By which means of payment it holds; empty for any. */
  means: string[];
  /** For whom alone it holds, and on which days, as marks; empty for everybody and any day. */
  only: string[];
  /** In how many months without interest. */
  months: number | null;
  /** What the price of a service is for each of, folded; null where it is one price. */
  per: string | null;
  /** So many of these are in the price, or free: only those beyond count. */
  included: number;
  /** The price with those that are included, where each beyond costs more. */
  base: string | null;
  /** Words by which a service is asked for, or of those whom a discount is given to; beside them the keywords of its article, and those that stand beside its own price. */
  subject: string;
  keywords: string;
  own: string;
  /** Whether its article speaks of nothing else that costs. */
  alone: boolean;
  /** Of a discount: the goods that another sentence of its article leaves out of it. */
  except: string;
  /** What the service is not charged for: the sentences of the article that say so. */
  exempt: string[];
}

export const noTerm: Omit<Term, 'kind'> = {
  title: '',
  sentence: '',
  amount: null,
  percent: null,
  from: null,
  above: false,
  quantity: null,
  same: false,
  places: [],
  elsewhere: false,
  open: false,
  nth: null,
  bundle: null,
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

/** Words before an amount that is a threshold, and before one that only what is above it passes. */
const threshold = /(?:desde|a partir de|de al menos|minim[oa] de|from|of at least)\s*$/u;
const beyond =
  /(?:mayores (?:a|de|que)|superiores a|mas de|arriba de|que superen?|supere|que pasen? de|pasan? de|over|above|more than)\s*$/u;

/** What stands before the figure of an amount, folded: "a $999" is found with its preposition. */
const beforeFigure = (sentence: string, { start, written }: Amount): string => {
  const at = start + Math.max(0, written.search(/[$₡€£¢\d]/u));
  return foldName(sentence.slice(Math.max(0, at - 30), at)).replace(
    /(?:\bs\/\.?|\bb\/\.?|\bus|\busd|[$₡€£¢])\s*$/u,
    '',
  );
};
export const isBeyond = (sentence: string, amount: Amount): boolean => beyond.test(beforeFigure(sentence, amount));
/** "Los pedidos de menos de $400": no price, and nothing that begins there. */
const upTo = /(?:menos de|menor(?:es)? (?:a|de|que)|maximo(?: de)?|hasta(?: por| de| los)?|under|less than|up to)\s*$/u;
export const isUpTo = (sentence: string, amount: Amount): boolean => upTo.test(beforeFigure(sentence, amount));
export const isThreshold = (sentence: string, amount: Amount): boolean =>
  threshold.test(beforeFigure(sentence, amount)) || isBeyond(sentence, amount);

/** Amounts of a sentence in their order, each once: a range or a price may be found twice. An hour is none. */
export function amountsIn(sentence: string): Amount[] {
  const found = moneyIn(sentence)
    .filter(
      ({ end, currency }) =>
        currency !== null || !/^\s?(?::\d\d|(?:am|pm|hs|hrs|h|horas)\b)/iu.test(sentence.slice(end)),
    )
    .toSorted((one, two) => one.start - two.start);
  return found.filter((one, at) => found.findIndex(other => other.start < one.end && one.start < other.end) === at);
}

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
};
export const anyOrdinal = Object.keys(ordinals).join('|');
/** "El tercer piso", "la segunda": which one is said; null for none. */
export function ordinalIn(folded: string, noun = ''): number | null {
  const [, word = ''] =
    new RegExp(String.raw`\b(${anyOrdinal})\b${noun === '' ? '' : String.raw`\s${noun}`}`, 'u').exec(folded) ?? [];
  return ordinals[word] ?? null;
}
