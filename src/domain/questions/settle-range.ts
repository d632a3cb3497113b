import type { Grouping } from '../dashboards/index.js';
import { addDays } from '../shared/calendar-day.js';
import { dayMs } from '../shared/durations.js';
import { daysOf } from './day-range.js';
import type { Dating } from './list-uses.js';
import type { ListName, QuestionPlan, Range } from './question-plan.js';

export const period = (name: NonNullable<Range['period']>): Range => ({ period: name, from: null, until: null });
const longestDays: Partial<Record<Grouping, [days: number, instead: Grouping]>> = {
  HOUR: [31, 'DAY'],
  DAY: [366, 'MONTH'],
  WEEK: [3_650, 'MONTH'],
};

/** Returns the range of the rows of a list; null if the list is not limited to one. */
export function rangeOf(
  { range, conditions }: QuestionPlan,
  list: ListName,
  dated: Dating | null,
  today: string,
): Range | null {
  // Nobody has missed an appointment to come.
  if (list === 'APPOINTMENTS')
    return boundedRange(range ?? (conditions?.status?.includes('NO_SHOW') ? period('LAST_30_DAYS') : null), today);
  if (list === 'OVERVIEW') return settleRange(range, period('TODAY'));
  if (list === 'PAYMENTS') return settleRange(range, period('THIS_MONTH'));
  return dated && range ? settleRange(range, period('ALL')) : null;
}

/** Returns a valid range: a period takes precedence over days, reversed days are swapped, and an empty range becomes the usual one. */
export function settleRange(range: Range | null, usual: Range): Range {
  if (!range) return usual;
  if (range.period !== null) return period(range.period);
  if (range.from === null && range.until === null) return usual;
  if (range.from !== null && range.until !== null && range.from >= range.until)
    return { period: null, from: range.until, until: addDays(range.from, 1) };
  return range;
}

/** The number of days of appointments that a question is about if it does not name both ends. */
const appointmentDays = 30;
/** Returns the range with both ends, because appointments have no pages: what is ahead, if the question names no end. */
function boundedRange(range: Range | null, today: string): Range {
  const settled = settleRange(range, period('ALL'));
  const { from, until } = daysOf(settled, today);
  if (from !== null && until !== null) return settled;
  const begin = from ?? (until === null || until > today ? today : addDays(until, -appointmentDays));
  return { period: null, from: begin, until: until ?? addDays(begin, appointmentDays) };
}

/** Returns how many days the range has, until today if it has no end. */
export function lengthOf(range: Range, today: string): number {
  const { from, until } = daysOf(range, today);
  if (from === null) return Number.POSITIVE_INFINITY;
  return (Date.parse(until ?? addDays(today, 1)) - Date.parse(from)) / dayMs;
}

/** Returns the grouping, made coarser if the range would have more points than a series may have. */
export function fitting(grouping: Grouping, range: Range, today: string): Grouping {
  const limit = longestDays[grouping];
  if (!limit) return grouping;
  return lengthOf(range, today) > limit[0] ? fitting(limit[1], range, today) : grouping;
}
