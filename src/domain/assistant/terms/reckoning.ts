import { timesQuantity, toMinor } from '../../shared/money.js';
import { currencyIn, sameCurrency } from '../claims/amounts.js';
import type { Shelf, ShelfProduct } from '../shelf.js';
import type { Term, TermKind } from './term.js';

/** Result of one condition for a list. Amounts are formatted in the tenant's locale. */
export interface TermLine {
  /** `CHANGE` is the change for a note, `BUDGET` what is left of the amount that may be spent, `EXCHANGE` the total in dollars. */
  kind: TermKind | 'CHANGE' | 'BUDGET' | 'EXCHANGE';
  /** Amount that is added to or taken from the sum, or that is paid in advance; null if it changes nothing. */
  amount: string | null;
  percent: number | null;
  /** Whether its condition is met: the discount is given, the delivery is free, the minimum is reached. */
  met: boolean;
  /** Amount that is still missing to meet it; null if it does not depend on an amount. */
  lacking: string | null;
  /** Number of persons or things used in the calculation; null if it does not depend on them. */
  count: number | null;
  /** Number of things for which a discount is given; null if it does not depend on a number. */
  quantity: number | null;
  /** Number of monthly payments; the amount is that of one. */
  months: number | null;
  /** Amount left to pay after a payment in advance. */
  rest: string | null;
  title: string;
  sentence: string;
  /** Whether there is a cost that no article states, which the sum leaves out. */
  open?: true;
  /** Whether the shop does not deliver there, or not these goods. */
  refused?: true;
  /** Whether articles state it per place, and the customer named none. */
  byPlace?: true;
  /** For a discount: whether it is for products other than those listed. */
  ofOthers?: true;
  /**
   * For a discount for certain people: whether it is unknown if the customer is one of them (`ofPeople`), or known that they are
   * (`forPerson`).
   */
  ofPeople?: true;
  forPerson?: true;
}
/** A sum with the conditions that were asked about. */
export interface TermSum {
  subtotal: string | null;
  lines: TermLine[];
  total: string | null;
}

/** Inputs of a sum, besides the list and the question. */
export interface SumContext {
  locale: string;
  currency: string;
  /** The customer's message, where the question is only a part of it. */
  said?: string;
  /** The customer's earlier messages, newest first. They may state a place, a floor or a number of persons. */
  earlier?: readonly string[];
  /** Title of the article that was told last. */
  topic?: string | null;
  /** Whether the items are only what was mentioned last, and nobody asked for them. */
  guessed?: boolean;
  /** Sentences that the answer likely draws on. A service whose sentence is not among them is not asked for. */
  likely?: () => ReadonlySet<string>;
  /** Conditions counted into the last sum told, for a question that may continue from it. */
  counted?: readonly string[];
  /** The business's last message, which may have told the customer of a discount. */
  told?: string;
}

export interface ListedItem {
  product: ShelfProduct;
  quantity: number;
}

/** Data for the calculation: the list, its subtotal, the question and what the customer said before, folded. */
export interface SumInput {
  shelf: Shelf;
  items: readonly ListedItem[];
  subtotal: bigint | null;
  currency: string;
  question: string;
  said: string;
  earlier: readonly string[];
  /** How the customer pays, and to which groups with a lower price they belong. */
  paid: readonly string[];
  marks: readonly string[];
  /** Sentences of discounts that the customer asked for and was told of, and now wants the price with. */
  granted: ReadonlySet<string>;
  /** What was counted into the last sum, as in `SumContext`. */
  counted: readonly string[];
  /** What the variants that are wanted cost more or less than their products. */
  variants: readonly Term[];
  locale: string;
}

/**
 * Returns the conditions that can be calculated with amounts in this currency. A fee in another currency becomes open, so that its sentence
 * is told and the sum leaves it out; other conditions are left out.
 */
export const inCurrency = (terms: readonly Term[], currency: string): Term[] =>
  terms.flatMap(term => {
    if (sameCurrency(term.currency, currencyIn(currency))) return [term];
    return term.kind === 'FEE' ? [{ ...term, amount: null, from: null, open: true }] : [];
  });

/** Returns a written amount in minor units of the list's currency; null if there is none. */
export const limitOf = (amount: string | null, { currency }: SumInput): bigint | null =>
  amount === null ? null : toMinor(amount, currency);
/** Returns the sum of a list in minor units. A product without a price counts as 0. */
export const sumOf = (items: readonly ListedItem[]): bigint =>
  items.reduce((sum, { product, quantity }) => sum + timesQuantity(product.priceMinor ?? '0', quantity), 0n);
/** Returns a percentage of an amount in minor units, rounded to the nearest. */
export const shareOf = (minor: bigint, percent: number): bigint => {
  const hundredths = BigInt(Math.round(percent * 100));
  return (minor * hundredths + 5_000n) / 10_000n;
};

/** A price that is lower by more than so many times is that of something else, such as what is printed on a box. */
export const mostTimesLower = 3n;

/** Returns how many pieces a list has. */
export const piecesIn = (items: readonly ListedItem[]): number =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);
