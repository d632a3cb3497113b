import { formatMoney } from '../../shared/money.js';
import { decimalOf, isWhole, over, roundOf, times, whole, writtenOf, zero } from './fraction.js';
import { type CalculationPlace, canonical, dollars, isOf, NotProven, Proof, type Proven } from './proof.js';
import {
  type CalculatedLine,
  type CalculatedPart,
  type Calculation,
  type CalculationStep,
  type FaultyStep,
  isLineKind,
} from './steps.js';

export type Calculated = { calculation: Calculation; faults: null } | { calculation: null; faults: FaultyStep[] };

/** The largest amount that the money of the shop can be, in minor units. */
const largestMinor = 10n ** 15n;

/** Whether a step is a line that raises or lowers others. */
const isShare = ({ kind }: CalculationStep): boolean => kind === 'percent_on' || kind === 'percent_off';

/** Applies proven steps. Amounts are in minor units, each line rounded to them. */
class Reckoning {
  /** Signed sums of the lines, by the number of their step. */
  private readonly sums = new Map<number, bigint>();
  private readonly lines: CalculatedLine[] = [];
  private readonly parts: CalculatedPart[] = [];
  private paid = 0n;

  constructor(
    private readonly steps: readonly Proven[],
    private readonly currency: string,
    private readonly locale: string,
  ) {}

  private money(minor: bigint): string {
    if (minor > largestMinor || minor < -largestMinor) throw new NotProven('TOO_LARGE');
    return formatMoney(minor, this.currency, this.locale);
  }

  private totalOf(numbers: Iterable<number>): bigint {
    return [...numbers].reduce((sum, number) => sum + (this.sums.get(number) ?? 0n), 0n);
  }

  /** Returns what a step is taken of, in minor units: the steps that it names, or all lines before it. */
  private baseOf({ step, at, quote }: Proven): bigint {
    const { of } = step;
    const before = [...this.sums.keys()];
    const named = of.length > 0 ? of : before;
    const wrong = named.find(number => !this.sums.has(number));
    if (wrong !== undefined || named.length === 0 || new Set(named).size < named.length || named.includes(at))
      throw new NotProven('WRONG_BASE', of.join(', '));
    const lines = this.steps.filter(each => named.includes(each.at));
    // Of goods and a fee, nobody can tell what the percentage of a sentence is meant for.
    if (isShare(step) && of.length === 0 && lines.some(line => line.step.kind === 'amount'))
      throw new NotProven('BASE_UNCLEAR');
    const ids = quote?.productIds;
    const products = lines.flatMap(({ product }) => product ?? []);
    if (isShare(step) && ids && (products.length === 0 || products.some(product => !isOf(product, ids))))
      throw new NotProven('QUOTE_OF_ANOTHER_PRODUCT', `${step.percent} %`);
    const base = this.totalOf(named);
    if (base <= 0n) throw new NotProven('NEGATIVE');
    return base;
  }

  private addLine(proven: Proven): void {
    const { step, at, product, price, quantity, quote } = proven;
    const base = isShare(step) ? this.baseOf(proven) : null;
    const size = base === null ? roundOf(times(whole(price ?? 0n), quantity)) : shareOf(base, step.percent ?? 0);
    const isOff = step.kind === 'amount_off' || step.kind === 'percent_off';
    const sum = isOff ? -size : size;
    this.sums.set(at, sum);
    this.lines.push({
      step: at,
      product: product?.name ?? null,
      quantity: base === null ? writtenOf(quantity) : null,
      price: price === null ? null : this.money(price),
      percent: base === null ? null : step.percent,
      base: base === null ? null : this.money(base),
      isOff,
      sum: this.money(sum),
      ...(step.kind !== 'product' && quote?.called && { called: quote.called }),
    });
  }

  private addPart(proven: Proven): void {
    const { step, at, price, quantity, quote } = proven;
    const base = this.baseOf(proven);
    if (step.kind === 'each') {
      const exact = over(whole(base), quantity) ?? zero;
      const isRounded = !isWhole(exact);
      const count = writtenOf(quantity) ?? '';
      this.parts.push({ kind: 'each', step: at, count, sum: this.money(roundOf(exact)), isRounded });
      return;
    }
    if (step.kind === 'dollars') {
      const cents = over(times(whole(base), whole(100n)), whole(price ?? 0n)) ?? zero;
      const sum = formatMoney(roundOf(cents), dollars, this.locale);
      this.parts.push({ kind: 'dollars', step: at, rate: this.money(price ?? 0n), sum });
      return;
    }
    const size = price === null ? shareOf(base, step.percent ?? 0) : roundOf(times(whole(price), quantity));
    if (step.kind === 'deposit') {
      this.paid += size;
      const rest = this.totalOf(this.sums.keys()) - this.paid;
      if (rest < 0n) throw new NotProven('NEGATIVE');
      const percent = price === null ? step.percent : null;
      this.parts.push({ kind: 'deposit', step: at, percent, sum: this.money(size), rest: this.money(rest) });
      return;
    }
    const other = quote?.isCustomers ? null : this.money(size);
    const between = base - size;
    const sum = this.money(between < 0n ? -between : between);
    this.parts.push({ kind: 'difference', step: at, other, sum, isMore: between > 0n });
  }

  /** Runs `apply` for each of the steps; returns those that fail. */
  private failing(areLines: boolean, apply: (proven: Proven) => void): FaultyStep[] {
    const steps = this.steps.filter(({ step }) => isLineKind(step.kind) === areLines);
    return steps.flatMap(proven => attempt(proven.at, () => apply(proven)).fault ?? []);
  }

  private finished(): Calculation {
    const total = this.totalOf(this.sums.keys());
    if (total < 0n) throw new NotProven('NEGATIVE');
    const goods = this.steps.filter(({ step }) => step.kind === 'product');
    const isMixed = goods.length > 0 && goods.length < this.lines.length;
    return {
      lines: this.lines,
      subtotal: isMixed ? this.money(this.totalOf(goods.map(({ at }) => at))) : null,
      total: this.money(total),
      parts: this.parts,
      counted: countedIn(goods, this.steps),
    };
  }

  result(): Calculated {
    const ofLines = this.failing(true, proven => this.addLine(proven));
    // What is told of the sum needs the whole of it, wherever it stands among the steps.
    const faults = ofLines.length > 0 ? ofLines : this.failing(false, proven => this.addPart(proven));
    if (faults.length > 0) return { calculation: null, faults };
    const { value, fault } = attempt(this.steps.length, () => this.finished());
    return fault ? { calculation: null, faults: [fault] } : { calculation: value, faults: null };
  }
}

/** Returns a percentage of an amount in minor units, rounded to the nearest. */
const shareOf = (base: bigint, percent: number): bigint => {
  const share = decimalOf(canonical(percent)) ?? zero;
  return roundOf({ top: base * share.top, bottom: share.bottom * 100n });
};

/** Returns the goods that were counted; none if a text prices some of them together, since so many packs are not so many pieces. */
function countedIn(goods: readonly Proven[], steps: readonly Proven[]): Calculation['counted'] {
  const names = new Set(goods.map(({ product }) => product?.name));
  if (steps.some(({ step, product }) => step.kind === 'amount' && product && !names.has(product.name))) return [];
  const counted = new Map<string, number>();
  for (const { product, step, quantity } of goods) {
    // Where a text prices a pack of two, "4/2" at its price is four pieces.
    const [, pieces] = step.amount === null ? [] : (/^(\d+)\/\d+$/u.exec(step.quantity.replace(/\s/gu, '')) ?? []);
    const many = Number(pieces ?? writtenOf(quantity) ?? 0);
    if (product) counted.set(product.name, Number(((counted.get(product.name) ?? 0) + many).toFixed(3)));
  }
  return [...counted].map(([product, quantity]) => ({ product, quantity }));
}

/** Runs `prove`; returns its value, or the fault that it throws. */
function attempt<T>(step: number, prove: () => T): { value: T; fault: null } | { value: null; fault: FaultyStep } {
  try {
    return { value: prove(), fault: null };
  } catch (error) {
    if (!(error instanceof NotProven)) throw error;
    return { value: null, fault: { step, fault: error.fault, what: error.what } };
  }
}

/**
 * Calculates what the steps say, exactly and in minor units, if each of their operands is proven: a product of the catalogue, an amount or
 * a percentage that the quoted passage holds, a quantity of numbers that the customer or the passage said. Otherwise it returns the steps
 * that are not, with the reason of each.
 */
export function calculate(steps: readonly CalculationStep[], place: CalculationPlace): Calculated {
  const proof = new Proof(steps, place);
  const tried = steps.map((step, index) => attempt(index + 1, () => proof.of(step, index + 1)));
  const faults = tried.flatMap(({ fault }) => fault ?? []);
  if (steps.length === 0) faults.push({ step: 1, fault: 'WRONG_BASE', what: '' });
  if (faults.length > 0) return { calculation: null, faults };
  return new Reckoning(
    tried.flatMap(({ value }) => value ?? []),
    proof.currency,
    place.locale,
  ).result();
}
