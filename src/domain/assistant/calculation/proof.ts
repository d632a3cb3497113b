import { foldName } from '../../shared/fold.js';
import { toMinor } from '../../shared/money.js';
import { isDivisible } from '../measures/index.js';
import type { ShelfProduct } from '../shelf.js';
import {
  amountsIn,
  type FoundQuote,
  findQuote,
  isInOtherCurrency,
  isTelling,
  percentsIn,
  type QuotableText,
} from './evidence.js';
import { type Fraction, isWhole, plus, whole, writtenOf, zero } from './fraction.js';
import { numbersSaid } from './numbers-said.js';
import { quantityIn } from './quantity.js';
import type { CalculationStep, StepFault } from './steps.js';

/** What a calculation is proven by. */
export interface CalculationPlace {
  products: readonly ShelfProduct[];
  locale: string;
  /** The currency of the shop; the products that are counted may have another. */
  currency: string;
  texts: readonly QuotableText[];
  /** Numbers that the customer wrote or has in the cart, in canonical form. */
  numbers: ReadonlySet<string>;
}

/** The ones that a quantity may have: things and people that are named and not numbered are counted one by one. */
const mostOnes = 4;
const largestQuantity = 1_000_000n;

/** The only currency that a sum is told in besides that of the shop. */
export const dollars = 'USD';
const namesDollars = /dolar|dollar|usd|us\s?\$/iu;

/** Thrown where a step cannot be proven; `what` is the part of it that is at fault. */
export class NotProven extends Error {
  constructor(
    readonly fault: StepFault,
    readonly what = '',
  ) {
    super(fault);
  }
}

/** Returns a number as canonical forms are written, without trailing zeros. */
export const canonical = (value: number): string => (Number.isInteger(value) ? value.toFixed(0) : String(value));

/** Whether a step takes a percentage of something. */
const takesShare = ({ kind, percent }: CalculationStep): boolean =>
  kind === 'percent_on' || kind === 'percent_off' || (kind === 'deposit' && percent !== null);

/** A step whose operands are proven. */
export interface Proven {
  step: CalculationStep;
  /** Its number, from 1. */
  at: number;
  product: ShelfProduct | null;
  quantity: Fraction;
  /** Minor units of the amount that the quantity multiplies; null for a share of something. */
  price: bigint | null;
  /** The quote that states the amount or the percentage; null for what the catalogue prices. */
  quote: FoundQuote | null;
}

/** Whether one of the ids is that of the product, or of the product that it is a size of. */
export const isOf = (product: ShelfProduct, ids: readonly string[]): boolean =>
  ids.includes(product.id) || (product.variantOf !== undefined && ids.includes(product.variantOf.id));

/** Whether a quote speaks of dollars, as one that states what a dollar costs does. */
const tellsRate = ({ passages }: FoundQuote): boolean => passages.some(passage => namesDollars.test(passage));

/** Returns the quote that states a percentage. */
function percentQuote(percent: number | null, quotes: readonly FoundQuote[]): FoundQuote {
  const value = percent === null ? '' : canonical(percent);
  if (percent === null || percent < 0 || percent > 100) throw new NotProven('NO_PERCENT', value);
  if (quotes.length === 0) throw new NotProven('NO_QUOTE', `${value} %`);
  const holding = quotes.find(({ passages }) => passages.some(passage => percentsIn(passage).has(value)));
  if (!holding) throw new NotProven('PERCENT_NOT_IN_QUOTE', `${value} %`);
  return holding;
}

/** Proves the operands of one step after the other. The currency is that of the first product. */
export class Proof {
  private readonly named: ShelfProduct[];
  readonly currency: string;

  constructor(
    private readonly steps: readonly CalculationStep[],
    private readonly place: CalculationPlace,
  ) {
    this.named = steps.flatMap(({ product }) => this.productCalled(product) ?? []);
    this.currency = this.named[0]?.currency ?? place.currency;
  }

  private productCalled(name: string | null): ShelfProduct | null {
    const folded = foldName(name);
    return folded === '' ? null : (this.place.products.find(each => foldName(each.name) === folded) ?? null);
  }

  /** Returns a step with its operands; throws NotProven if one of them is not proven. */
  of(given: CalculationStep, at: number): Proven {
    const step = { ...given, amount: given.amount || null, percent: given.percent || null };
    const product = this.productCalled(step.product);
    if (!product && foldName(step.product) !== '') throw new NotProven('UNKNOWN_PRODUCT', step.product ?? '');
    if (product && product.currency !== this.currency) throw new NotProven('TWO_CURRENCIES', product.name);
    const quotes = this.quotesOf(step);
    const operand = this.operandOf(step, product, quotes);
    return { step, at, product, ...operand, quantity: this.quantityOf(step, quotes, product) };
  }

  /** Returns where the quotes of a step stand. */
  private quotesOf({ quotes, kind }: CalculationStep): FoundQuote[] {
    const given = quotes.filter(quote => quote.trim() !== '');
    return given.map(quote => {
      if (!isTelling(quote)) throw new NotProven('QUOTE_TOO_SHORT', quote);
      const place = findQuote(this.place.texts, quote);
      // What customers write is no condition of the shop: it is only compared with the sum.
      if (!place || (place.isCustomers && kind !== 'difference')) throw new NotProven('QUOTE_NOT_FOUND', quote);
      return place;
    });
  }

  /** Returns the amount or the share of a step, with the quote that proves it. */
  private operandOf(
    step: CalculationStep,
    product: ShelfProduct | null,
    quotes: readonly FoundQuote[],
  ): Pick<Proven, 'price' | 'quote'> {
    const { kind, amount } = step;
    if (kind === 'each') return { price: null, quote: null };
    if (takesShare(step)) return { price: null, quote: percentQuote(step.percent, quotes) };
    if (kind === 'product' && !product) throw new NotProven('NO_PRODUCT');
    const isListed = kind === 'product' || (kind === 'difference' && product !== null);
    const listed = product?.priceMinor == null ? null : BigInt(product.priceMinor);
    if (amount === null) {
      if (!isListed) throw new NotProven('NO_AMOUNT');
      if (listed === null) throw new NotProven('ON_REQUEST', product?.name);
      return { price: listed, quote: null };
    }
    const value = canonical(amount);
    const minor = toMinor(value, this.currency);
    if (minor === null || minor <= 0n) throw new NotProven('NO_AMOUNT', value);
    if (isListed && minor === listed) return { price: minor, quote: null };
    if (kind === 'dollars' && (this.currency === dollars || !quotes.some(tellsRate)))
      throw new NotProven('NO_RATE', value);
    // The price of a product stands in its own text or in one about the shop; that of what comes with it also in that of another counted
    // one.
    return {
      price: minor,
      quote: this.amountQuote(value, quotes, kind === 'product' && product ? [product] : this.named),
    };
  }

  /** Returns the quote that states an amount, in a text of the shop or of one of the products. */
  private amountQuote(value: string, quotes: readonly FoundQuote[], products: readonly ShelfProduct[]): FoundQuote {
    if (quotes.length === 0) throw new NotProven('NO_QUOTE', value);
    const holding = quotes.filter(({ passages }) => passages.some(passage => amountsIn(passage).has(value)));
    if (holding.length === 0) throw new NotProven('AMOUNT_NOT_IN_QUOTE', value);
    const isHome = ({ passages }: FoundQuote) =>
      passages.some(passage => amountsIn(passage).has(value) && !isInOtherCurrency(passage, value, this.currency));
    const payable = holding.filter(isHome);
    if (payable.length === 0) throw new NotProven('TWO_CURRENCIES', value);
    const own = payable.find(({ productIds: ids }) => ids === null || products.some(product => isOf(product, ids)));
    if (!own) throw new NotProven('QUOTE_OF_ANOTHER_PRODUCT', value);
    return own;
  }

  /**
   * Whether a step counts some pieces of a product of which all steps together count a number that was said: of three, two at the full
   * price and the third at half.
   */
  private isShareOfSaid({ kind, product }: CalculationStep, said: ReadonlySet<string>): boolean {
    if (kind !== 'product') return false;
    const parts = this.steps.filter(each => each.kind === kind && foldName(each.product) === foldName(product));
    const counted = parts.map(({ quantity }) => quantityIn(quantity)?.value ?? null);
    const sum = counted.reduce((all, one) => all && one && plus(all, one), zero);
    return (
      parts.length > 1 && counted.every(one => one && one.top > 0n) && sum !== null && said.has(writtenOf(sum) ?? '')
    );
  }

  private quantityOf(step: CalculationStep, quotes: readonly FoundQuote[], product: ShelfProduct | null): Fraction {
    const { kind, quantity } = step;
    if (takesShare(step)) return whole(1n);
    const spelled = quantityIn(quantity);
    const value = spelled?.value;
    if (
      !spelled ||
      !value ||
      value.top <= 0n ||
      writtenOf(value) === null ||
      value.top > largestQuantity * value.bottom
    )
      throw new NotProven('QUANTITY_UNREADABLE', quantity);
    const said = new Set([
      ...this.place.numbers,
      ...quotes.flatMap(({ passages }) => passages.flatMap(passage => [...numbersSaid(passage)])),
    ]);
    const unfounded = this.isShareOfSaid(step, said)
      ? undefined
      : spelled.numbers.find(number => number !== '1' && !said.has(number));
    if (unfounded !== undefined) throw new NotProven('QUANTITY_UNFOUNDED', unfounded);
    if (spelled.numbers.filter(number => number === '1').length > mostOnes)
      throw new NotProven('QUANTITY_UNFOUNDED', quantity);
    if (kind === 'product' && !isWhole(value) && !isDivisible(product?.unit ?? null))
      throw new NotProven('PART_OF_UNIT', product?.name ?? '');
    return value;
  }
}
