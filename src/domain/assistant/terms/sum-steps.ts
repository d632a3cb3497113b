import type { Term, TermKind } from './term.js';

/** Whether a surcharge is charged at a time of the year. */
export const isOfSeason = ({ kind, season }: Term): boolean => kind === 'SURCHARGE' && season !== undefined;
/** What is wanted in a hurry or in a special way raises the work. */
const isOfWork = (term: Term): boolean => !isOfSeason(term) && term.own !== '';

/**
 * The order in which conditions are counted. A season changes the prices themselves, and options of a thing belong to its work. The tax is
 * calculated on the products, after the discounts and what a hurry costs more; the surcharge of a card on everything.
 */
export const steps: readonly { kind: TermKind; of?: (term: Term) => boolean }[] = [
  { kind: 'SURCHARGE', of: isOfSeason },
  { kind: 'PER_PERSON' },
  { kind: 'DISCOUNT' },
  { kind: 'SERVICE', of: ({ of }) => of !== null },
  { kind: 'SURCHARGE', of: isOfWork },
  { kind: 'TAX' },
  { kind: 'FEE' },
  { kind: 'SERVICE', of: ({ of }) => of === null },
  { kind: 'SURCHARGE', of: term => !isOfSeason(term) && !isOfWork(term) },
  { kind: 'MINIMUM' },
  { kind: 'DEPOSIT' },
  { kind: 'FROM' },
];
