import { toMinor } from '../../shared/money.js';
import type { Shelf, ShelfProduct } from '../shelf.js';
import type { TermKind } from './term.js';

/** What one condition comes to for a list. Amounts are written as the tenant's locale does. */
export interface TermLine {
  /** `CHANGE` is what is given back of a note, `BUDGET` what is left of what may be spent. */
  kind: TermKind | 'CHANGE' | 'BUDGET';
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
  /** In how many months it is paid; the amount is that of one. */
  months: number | null;
  /** What is left to pay after a payment in advance. */
  rest: string | null;
  title: string;
  sentence: string;
  /** Whether it costs something that no article states, which the sum leaves out. */
  open?: true;
  /** Whether articles state it for each place, and none was named. */
  byPlace?: true;
  /** Of a discount: whether it is of other goods than those listed, and whether it is for such people as the customer is. */
  ofOthers?: true;
  /** Of a discount: whether it is for some people alone, and nobody knows whether the customer is one of them. */
  ofPeople?: true;
  forPerson?: true;
}
/** A sum with the conditions that were asked about. */
export interface TermSum {
  subtotal: string | null;
  lines: TermLine[];
  total: string | null;
}

/** What a sum is worked out from beside the list and the question. */
export interface SumContext {
  locale: string;
  currency: string;
  /** What the customer wrote before, the newest first: a place, a floor or a number of persons may stand there. */
  earlier?: readonly string[];
  /** The title of the article that was told last. */
  topic?: string | null;
  /** Whether the items are only what was spoken of last, and nobody asked for them. */
  guessed?: boolean;
  /** The sentences that the answer likely draws on. A service whose sentence is none of them is not asked for. */
  likely?: () => ReadonlySet<string>;
  /** What was counted into the sum that was told last, where the question may go on from it. */
  counted?: readonly string[];
}

export interface ListedItem {
  product: ShelfProduct;
  quantity: number;
}

/** What is reckoned while it is worked out: the list, what it comes to, the question and what was said before it, folded. */
export interface Place {
  shelf: Shelf;
  items: readonly ListedItem[];
  subtotal: bigint | null;
  currency: string;
  question: string;
  earlier: readonly string[];
  /** How the customer pays, and what they are of those that a lower price is for. */
  paid: readonly string[];
  marks: readonly string[];
  locale: string;
}

export const limitOf = (amount: string | null, { currency }: Place): bigint | null =>
  amount === null ? null : toMinor(amount, currency);
export const sumOf = (items: readonly ListedItem[]): bigint =>
  items.reduce((sum, { product, quantity }) => sum + BigInt(product.priceMinor ?? 0) * BigInt(quantity), 0n);
/** A share of an amount in minor units, rounded to the nearest. */
export const shareOf = (minor: bigint, percent: number): bigint => {
  const hundredths = BigInt(Math.round(percent * 100));
  return (minor * hundredths + 5_000n) / 10_000n;
};
