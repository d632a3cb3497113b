import type { Grouping } from '../../domain/dashboards/index.js';
import {
  addsUp,
  type ColumnKey,
  type Findings,
  type Fold,
  halfMonthStart,
  type QuestionPlan,
} from '../../domain/questions/index.js';
import { dayIn, minuteIn } from '../../domain/shared/tenant-day.js';

type Data = Record<string, unknown>;
type Cell = Findings['rows'][number][number];

/** Groups that are ranked; times and stages keep their own order. */
const ranked: ReadonlySet<Grouping> = new Set<Grouping>([
  'SELLER',
  'REASON',
  'PRODUCT',
  'CHANNEL',
  'SOURCE',
  'CUSTOMER',
]);

interface Point {
  key: string;
  label: string | null;
  time: string | null;
  value: number;
}
export const pointsIn = (value: unknown): Point[] => (Array.isArray(value) ? (value as Point[]) : []);

export function figureFindings(plan: QuestionPlan, data: Data, timezone: string): Findings {
  const points = pointsIn(data.widgetPoints);
  const earlier = pointsIn(data.before);
  const { grouping, limit, ranking, compare } = plan;
  if (grouping === 'NONE') {
    const before = earlier[0]?.value ?? null;
    const rows: Cell[][] = points.map(({ value }) => [value]);
    return { columns: ['value'], rows, total: null, before };
  }
  const heads: ColumnKey[] = [headOf(plan), 'value'];
  if (plan.fold !== null)
    return {
      columns: heads,
      rows: ranking === null ? folded(points, plan.fold, timezone) : rankedFold(points, plan, timezone),
      total: null,
      before: null,
    };
  const told =
    grouping === 'HOUR'
      ? byHourOfDay(points, timezone)
      : points.map(point => [groupOf(point, plan), point.value] as const);
  const ordered =
    grouping !== null && ranked.has(grouping)
      ? told.toSorted((one, other) => (ranking === 'LOWEST' ? one[1] - other[1] : other[1] - one[1]))
      : told;
  const first = ordered.slice(0, limit ?? ordered.length);
  if (!compare) return { columns: heads, rows: first.map(row => [...row]), total: null, before: null };
  const was = new Map(earlier.map(point => [groupOf(point, plan), point.value]));
  const isSum = plan.metric !== null && addsUp(plan.metric);
  const gone = [...was.keys()].filter(group => limit === null && isSum && !ordered.some(([one]) => one === group));
  return {
    columns: [...heads, 'before'],
    rows: [
      ...first.map(([group, value]) => [group, value, was.get(group) ?? (isSum ? 0 : null)]),
      ...gone.map(group => [group, 0, was.get(group) ?? 0]),
    ],
    total: null,
    before: isSum && limit === null ? [...was.values()].reduce((sum, value) => sum + value, 0) : null,
  };
}

/** Returns the groups of each period, seller or source, the first ones of each if only those are asked for. */
export function eachFindings(
  plan: QuestionPlan,
  pieces: readonly { from: string; points: readonly Point[] }[],
): Findings {
  const { ranking, limit } = plan;
  const sign = ranking === 'LOWEST' ? 1 : -1;
  // The best seller is somebody.
  const isOfBest = ranking !== null && plan.grouping === 'SELLER';
  const rows = pieces.flatMap(({ from, points }): Cell[][] =>
    points
      .filter(({ key, value }) => value !== 0 && !(isOfBest && key === 'NONE'))
      .toSorted((one, other) => sign * (one.value - other.value))
      .slice(0, ranking === null ? points.length : (limit ?? 1))
      .map(point => [from, groupOf(point, plan), point.value]),
  );
  return {
    columns: [plan.each === 'SELLER' ? 'seller' : plan.each === 'SOURCE' ? 'channel' : 'period', headOf(plan), 'value'],
    rows,
    total: null,
    before: null,
  };
}

/** Returns the groups of each seller or source, and last those of the others, which are what is left of all. */
export function partFindings(
  plan: QuestionPlan,
  all: readonly Point[],
  parts: readonly { from: string; points: readonly Point[] }[],
): Findings {
  const of = (key: string) =>
    parts.reduce((sum, { points }) => sum + (points.find(point => point.key === key)?.value ?? 0), 0);
  const others = all.map(point => ({ ...point, value: point.value - of(point.key) }));
  const isSum = plan.metric !== null && addsUp(plan.metric) && plan.ranking === null;
  const from = plan.each === 'SOURCE' ? 'OTHER_SOURCES' : 'OTHERS';
  return eachFindings(plan, [...parts, ...(isSum ? [{ from, points: others }] : [])]);
}

/** Adds up days by the day of the week, 1 to 7, or by half of the month, and months by the quarter or the year in which they lie. */
function folded(points: readonly Point[], fold: Fold, timezone: string): [string, number][] {
  const sums = new Map<string, number>();
  for (const { time, value } of points) {
    if (time === null) continue;
    const key = foldOf(dayIn(timezone, new Date(time)), fold);
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function foldOf(day: string, fold: Fold): string {
  if (fold === 'WEEKDAY') return String(((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1);
  if (fold === 'HALF_MONTH') return halfMonthStart(day);
  return fold === 'YEAR' ? day.slice(0, 4) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function rankedFold(points: readonly Point[], { fold, ranking, limit }: QuestionPlan, timezone: string): Cell[][] {
  const sums = fold === null ? [] : folded(points, fold, timezone);
  const sorted = sums.toSorted((one, other) => (ranking === 'LOWEST' ? one[1] - other[1] : other[1] - one[1]));
  return sorted.slice(0, limit ?? sorted.length);
}

function headOf({ grouping, fold }: QuestionPlan): ColumnKey {
  if (fold !== null) return fold === 'WEEKDAY' ? 'weekday' : 'period';
  if (grouping === 'CUSTOMER') return 'customer';
  if (grouping === 'SELLER') return 'seller';
  if (grouping === 'STAGE') return 'stage';
  if (grouping === 'PRODUCT') return 'product';
  if (grouping === 'CHANNEL' || grouping === 'SOURCE') return 'channel';
  if (grouping === 'HOUR') return 'hour';
  return grouping === 'DAY' || grouping === 'WEEK' || grouping === 'MONTH' || grouping === 'COHORT' ? 'time' : 'group';
}

function groupOf({ key, label, time }: Point, { grouping, metric }: QuestionPlan): string {
  if (grouping === 'SELLER' && key === 'NONE') return 'NOBODY';
  if (grouping === 'CHANNEL' && key === 'NONE') return 'NO_CHANNEL';
  if (grouping === 'CUSTOMER') return label ?? 'NO_NAME';
  if (grouping === 'SOURCE' && key === 'NONE') return 'NO_SOURCE';
  if (grouping === 'REASON' && key === '') return 'NO_REASON';
  if (metric === 'FORECAST' && key === 'NONE') return 'NO_DATE';
  if (grouping === 'COHORT') return `${key}${label === null ? '' : ` +${label}`}`;
  return label ?? time ?? key;
}

/** Adds up the values of several days by the hour on the tenant's clock: people ask at what time of day something happens. */
function byHourOfDay(points: readonly Point[], timezone: string): (readonly [string, number])[] {
  const sums = new Map<number, number>();
  for (const { time, value } of points) {
    if (time === null) continue;
    const hour = Math.floor(minuteIn(timezone, new Date(time)) / 60);
    sums.set(hour, (sums.get(hour) ?? 0) + value);
  }
  return [...sums]
    .toSorted(([one], [other]) => one - other)
    .map(([hour, value]) => [`${String(hour).padStart(2, '0')}:00`, value]);
}
