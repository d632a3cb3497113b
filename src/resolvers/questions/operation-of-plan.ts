import type { Grouping } from '../../domain/dashboards/index.js';
import {
  addsUp,
  type ColumnKey,
  comparisonRange,
  daysOf,
  type Findings,
  noConditions,
  type OverviewKey,
  orderOf,
  type QuestionContext,
  type QuestionPlan,
  type Range,
  type Ranking,
  selfSeller,
} from '../../domain/questions/index.js';
import { instantOf } from '../../domain/sellers/index.js';
import { addDays } from '../../domain/shared/calendar-day.js';
import { minuteIn } from '../../domain/shared/tenant-day.js';
import { customFieldsOf } from './field-conditions.js';
import { fieldOperation } from './field-figures.js';
import { argumentsOf, EnumName, jsonOf, type Literal } from './graphql-literal.js';
import { countsGroups, groupOperation } from './group-counts.js';
import { type ListTerms, waiting } from './list-read-parts.js';
import { listReads } from './list-reads.js';
import type { PlannedOperation } from './planned-operation.js';

type OperationContext = QuestionContext & { now: Date };
type Data = Record<string, unknown>;
type Cell = Findings['rows'][number][number];

/** Returns the query for a plan; null if the plan asks for no data. */
export function operationOfPlan(
  plan: QuestionPlan,
  setting: OperationContext,
  timezone: string,
): PlannedOperation | null {
  if (plan.kind === 'FIGURE') return figureOperation(plan, setting, timezone);
  if (plan.list === 'OVERVIEW') return overviewOperation(plan, setting, timezone);
  if (plan.kind === 'LIST' || plan.kind === 'COUNT') return listOperation(plan, setting, timezone);
  return null;
}

const sellerIdOf = ({ seller }: QuestionPlan, { sellers, ownSellerId }: QuestionContext): string | undefined =>
  seller === null
    ? undefined
    : seller === selfSeller
      ? (ownSellerId ?? undefined)
      : sellers.find(({ name }) => name === seller)?.id;
const pipelineOf = ({ pipeline }: QuestionPlan, { pipelines }: QuestionContext) =>
  pipelines.find(({ name }) => name === pipeline);

/** Converts days to instants of the tenant's zone; the end is exclusive. */
function instants(
  { from, until }: { from: string | null; until: string | null },
  timezone: string,
): { from?: string; to?: string } {
  const at = (day: string) => new Date(instantOf(timezone, day, 0)).toISOString();
  return { ...(from !== null && { from: at(from) }), ...(until !== null && { to: at(until) }) };
}

function figureOperation(plan: QuestionPlan, setting: OperationContext, timezone: string): PlannedOperation {
  const { metric, grouping, range, compare } = plan;
  if (!metric || !grouping) throw new TypeError('a settled figure has a metric and a grouping');
  const sellerId = sellerIdOf(plan, setting);
  const pipelineId = pipelineOf(plan, setting)?.id;
  const { payment, search: product } = plan.conditions ?? noConditions;
  const filter = {
    ...(sellerId && { sellerId }),
    ...(pipelineId && { pipelineId }),
    ...(payment && { payment }),
    ...(product && { product }),
  };
  const widget = (stretch: Literal | undefined): Literal => ({ metric, grouping, filter, range: stretch });
  const rangeLiteral = (given: Range): Literal => given.period ?? instants(given, timezone);
  const earlier = range && compare ? comparisonRange(plan, setting.today) : null;
  const points = (name: string, stretch: Literal | undefined) =>
    `${name}widgetPoints${argumentsOf({ widget: widget(stretch) })} { key label time value }`;
  const parts = [
    points('', range ? rangeLiteral(range) : undefined),
    ...(earlier ? [points('before: ', instants(earlier, timezone))] : []),
  ];
  return {
    query: `query {\n  ${parts.join('\n  ')}\n}`,
    findings: data => figureFindings(plan, data, timezone),
  };
}

/** Groups that are ranked; times and stages keep their own order. */
const ranked: ReadonlySet<Grouping> = new Set<Grouping>(['SELLER', 'REASON', 'PRODUCT', 'CHANNEL', 'SOURCE']);

interface Point {
  key: string;
  label: string | null;
  time: string | null;
  value: number;
}
const pointsIn = (value: unknown): Point[] => (Array.isArray(value) ? (value as Point[]) : []);

function figureFindings(plan: QuestionPlan, data: Data, timezone: string): Findings {
  const points = pointsIn(data.widgetPoints);
  const earlier = pointsIn(data.before);
  const { grouping, limit, ranking, compare } = plan;
  if (grouping === 'NONE') {
    const before = earlier[0]?.value ?? null;
    const rows: Cell[][] = points.map(({ value }) => [value]);
    return { columns: ['value'], rows, total: null, before };
  }
  const heads: ColumnKey[] = [headOf(plan), 'value'];
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

function headOf({ grouping }: QuestionPlan): ColumnKey {
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

/** Reads the figures of a range, and what waits now, in one query. An overview is of all that the reader may see. */
function overviewOperation(plan: QuestionPlan, { today, now }: OperationContext, timezone: string): PlannedOperation {
  const range = plan.range ?? { period: 'TODAY', from: null, until: null };
  const stretch: Literal = range.period ?? instants(range, timezone);
  const figure = (metric: string): [string, Literal] => [
    'widgetPoints',
    { widget: { metric, grouping: 'NONE', range: stretch } },
  ];
  const oneOf = (value: string) => [new EnumName(value)];
  const tomorrow = addDays(today, 1);
  const fields: Record<OverviewKey, [field: string, args: Literal]> = {
    SOLD: figure('WON_AMOUNT'),
    NEW_LEADS: figure('LEADS_CREATED'),
    MESSAGES: figure('MESSAGES_IN'),
    UNANSWERED: ['conversations', { filter: waiting({ ...noConditions, status: ['WAITING'] }, now) as Literal }],
    TASKS_DUE: ['tasks', { done: false, dueAt: instants({ from: null, until: tomorrow }, timezone) }],
    HOT_UNCONTACTED: ['leads', { filter: { status: oneOf('NEW'), temperature: oneOf('HOT') } }],
    DEALS_DUE: ['opportunities', { filter: { status: oneOf('OPEN'), expectedCloseDate: { to: today } } }],
  };
  const lines = Object.entries(fields).map(
    ([key, [field, args]]) =>
      `${key}: ${field}${argumentsOf(args as Record<string, Literal>)} { ${field === 'widgetPoints' ? 'value' : 'totalCount'} }`,
  );
  return {
    query: `query {\n  ${lines.join('\n  ')}\n}`,
    findings: data => ({
      columns: ['group', 'count'],
      rows: Object.keys(fields).map(key => {
        const found = data[key];
        return [key, Array.isArray(found) ? (pointsIn(found)[0]?.value ?? 0) : pageIn(found).total];
      }),
      total: null,
      before: null,
    }),
  };
}

function listOperation(plan: QuestionPlan, setting: OperationContext, timezone: string): PlannedOperation {
  if (!plan.list || plan.list === 'OVERVIEW') throw new TypeError('a settled list has a name');
  const list = listReads[plan.list];
  const terms = termsOf(plan, setting, timezone);
  const { byField } = list;
  if ((plan.by !== null || plan.measure !== null) && byField) return fieldOperation(plan, { ...list, byField }, terms);
  if (countsGroups(plan))
    return groupOperation(plan, list, range => termsOf({ ...plan, range }, setting, timezone), setting.today);
  const ranking = orderOf(plan.list, plan.ranking);
  const order = ranking && orderIn(plan, list.orders, ranking);
  const isCount = plan.kind === 'COUNT' && !list.sums;
  const orderBy = order && { field: new EnumName(order[0]), direction: new EnumName(order[1]) };
  const given = list.args(terms);
  const args = {
    ...(list.isWhole || isCount ? {} : { first: plan.limit ?? 10 }),
    ...(list.isWhole || isCount || !orderBy ? {} : { orderBy }),
    ...given,
  };
  const selected = [...new Set(list.columns.map(([, select]) => select))].join(' ');
  const rows = list.isWhole ? selected : isCount ? 'totalCount' : `nodes { ${selected} } totalCount`;
  const { field, sums } = list;
  const fields = [
    `${field}${argumentsOf(args)} { ${rows} }`,
    ...(sums ? [`${sums.field}${argumentsOf(sums.args(terms))} { currency ${sums.amount} }`] : []),
  ];
  return {
    query: `query {\n  ${fields.join('\n  ')}\n}`,
    ...(given.filter !== undefined &&
      !list.isWhole && {
        list: {
          name: field,
          filter: jsonOf(given.filter) as object,
          orderBy: orderBy ? (jsonOf(orderBy) as object) : null,
        },
      }),
    findings(data) {
      const { nodes, total } = pageIn(data[field]);
      const shown = isCount ? [] : nodes.slice(0, plan.limit ?? 10);
      return {
        columns: isCount ? ['total'] : list.columns.map(([key]) => key),
        rows: isCount ? [[total]] : shown.map(node => list.columns.map(([, , cell]) => cell(node))),
        total: list.countOf ? nodes.reduce((sum, node) => sum + (list.countOf?.(node) ?? 0), 0) : total,
        before: null,
        ...(sums && { sums: { of: sums.of, amounts: sumsIn(data[sums.field], sums.amount) } }),
      };
    },
  };
}

function termsOf(plan: QuestionPlan, setting: OperationContext, timezone: string): ListTerms {
  const pipeline = pipelineOf(plan, setting);
  const stages = pipeline ? pipeline.stages : setting.pipelines.flatMap(one => one.stages);
  const days = plan.range && daysOf(plan.range, setting.today);
  return {
    conditions: plan.conditions,
    now: setting.now,
    dated: plan.dated,
    customFields: customFieldsOf(plan, setting.fields),
    sellerId: sellerIdOf(plan, setting),
    pipelineId: pipeline?.id,
    stageId: stages.find(({ name }) => name === plan.stage)?.id,
    range: days ? instants(days, timezone) : undefined,
    notBought: plan.notBought ? instants(daysOf(plan.notBought, setting.today), timezone) : undefined,
    days: days
      ? { ...(days.from && { from: days.from }), ...(days.until && { to: addDays(days.until, -1) }) }
      : undefined,
  };
}

type Order = [field: string, direction: 'ASC' | 'DESC'];
/**
 * The newest won or lost opportunities are those that were closed last, not those that were created last; of leads without activity, the
 * oldest are those whose activity is.
 */
const orderIn = (plan: QuestionPlan, orders: Partial<Record<Ranking, Order>>, ranking: Ranking): Order | undefined =>
  plan.dated === 'ACTIVITY' && (ranking === 'OLDEST' || ranking === 'NEWEST')
    ? ['LAST_ACTIVITY_AT', ranking === 'OLDEST' ? 'ASC' : 'DESC']
    : plan.list === 'OPPORTUNITIES' && ranking === 'NEWEST' && plan.conditions?.status?.includes('OPEN') === false
      ? ['STAGE_ENTERED_AT', 'DESC']
      : orders[ranking];

function pageIn(found: unknown): { nodes: Data[]; total: number } {
  if (Array.isArray(found)) return { nodes: found as Data[], total: found.length };
  const { nodes, totalCount } = (found ?? {}) as { nodes?: Data[]; totalCount?: number };
  return { nodes: nodes ?? [], total: Number(totalCount ?? 0) };
}

const sumsIn = (found: unknown, amount: string): { currency: string; amount: number }[] =>
  pageIn(found).nodes.map(sum => ({ currency: String(sum.currency), amount: Number(sum[amount]) }));
