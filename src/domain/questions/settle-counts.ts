import type { Grouping } from '../dashboards/index.js';
import { listUses } from './list-uses.js';
import { type Dimension, dimensions, type QuestionPlan } from './question-plan.js';
import { mostSellers } from './settle-split.js';

interface SettledCounts {
  dimension: Dimension | null;
  rate: boolean;
  /** Whether they can be compared with another time. */
  compares: boolean;
  /** Whether the question groups them by something by which they are not counted. */
  omits: boolean;
}

/** Whether figures with this grouping can be compared with another time: single ones, and groups that are no times themselves. */
export const isCompared = (grouping: Grouping): boolean =>
  ['NONE', 'SELLER', 'REASON', 'PRODUCT', 'CHANNEL', 'SOURCE'].includes(grouping);

/**
 * Returns how the rows of a list are grouped for counting, and whether the share of won ones is shown. `isOfField` is set if they are
 * counted by a custom field, for which there are no shares and no comparisons.
 */
export function settleCounts(
  { list, dimension, grouping, rate, compare }: QuestionPlan,
  isOfField: boolean,
  { sellers }: { sellers: readonly unknown[] },
): SettledCounts {
  const asked = dimension ?? dimensions.find(each => each === grouping) ?? null;
  const known = (list && listUses[list].dimensions) ?? [];
  const isTooMany = list === 'OPPORTUNITIES' && sellers.length > mostSellers;
  const settled = !isOfField && !isTooMany && asked !== null && known.includes(asked) ? asked : null;
  const isOfTime = settled === 'WEEK' || settled === 'MONTH';
  return {
    dimension: settled,
    rate: rate && list === 'LEADS' && !isOfField,
    compares: compare && list === 'LEADS' && !isOfField && !isOfTime,
    omits: settled === null && (dimension !== null || grouping !== null),
  };
}
