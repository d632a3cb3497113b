import { foldName } from '../../shared/fold.js';
import type { Term } from './term.js';

const isFee = ({ kind, open }: Term): boolean => kind === 'FEE' && !open;
const isFreeOnly = (term: Term): boolean =>
  isFee(term) && term.amount === null && (term.from ?? term.quantity) !== null && term.places.length === 0;
/** "En todo Santiago": not in the rest of the country. */
const inTown = /\b(?:en|dentro de|a) (?:tod[oa] )?(?:la |el )?\p{Lu}\p{L}{3,}/u;
const always = /\b(?:siempre|always|sin importar|no aplica|sin excepcion)\b/u;

/**
 * Returns conditions in which the amount from which deliveries are free, if one article says it and another states the fees, belongs to
 * these fees. Where either is said twice, it is doubtful what belongs to what, and nothing is changed.
 */
export function withFreeOfOthers(terms: readonly Term[]): readonly Term[] {
  const [free, another] = terms.filter(isFreeOnly);
  if (!free || another) return terms;
  const fees = terms.filter(term => isFee(term) && term.amount !== null && term.amount !== '0');
  const titles = new Set(fees.map(({ title }) => title));
  const isStated = fees.some(({ from, quantity }) => (from ?? quantity) !== null);
  if (titles.size !== 1 || titles.has(free.title) || isStated) return terms;
  const { from, above, quantity } = free;
  return terms.flatMap(term => {
    if (term === free) return [];
    if (!fees.includes(term) || always.test(foldName(term.sentence)) || term.ofGoods) return [term];
    if (term.elsewhere && inTown.test(free.sentence)) return [term];
    return [{ ...term, from, above, quantity, sentence: `${term.sentence} ${free.sentence}` }];
  });
}
