import type { PricedList, TermLine } from '../../../../domain/assistant/index.js';
import type { SumSeen } from '../../reading/sums/sum-signals.js';

/** A sum that is about to be told. */
export interface ToldSum {
  form: SumSeen['form'];
  list: PricedList;
  terms: readonly TermLine[];
  /** The resulting total. */
  total: string | null;
}
