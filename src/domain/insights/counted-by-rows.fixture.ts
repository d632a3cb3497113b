import { leadStatuses } from '../leads/index.js';
import type { Sql } from '../shared/database.port.js';
import { minuteMs } from '../shared/durations.js';
import { sentimentLabels } from '../shared/labels.js';
import { type CounterName, countedBetween, openEnd, openStart } from './counter.sql.js';
import type { Metric, TimeBucket } from './index.js';

const subjectsOf = async (read: Sql, name: CounterName): Promise<string[]> => {
  if (name === 'LEAD_STATUS') return [...leadStatuses];
  if (name === 'SENTIMENT') return [...sentimentLabels];
  if (!name.startsWith('STAGE')) return [''];
  return (await read.query<{ id: string }>('select id from stage')).map(({ id }) => id);
};

export interface Summed {
  key: string;
  count: number;
  amount: number;
}
/** Returns the counter's values by subject. */
export const sumsOf = async (
  read: Sql,
  name: CounterName,
  from: Date | null,
  to: Date | null,
  sellers: string[] | null = null,
): Promise<Summed[]> =>
  read.query(
    `select c.subject as key, sum(c.count)::float8 as count, sum(c.amount)::float8 as amount
     from ${countedBetween(name, { subjects: '$3::text[]', sellers: '$4::uuid[]', from: openStart('$1'), to: openEnd('$2'), largest: 'MONTH' })} c group by 1`,
    [from, to, await subjectsOf(read, name), sellers],
  );

/** Returns the same values, counted row by row over the rows that the reader may see. */
export const recount = (
  read: Sql,
  name: CounterName,
  from: Date | null,
  to: Date | null,
  sellers: string[] | null = null,
) =>
  read.query<Summed>(
    `select subject as key, sum(count)::float8 as count, sum(amount)::float8 as amount from counted
     where name = $1 and ($2::timestamptz is null or at >= $2) and ($3::timestamptz is null or at < $3) and currency in ('', 'CRC')
       and ($4::uuid[] is null or seller_id = any ($4)) group by 1`,
    [name, from, to, sellers],
  );
/** Recounts every counter, by name, in one statement: planning the view takes longer than counting these few rows. */
export async function recountAll(
  read: Sql,
  from: Date | null,
  to: Date | null,
  sellers: string[] | null = null,
): Promise<Map<string, Summed[]>> {
  const rows = await read.query<Summed & { name: string }>(
    `select name, subject as key, sum(count)::float8 as count, sum(amount)::float8 as amount from counted
     where ($1::timestamptz is null or at >= $1) and ($2::timestamptz is null or at < $2) and currency in ('', 'CRC')
       and ($3::uuid[] is null or seller_id = any ($3)) group by 1, 2`,
    [from, to, sellers],
  );
  const byName = new Map<string, Summed[]>();
  for (const { name, ...summed } of rows) byName.set(name, [...(byName.get(name) ?? []), summed]);
  return byName;
}
/** Returns the rows with a value other than zero, sorted. */
export const sorted = (rows: Summed[]) =>
  rows.filter(row => row.count !== 0 || row.amount !== 0).sort((a, b) => (a.key < b.key ? -1 : 1));

/** Metrics that are a share or a mean; they have no value for a bucket without rows. */
export const rates = new Set<Metric>([
  'FIRST_RESPONSE_SECONDS',
  'AUTONOMOUS_RESOLUTION_RATE',
  'FOLLOW_UPS_ANSWERED_RATE',
  'SATISFACTION',
]);
const counterOf: Record<Metric, CounterName> = {
  LEADS_CREATED: 'LEADS_CREATED',
  LEADS_WON: 'LEADS_WON',
  CONVERSATIONS: 'CONVERSATIONS',
  MESSAGES_IN: 'MESSAGES_IN',
  MESSAGES_OUT: 'MESSAGES_OUT',
  FIRST_RESPONSE_SECONDS: 'FIRST_RESPONSE',
  WON_AMOUNT: 'WON',
  ESCALATIONS: 'ROUTED',
  AUTONOMOUS_RESOLUTION_RATE: 'ROUTED',
  FOLLOW_UPS_ANSWERED_RATE: 'FOLLOW_UPS',
  CASES_OPENED: 'CASES',
  CASES_REOPENED: 'CASES',
  SATISFACTION: 'SATISFACTION',
  MESSAGES_POSITIVE: 'SENTIMENT',
  MESSAGES_NEUTRAL: 'SENTIMENT',
  MESSAGES_NEGATIVE: 'SENTIMENT',
};
function measured(metric: Metric, { count, amount }: { count: number; amount: number }): number {
  if (rates.has(metric)) return amount / count;
  if (metric === 'WON_AMOUNT') return amount / 100;
  if (metric === 'CASES_REOPENED') return amount;
  return metric === 'ESCALATIONS' ? count - amount : count;
}

const calendars = new Map<string, Intl.DateTimeFormat>();
/** Returns the name of the bucket of an instant, by the runtime's calendar: a day by its date, an hour with its UTC offset. */
export function bucketOf(time: Date, bucket: TimeBucket, zone: string): string {
  const calendar =
    calendars.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
    });
  calendars.set(zone, calendar);
  const parts = Object.fromEntries(calendar.formatToParts(time).map(({ type, value }) => [type, value]));
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  if (bucket === 'HOUR') return `${day} ${parts.hour} ${parts.timeZoneName}`;
  if (bucket === 'MONTH') return day.slice(0, 7);
  if (bucket === 'DAY') return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
const spans = new Map<string, number>();
/**
 * Returns how many buckets a span touches. The result is cached per span and zone, because a month has thousands of quarters of an hour.
 */
export function bucketsBetween(from: Date, to: Date, bucket: TimeBucket, zone: string): number {
  const span = `${zone} ${bucket} ${from.toISOString()} ${to.toISOString()}`;
  const known = spans.get(span) ?? countBuckets(from, to, bucket, zone);
  spans.set(span, known);
  return known;
}
function countBuckets(from: Date, to: Date, bucket: TimeBucket, zone: string): number {
  const names = new Set<string>();
  for (let at = from.getTime(); at < to.getTime(); at += 15 * minuteMs) names.add(bucketOf(new Date(at), bucket, zone));
  return names.add(bucketOf(new Date(to.getTime() - 1), bucket, zone)).size;
}

interface CountedRow {
  subject: string;
  seller: string | null;
  at: Date;
  count: number;
  amount: number;
}
/** Returns the rows of every counter that the reader sees, in one statement as in `recountAll`. */
export async function rowsByCounter(read: Sql, from: Date, to: Date): Promise<Map<string, CountedRow[]>> {
  const rows = await read.query<CountedRow & { name: string }>(
    `select name, subject, seller_id as seller, at, count::float8 as count, amount::float8 as amount from counted
     where at >= $1 and at < $2 and currency in ('', 'CRC') order by at`,
    [from, to],
  );
  return Map.groupBy(rows, ({ name }) => name);
}
function rowsOf(rows: Map<string, CountedRow[]>, metric: Metric): CountedRow[] {
  const counted = rows.get(counterOf[metric]) ?? [];
  return counterOf[metric] === 'SENTIMENT' ? counted.filter(({ subject }) => metric.endsWith(subject)) : counted;
}
function summed<Row extends { count: number; amount: number }>(
  metric: Metric,
  rows: Row[],
  keyOf: (row: Row) => string,
): Map<string, number> {
  const groups = Map.groupBy(rows, keyOf);
  const total = (group: Row[]) => ({
    count: group.reduce((sum, row) => sum + row.count, 0),
    amount: group.reduce((sum, row) => sum + row.amount, 0),
  });
  return new Map([...groups].map(([key, group]) => [key, measured(metric, total(group))]));
}
export const byBucket = (rows: Map<string, CountedRow[]>, metric: Metric, bucket: TimeBucket, zone: string) =>
  summed(metric, rowsOf(rows, metric), ({ at }) => bucketOf(at, bucket, zone));
const lowestFirst = new Set<Metric>(['FIRST_RESPONSE_SECONDS', 'CASES_REOPENED', 'MESSAGES_NEGATIVE']);
export function rankedByRows(counted: Map<string, CountedRow[]>, metric: Metric) {
  const rows = rowsOf(counted, metric).filter(({ seller }) => seller !== null);
  const better = lowestFirst.has(metric) ? 1 : -1;
  const values = [...summed(metric, rows, ({ seller }) => seller ?? '')];
  values.sort(([a, x], [b, y]) => better * (x - y) || (a < b ? -1 : 1));
  return values.map(([sellerId, value]) => ({
    rank: 1 + values.findIndex(other => other[1] === value),
    sellerId,
    value,
  }));
}
