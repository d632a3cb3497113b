import {
  daysOf,
  fieldOf,
  noConditions,
  type OverviewKey,
  orderOf,
  type QuestionPlan,
  type Range,
  type Ranking,
} from '../../domain/questions/index.js';
import { addDays } from '../../domain/shared/calendar-day.js';
import { customFieldsOf } from './field-conditions.js';
import { fieldOperation } from './field-figures.js';
import { pointsIn } from './figure-findings.js';
import { figureOperation } from './figure-operation.js';
import { argumentsOf, EnumName, jsonOf, type Literal } from './graphql-literal.js';
import { countsGroups, groupOperation } from './group-counts.js';
import { type ListRead, type ListTerms, waiting } from './list-read-parts.js';
import { listReads } from './list-reads.js';
import { instants, type OperationContext, pipelineOf, sellerIdOf } from './plan-terms.js';
import type { PlannedOperation } from './planned-operation.js';
import { countsBySeller, sellerOperation } from './seller-counts.js';

type Data = Record<string, unknown>;
/** As many rows as a page may have. */
const longestPage = 100;

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
  if (countsBySeller(plan)) return sellerOperation(plan, list, terms, setting.sellers);
  if ((plan.by !== null || plan.measure !== null) && byField) return fieldOperation(plan, { ...list, byField }, terms);
  if (countsGroups(plan))
    return groupOperation(plan, list, range => termsOf({ ...plan, range }, setting, timezone), setting.today);
  const ranking = orderOf(plan.list, plan.ranking);
  const order = ranking && orderIn(plan, list.orders, ranking);
  const isCount = plan.kind === 'COUNT' && !list.sums;
  const rankedBy = fieldOf(setting.fields, plan.list, plan.rankedBy);
  const orderBy = rankedBy
    ? {
        field: new EnumName('CUSTOM_FIELD'),
        customField: rankedBy.key,
        direction: new EnumName(ranking === 'LOWEST' ? 'ASC' : 'DESC'),
      }
    : order && { field: new EnumName(order[0]), direction: new EnumName(order[1]) };
  const columns = columnsOf(plan, list.columns);
  const sign = ranking === 'LOWEST' ? 1 : -1;
  const byAmount = ranking === 'HIGHEST' || ranking === 'LOWEST' ? list.amountOf : undefined;
  const given = list.args(terms);
  const args = {
    ...(list.isWhole || isCount ? {} : { first: byAmount ? longestPage : (plan.limit ?? 10) }),
    ...(list.isWhole || isCount || !orderBy ? {} : { orderBy }),
    ...given,
  };
  const selected = [...new Set(columns.map(([, select]) => select))].join(' ');
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
      const ordered = byAmount ? nodes.toSorted((one, other) => sign * (byAmount(one) - byAmount(other))) : nodes;
      const shown = isCount ? [] : ordered.slice(0, plan.limit ?? 10);
      return {
        columns: isCount ? ['total'] : columns.map(([key]) => key),
        rows: isCount ? [[total]] : shown.map(node => columns.map(([, , cell]) => cell(node))),
        total: list.countOf ? nodes.reduce((sum, node) => sum + (list.countOf?.(node) ?? 0), 0) : total,
        before: null,
        ...(byAmount && total > nodes.length && { among: nodes.length }),
        ...(sums && { sums: { of: sums.of, amounts: sumsIn(data[sums.field], sums.amount) } }),
      };
    },
  };
}

/** The columns of a list, and the values by which its rows are filtered or sorted: the birthday, or a custom field. */
function columnsOf({ rankedBy, conditions, list }: QuestionPlan, columns: ListRead['columns']): ListRead['columns'] {
  const [first, ...others] = columns;
  if (!first) return columns;
  if (rankedBy !== null)
    return [
      first,
      [
        'fieldValue',
        'customFields',
        ({ customFields }) => {
          const value = (customFields as Data | null)?.[rankedBy];
          return typeof value === 'number' || typeof value === 'string' ? value : null;
        },
      ],
      ...others,
    ];
  if (!conditions?.birthday) return columns;
  const isContact = list === 'CONTACTS';
  return [
    first,
    [
      'birthday',
      isContact ? 'birthday' : 'contact { birthday }',
      node => {
        const birthday = isContact ? node.birthday : (node.contact as Data | null)?.birthday;
        return typeof birthday === 'string' ? birthday : null;
      },
    ],
    ...others,
  ];
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
    birthdays: plan.conditions?.birthday ? birthdaysOf(plan.conditions.birthday, setting.today) : undefined,
    days: days
      ? { ...(days.from && { from: days.from }), ...(days.until && { to: addDays(days.until, -1) }) }
      : undefined,
  };
}

function birthdaysOf(range: Range, today: string): { from?: string; to?: string } {
  const { from, until } = daysOf(range, today);
  return { ...(from && { from }), ...(until && { to: addDays(until, -1) }) };
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
