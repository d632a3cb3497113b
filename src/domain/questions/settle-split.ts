import { type Grouping, useOf, type WidgetMetric } from '../dashboards/index.js';
import { addsUp } from './answer-values.js';
import type { Each, Fold, QuestionPlan, Range } from './question-plan.js';

interface Split {
  fold: Fold | null;
  each: Each | null;
  /** The grouping that is read for it. */
  grouping: Grouping | null;
  /** The usual range. */
  range: Range | null;
  /** Whether the figure cannot be split in this way. */
  omits: boolean;
}

const period = (name: NonNullable<Range['period']>): Range => ({ period: name, from: null, until: null });
/** The groupings that can be shown for each of several periods. */
const splittable: readonly Grouping[] = ['SELLER', 'REASON', 'PRODUCT', 'CHANNEL', 'SOURCE', 'CUSTOMER'];
const none: Split = { fold: null, each: null, grouping: null, range: null, omits: false };

/** The most sellers for each of whom a figure is shown, since each is a query of its own. */
export const mostSellers = 30;
/** The most sources, for the same reason; the others are shown together. */
export const mostSources = 20;

/**
 * Returns whether a figure is split by days of the week, half months, quarters or years, or its groups are shown for each of several
 * periods, sellers or sources.
 * A figure that has no grouping by seller or by source, such as why sales are lost, is read for each of them if it can be limited to one.
 */
export function settleSplit(
  { fold, each, grouping }: QuestionPlan,
  metric: WidgetMetric,
  { sellers }: { sellers: readonly unknown[] },
): Split {
  const use = useOf(metric);
  const [first] = use.groupings;
  const isOfSellers = grouping === 'SELLER' && each === null && !use.groupings.includes('SELLER');
  const isOfSources = (grouping === 'SOURCE' || grouping === 'CHANNEL') && each === null;
  if (each === 'SOURCE' || (isOfSources && !use.groupings.includes(grouping) && use.filters.includes('source')))
    return first && use.filters.includes('source')
      ? { ...none, each: 'SOURCE', grouping: first }
      : { ...none, grouping: first ?? null, omits: true };
  if (each === 'SELLER' || (isOfSellers && use.filters.includes('sellerId'))) {
    const told = grouping && use.groupings.includes(grouping) ? grouping : first;
    const fits = told && splittable.includes(told) && told !== 'SELLER' && use.filters.includes('sellerId');
    return fits && sellers.length <= mostSellers
      ? { ...none, each: 'SELLER', grouping: told }
      : { ...none, grouping: told ?? null, omits: true };
  }
  if (each !== null) {
    if (!use.hasRange || !grouping || !use.groupings.includes(grouping) || !splittable.includes(grouping))
      return { ...none, omits: true };
    return {
      ...none,
      each,
      grouping,
      range: period(each === 'WEEK' ? 'LAST_90_DAYS' : each === 'YEAR' ? 'ALL' : 'THIS_YEAR'),
    };
  }
  if (fold === null) return none;
  const read: Grouping = fold === 'WEEKDAY' || fold === 'HALF_MONTH' ? 'DAY' : 'MONTH';
  // The days of several weeks are added up, which says nothing about a mean or a share.
  if (!use.groupings.includes(read) || !addsUp(metric)) return { ...none, omits: true };
  const usual = { WEEKDAY: 'LAST_90_DAYS', HALF_MONTH: 'THIS_YEAR', QUARTER: 'THIS_YEAR', YEAR: 'ALL' } as const;
  return { ...none, fold, grouping: read, range: period(usual[fold]) };
}

/** Days of the week and half months cover a year at most, since that many days are read. */
export const longEnough = (range: Range | null, { fold }: Split): Range | null =>
  (fold === 'WEEKDAY' || fold === 'HALF_MONTH') &&
  range &&
  (range.period === 'ALL' || (range.period === null && range.from === null))
    ? period('LAST_365_DAYS')
    : range;
