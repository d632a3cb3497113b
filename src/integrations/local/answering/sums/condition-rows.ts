import type { TermLine, TermSum } from '../../../../domain/assistant/index.js';
import type { Talk } from '../talk.js';

/** Returns the lines of the conditions that change a sum, and the total with them. */
export const conditionRows = (talk: Talk, { lines, total }: TermSum): string[] => [
  ...lines
    .filter(({ kind }) => counting.has(kind))
    .map(line => rowOf(talk, line))
    .filter(row => row !== ''),
  totalOf(talk, lines, total ?? ''),
];

const counting: ReadonlySet<TermLine['kind']> = new Set(['FEE', 'DISCOUNT', 'TAX', 'SURCHARGE', 'SERVICE']);
/**
 * Whether a condition is part of the sum: a discount whose condition is met, a tax with a percentage, a delivery, a surcharge, a service.
 */
export const isCounted = ({ kind, met, amount }: TermLine): boolean =>
  counting.has(kind) && (kind !== 'DISCOUNT' || met) && (kind !== 'TAX' || amount !== null);

/** Whether some discount is part of the sum. */
export const isReduced = (lines: readonly TermLine[]): boolean =>
  lines.some(({ kind, met }) => kind === 'DISCOUNT' && met);

/** Returns the line of the total. It says so if the delivery has a price that is not stated. */
export const totalOf = (talk: Talk, lines: readonly TermLine[], total: string): string =>
  lines.some(({ open }) => open)
    ? talk.label('listTotalWithout', { total, products: talk.label('theDelivery') })
    : talk.label('listTotal', { total });

/** Returns the line of a list for one condition, in the customer's language; empty if it has no amount to show. */
export function rowOf(
  talk: Talk,
  { kind, amount, percent, count, months, rest, title, open, byPlace }: TermLine,
): string {
  if (byPlace) return talk.label('feeLine', { amount: talk.label('feeByPlace') });
  if (open) return talk.label('feeLine', { amount: talk.label('priceOnRequest') });
  if (amount === null) return '';
  switch (kind) {
    case 'FEE':
      return talk.label('feeLine', { amount });
    case 'SERVICE':
      return count === null
        ? talk.label('serviceLine', { name: title, amount })
        : talk.label('servicesLine', { name: title, units: count, amount });
    case 'DISCOUNT':
      return percent === null
        ? talk.label('bundleLine', { amount })
        : talk.label('discountLine', { percent: String(percent), amount });
    case 'SURCHARGE':
      return talk.label('surchargeLine', { percent: String(percent ?? 0), amount });
    case 'TAX':
      return talk.label('taxLine', { percent: String(percent ?? 0), amount });
    case 'DEPOSIT':
      return talk.label(rest === null ? 'depositLine' : 'depositRestLine', { amount, rest: rest ?? '' });
    case 'FROM':
      return months === null ? '' : talk.label('monthsLine', { count: months, amount });
    case 'CHANGE':
      return talk.label('changeLine', { amount });
    case 'EXCHANGE':
      return talk.label('inDollars', { amount });
    default:
      return kind === 'PER_PERSON' && count !== null ? talk.label('personsLine', { count, amount }) : '';
  }
}
