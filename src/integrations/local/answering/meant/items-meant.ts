import type { FoundItem } from '../../../../domain/assistant/index.js';
import { readActs } from '../said/fee-left-out.js';
import { clauseWith, isForAnother } from './meant-for.js';
import { withoutNewOnes } from './own-trouble.js';
import { ofRentOrSale } from './rent-or-sale.js';

/** Returns the found products that a message may mean: for whom it wants them, to rent or to buy, and not a new one of what it repairs. */
export function itemsMeant(text: string, items: readonly FoundItem[], query: string): FoundItem[] {
  if (items.length === 0) return [];
  const isElse = isForAnother(clauseWith(text, query));
  const { folded } = readActs(text);
  return withoutNewOnes(
    ofRentOrSale(
      items.filter(item => !isElse(item)),
      folded,
    ),
    folded,
  );
}
