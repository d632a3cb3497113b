import { type Grouping, useOf, type WidgetMetric } from '../../../domain/dashboards/index.js';
import {
  type Conditions,
  emptyPlan,
  type ListName,
  noConditions,
  type QuestionPlan,
  type Range,
  singular,
} from '../../../domain/questions/index.js';

/** The figures over time of those lists that have one. */
const figureOfList: Partial<Record<ListName, { metric: WidgetMetric; groupings: readonly Grouping[] }>> = {
  LEADS: { metric: 'LEADS_CREATED', groupings: ['HOUR', 'DAY', 'WEEK', 'MONTH', 'SELLER'] },
  CONVERSATIONS: { metric: 'CONVERSATIONS', groupings: ['HOUR', 'DAY', 'WEEK', 'MONTH', 'SELLER', 'CHANNEL'] },
  CASES: { metric: 'CASES_OPENED', groupings: ['HOUR', 'DAY', 'WEEK', 'MONTH', 'SELLER'] },
};

/** Whether conditions say only how orders are paid, which their figures can be limited by. */
const isOfPayment = (conditions: QuestionPlan['conditions']): boolean =>
  Object.entries(conditions ?? {}).every(([name, value]) => name === 'payment' || value === null);

/** Returns the plan for a question about a list: its rows, their number, or a figure that counts them. */
export function ofList(
  base: QuestionPlan,
  list: ListName,
  { counts, asksNew, phrase = null }: { counts: boolean; asksNew: boolean; phrase?: string | null },
): QuestionPlan {
  if (base.by !== null || base.measure !== null) return { ...base, kind: 'COUNT', list };
  if (base.rate || base.dimension !== null) return { ...base, kind: 'COUNT', list };
  // Sources that are compared are counted as groups of leads.
  if (list === 'SOURCES' && base.compare) return { ...base, kind: 'COUNT', list: 'LEADS', dimension: 'SOURCE' };
  const figure = figureOfList[list];
  const isNarrowed = base.conditions !== null;
  if (list === 'LEADS' && base.grouping === 'STATUS') return { ...base, kind: 'FIGURE', metric: 'LEADS' };
  if (list === 'CUSTOMERS' && counts && (base.conditions?.segment?.length ?? 0) > 1)
    return { ...base, kind: 'FIGURE', metric: 'CUSTOMERS', grouping: 'SEGMENT', conditions: null };
  if (list === 'CUSTOMERS' && (base.grouping === 'SEGMENT' || base.grouping === 'STATUS'))
    return { ...base, kind: 'FIGURE', metric: 'CUSTOMERS', grouping: 'SEGMENT' };
  if (list === 'OPPORTUNITIES' && base.grouping === 'STAGE') return asFigure(base, 'OPEN_OPPORTUNITIES');
  if (list === 'OPPORTUNITIES' && base.grouping === 'REASON') return asFigure(base, 'LOST_OPPORTUNITIES');
  const isOrderFigure = base.compare || (base.grouping && useOf('ORDERS').groupings.includes(base.grouping));
  if (list === 'ORDERS' && isOrderFigure && isOfPayment(base.conditions))
    return { ...base, kind: 'FIGURE', metric: 'ORDERS' };
  // Conversations have no filter by time, but their figure is told by channel.
  const isOfChannel = Object.entries(base.conditions ?? {}).every(
    ([name, value]) => name === 'channel' || value === null,
  );
  if (list === 'CONVERSATIONS' && counts && base.range !== null && isNarrowed && isOfChannel && base.seller === null)
    return { ...base, kind: 'FIGURE', metric: 'CONVERSATIONS', grouping: 'CHANNEL', conditions: null };
  if (figure && !isNarrowed && base.dated !== 'ACTIVITY') {
    const isGrouped = base.grouping !== null && figure.groupings.includes(base.grouping);
    if (isGrouped || base.compare || (counts && (base.range !== null || asksNew)))
      return { ...base, kind: 'FIGURE', metric: figure.metric };
  }
  // Leads that conditions limit are counted by seller, by week and by month too, and compared.
  const isGrouped = base.grouping === 'SELLER' || base.grouping === 'WEEK' || base.grouping === 'MONTH';
  if (list === 'LEADS' && (isGrouped || base.compare)) return { ...base, kind: 'COUNT', list };
  if (list === 'LEADS' && asksNew && base.range === null && !isNarrowed)
    return { ...base, kind: counts ? 'COUNT' : 'LIST', list, conditions: { ...noConditions, status: ['NEW'] } };
  // In a question about the catalogue, words that were not understood are searched for.
  if (list === 'PRODUCTS' && base.ignored.length > 0 && !base.conditions?.search) {
    const search = singular(phrase ?? base.ignored.join(' ')).slice(0, 120);
    // "How many drills are left?" asks for the stock, and not for the number of products of that name.
    return {
      ...base,
      kind: 'LIST',
      list,
      ignored: [],
      conditions: { ...(base.conditions ?? noConditions), search },
    };
  }
  return { ...base, kind: counts ? 'COUNT' : 'LIST', list };
}

/** The status of the rows that a figure counts. */
const statusOf: Partial<Record<WidgetMetric, string>> = {
  LEADS_WON: 'WON',
  WON_AMOUNT: 'WON',
  OPEN_OPPORTUNITIES: 'OPEN',
  OPEN_VALUE: 'OPEN',
  LOST_OPPORTUNITIES: 'LOST',
};

/** The plan of a figure, without a condition that the figure has by itself: the answer would say that it was not applied. */
export function asFigure(plan: QuestionPlan, metric: WidgetMetric): QuestionPlan {
  // Money is in a stage until it is won.
  if (metric === 'WON_AMOUNT' && plan.grouping === 'STAGE') return asFigure(plan, 'OPEN_VALUE');
  const { conditions } = plan;
  if (!conditions || conditions.status?.join() !== statusOf[metric]) return { ...plan, kind: 'FIGURE', metric };
  const left = { ...conditions, status: null };
  const saysNothing = Object.values(left).every(value => value === null);
  return { ...plan, kind: 'FIGURE', metric, conditions: saysNothing ? null : left };
}

export const thisYear: Range = { period: 'THIS_YEAR', from: null, until: null };

/** The opportunities that were won in the time of a figure. */
export const asWon = (plan: QuestionPlan): QuestionPlan => ({
  ...plan,
  range: plan.range ?? { period: 'THIS_MONTH', from: null, until: null },
  conditions: { ...(plan.conditions ?? noConditions), status: ['WON'] },
});

const countsWon = ({ kind, list, conditions }: QuestionPlan): boolean =>
  kind === 'COUNT' && list === 'OPPORTUNITIES' && conditions?.status?.join() === 'WON';

/** Applies a question without a subject to the previous plan: "¿y el mes pasado?", "by seller", "y los tibios?". */
export function goOn(
  previous: QuestionPlan,
  said: QuestionPlan,
  { narrowed, counts }: { narrowed: boolean; counts: boolean },
): QuestionPlan {
  // Sales that were counted are told by seller or by month as a figure.
  if (countsWon(previous) && (said.grouping || said.compare))
    return {
      ...previous,
      ...asFigure({ ...previous, ignored: said.ignored }, 'LEADS_WON'),
      list: null,
      dated: null,
      grouping: said.grouping,
      compare: said.compare,
      against: said.against,
      range: said.range ?? previous.range,
    };
  const changes =
    narrowed ||
    counts ||
    said.range ||
    said.notBought ||
    said.grouping ||
    said.by ||
    said.measure ||
    said.seller ||
    said.compare ||
    said.ranking ||
    said.limit ||
    said.stage ||
    said.pipeline;
  if (!changes || previous.kind === 'HELP' || previous.kind === 'UNCLEAR' || said.ignored.length > 3)
    return { ...emptyPlan, ignored: said.ignored };
  // "Clients who have not bought this month. And last month?"
  const isOfDenied = previous.notBought !== null && previous.range === null && said.dated === null;
  // "By seller? And only Daniela?" asks for the figure of one of them.
  const isOfOne = said.seller !== null && said.grouping === null && previous.grouping === 'SELLER';
  // How many there are is no sum any more.
  const measure = said.measure ?? (counts ? null : previous.measure);
  // A comparison does not survive another time or grouping, unless the question asks for it again.
  const staysHeld = previous.compare && !said.range && !said.grouping;
  return {
    ...previous,
    kind:
      previous.list === null
        ? previous.kind
        : counts || said.by || measure
          ? 'COUNT'
          : narrowed || said.ranking || said.limit
            ? 'LIST'
            : previous.kind,
    // "And compared with last month?" names the time to compare with, which is always the one before.
    range: (said.compare ? previous.range : null) ?? (isOfDenied ? null : said.range) ?? previous.range,
    notBought: said.notBought ?? (isOfDenied ? said.range : null) ?? previous.notBought,
    dated: said.dated ?? previous.dated,
    by: said.by ?? (narrowed && !measure ? null : previous.by),
    measure,
    grouping: said.grouping ?? (isOfOne ? 'NONE' : previous.grouping),
    seller: said.grouping === 'SELLER' ? null : (said.seller ?? previous.seller),
    pipeline: said.pipeline ?? previous.pipeline,
    stage: said.stage ?? previous.stage,
    compare: said.compare || staysHeld,
    against: said.compare ? said.against : staysHeld ? previous.against : null,
    ranking: said.ranking ?? (isOfOne ? null : previous.ranking),
    limit: said.limit ?? (isOfOne ? null : previous.limit),
    conditions: said.conditions
      ? {
          ...(previous.conditions ?? noConditions),
          ...withBothBounds(said.conditions),
          ...given(said.conditions),
          fields: joinedFields(previous.conditions?.fields ?? null, said.conditions.fields),
        }
      : previous.conditions,
    ignored: said.ignored,
  };
}

/** A condition on a field replaces the one before on the same field. */
function joinedFields(before: Conditions['fields'], said: Conditions['fields']): Conditions['fields'] {
  const kept = (before ?? []).filter(({ key }) => !said?.some(one => one.key === key));
  const all = [...kept, ...(said ?? [])].slice(-5);
  return all.length > 0 ? all : null;
}

/** A bound in the question replaces both previous bounds. */
const withBothBounds = (said: Conditions): Partial<Conditions> =>
  Object.fromEntries(
    (['Score', 'Amount', 'Stock'] as const)
      .filter(of => said[`min${of}`] !== null || said[`max${of}`] !== null)
      .flatMap(of => [
        [`min${of}`, null],
        [`max${of}`, null],
      ]),
  );

const given = (conditions: Conditions): Partial<Conditions> =>
  Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== null));
