import { BadInput } from '../shared/domain-error.js';

/** Periods of the tenant's calendar, relative to the current time. */
export const periods = [
  'TODAY',
  'YESTERDAY',
  'LAST_7_DAYS',
  'LAST_30_DAYS',
  'LAST_90_DAYS',
  'LAST_365_DAYS',
  'THIS_WEEK',
  'THIS_MONTH',
  'LAST_MONTH',
  'THIS_YEAR',
  'ALL',
] as const;
export type Period = (typeof periods)[number];

export interface TimeRange {
  from?: Date | null;
  to?: Date | null;
}
/** A time range, either end of which may be open, or a period. */
export type RangeOrPeriod = TimeRange | { period: Period };

/**
 * How a stretch of time is written into a statement: its two values, the SQL of its ends built from their placeholders, and the part of the
 * statement's name that distinguishes it.
 */
export interface RangeSql {
  values: [unknown, unknown];
  start(placeholder: string): string;
  end(placeholder: string): string;
  name: string;
}

/** Returns the span of a time range or period. Throws BadInput if the range ends before it begins. */
export function rangeSqlOf(range: RangeOrPeriod): RangeSql {
  if ('period' in range)
    return {
      values: [range.period, range.period],
      start: period => `app.period_start(${period})`,
      end: period => `app.period_end(${period})`,
      name: ' of a period',
    };
  const { from, to } = range;
  if (from && to && from > to) throw new BadInput('The range ends before it starts.', ['range']);
  return { values: [from ?? null, to ?? null], start: value => value, end: value => value, name: '' };
}
