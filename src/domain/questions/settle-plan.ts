import { type Grouping, useOf, type WidgetMetric } from '../dashboards/index.js';
import { addDays } from '../shared/calendar-day.js';
import { dayMs } from '../shared/durations.js';
import { foldName } from '../shared/fold.js';
import { addsUp } from './answer-values.js';
import { daysOf } from './day-range.js';
import { type Dating, isIdle, listUses, openLeadStatuses } from './list-uses.js';
import type { OmittedPart } from './omitted-part.js';
import {
  type AskedField,
  type Conditions,
  emptyPlan,
  type ListName,
  noConditions,
  type QuestionPlan,
  type Range,
  selfSeller,
} from './question-plan.js';
import { figureConditions, settleConditions } from './settle-conditions.js';
import { isCompared, settleCounts } from './settle-counts.js';
import { fieldOf, settleMeasure } from './settle-fields.js';
import { placeOf } from './settle-place.js';
import { longEnough, settleSplit } from './settle-split.js';

export interface SettledPlan {
  plan: QuestionPlan;
  lacks: OmittedPart[];
}

export interface QuestionContext {
  today: string;
  sellers: { id: string; name: string }[];
  pipelines: { id: string; name: string; stages: { id: string; name: string }[] }[];
  /** The seller of the asking user; null for a user who is no seller. */
  ownSellerId: string | null;
  /** The custom fields of the business that the user sees. */
  fields: AskedField[];
}

/**
 * Turns a plan into one that the data can answer: parts that do not fit together are left out and reported, and missing parts get their
 * usual meaning. So whatever a model wrote, the resulting statement is one that the user could have requested directly.
 */
export function settlePlan(given: QuestionPlan, setting: QuestionContext): SettledPlan {
  const nothing = { ...emptyPlan, language: given.language };
  if (given.unreal) return { plan: { ...nothing, unreal: true }, lacks: [] };
  const lacks: OmittedPart[] = [];
  const plan = { ...given };
  // For a user who is no seller, "mine" means the whole business.
  if (plan.seller === selfSeller && setting.ownSellerId === null) plan.seller = null;
  else if (plan.seller !== null && plan.seller !== selfSeller) {
    const alike = setting.sellers.filter(({ name }) => foldName(name) === foldName(plan.seller));
    if (alike.length !== 1) lacks.push(alike.length > 1 ? 'SELLERS' : 'SELLER');
    plan.seller = alike.length === 1 ? (alike[0]?.name ?? null) : null;
  }
  if (plan.kind === 'FIGURE' && plan.metric) return { plan: settleFigure(plan, plan.metric, setting, lacks), lacks };
  if ((plan.kind === 'LIST' || plan.kind === 'COUNT') && plan.list)
    return { plan: settleList(plan, setting, lacks), lacks };
  if (plan.kind === 'HELP' && plan.topic) return { plan: { ...nothing, kind: 'HELP', topic: plan.topic }, lacks: [] };
  return { plan: { ...nothing, ignored: plan.ignored }, lacks: [] };
}

const period = (name: NonNullable<Range['period']>): Range => ({ period: name, from: null, until: null });
const usualRange: Partial<Record<WidgetMetric, Range>> = {
  LEADS: period('ALL'),
  LOST_OPPORTUNITIES: period('LAST_90_DAYS'),
  CUSTOMERS_AGAIN: period('LAST_365_DAYS'),
};
const longestDays: Partial<Record<Grouping, [days: number, instead: Grouping]>> = {
  HOUR: [31, 'DAY'],
  DAY: [366, 'MONTH'],
  WEEK: [3_650, 'MONTH'],
};

function settleFigure(
  plan: QuestionPlan,
  metric: WidgetMetric,
  setting: QuestionContext,
  lacks: OmittedPart[],
): QuestionPlan {
  const use = useOf(metric);
  const [usual = 'NONE'] = use.groupings;
  const split = settleSplit(plan, metric);
  if (split.omits) lacks.push('GROUPING');
  let grouping = split.grouping ?? plan.grouping ?? usual;
  if (!use.groupings.includes(grouping)) {
    grouping = usual;
    lacks.push('GROUPING');
  }
  const range = use.hasRange
    ? settleRange(longEnough(plan.range, split), split.range ?? usualRange[metric] ?? period('THIS_MONTH'))
    : null;
  if (!use.hasRange && plan.range) lacks.push('RANGE');
  if (range && split.fold === null && split.each === null) grouping = fitting(grouping, range, setting.today);
  // The hours of several days are added up, which says nothing about a mean or a share.
  if (range && grouping === 'HOUR' && !addsUp(metric) && lengthOf(range, setting.today) > 1) {
    grouping = usual;
    lacks.push('GROUPING');
  }
  const takesSeller = use.filters.includes('sellerId') && grouping !== 'SELLER';
  if (plan.seller !== null && !takesSeller && grouping !== 'SELLER') lacks.push('SELLER');
  const pipeline = use.filters.includes('pipelineId') ? placeOf({ ...plan, stage: null }, setting).pipeline : null;
  if (plan.stage !== null || foldName(plan.pipeline) !== foldName(pipeline)) lacks.push('STAGE');
  if ((plan.by !== null || plan.dimension !== null) && !lacks.includes('GROUPING')) lacks.push('GROUPING');
  if (plan.measure !== null) lacks.push('MEASURE');
  if (plan.rate) lacks.push('RATE');
  const compare =
    plan.compare &&
    isCompared(grouping) &&
    split.fold === null &&
    split.each === null &&
    range !== null &&
    range.period !== 'ALL';
  if (plan.compare && !compare) lacks.push('COMPARE');
  return {
    ...plan,
    list: null,
    by: null,
    dimension: null,
    rate: false,
    measure: null,
    rankedBy: null,
    fold: split.fold,
    each: split.each,
    topic: null,
    dated: null,
    notBought: null,
    stage: null,
    conditions: figureConditions(plan.conditions, use.filters, lacks),
    grouping,
    range,
    seller: takesSeller ? plan.seller : null,
    pipeline,
    compare,
    against: compare ? plan.against : null,
  };
}

function settleList(plan: QuestionPlan, setting: QuestionContext, lacks: OmittedPart[]): QuestionPlan {
  const list = plan.list ?? 'LEADS';
  const use = listUses[list];
  const dated = list === 'OVERVIEW' || plan.rate ? 'CREATED' : datingOf(plan, list);
  const takesPurchases = use.dates.includes('BOUGHT');
  if ((plan.range && !dated) || (plan.notBought && !takesPurchases)) lacks.push('RANGE');
  if (plan.seller !== null && !use.hasSeller) lacks.push('SELLER');
  const place = use.hasStage ? placeOf(plan, setting) : { pipeline: null, stage: null };
  const isKept = (asked: string | null, kept: string | null) => foldName(asked) === foldName(kept);
  if (!isKept(plan.stage, place.stage) || (plan.pipeline !== null && !isKept(plan.pipeline, place.pipeline)))
    lacks.push('STAGE');
  const by = fieldOf(setting.fields, list, plan.by)?.key ?? null;
  const measure = settleMeasure(plan.measure, list, setting.fields);
  if (plan.measure !== null && measure === null) lacks.push('MEASURE');
  const ranked = fieldOf(setting.fields, list, plan.rankedBy);
  const rankedBy = ranked?.type === 'NUMBER' || ranked?.type === 'DATE' ? ranked.key : null;
  if (plan.fold !== null || plan.each !== null || rankedBy !== plan.rankedBy) lacks.push('GROUPING');
  const counts = settleCounts(plan, by !== null || measure !== null);
  const range = rangeOf(
    counts.rate ? { ...plan, range: plan.range ?? period('THIS_MONTH') } : plan,
    list,
    dated,
    setting.today,
  );
  const compare = counts.compares && range !== null && range.period !== 'ALL';
  if (plan.compare && !compare) lacks.push('COMPARE');
  if ((counts.omits || by !== plan.by) && !lacks.includes('GROUPING')) lacks.push('GROUPING');
  if (plan.rate && !counts.rate) lacks.push('RATE');
  const isOfWait = list === 'CONVERSATIONS' && plan.conditions?.status?.join() === 'WAITING';
  const isGrouped = by !== null || counts.dimension !== null;
  const ranks = isGrouped && (plan.ranking === 'HIGHEST' || plan.ranking === 'LOWEST');
  // The contact who has waited longest, or the record on which nobody has worked for the longest time, comes first.
  const asked = plan.ranking ?? (isOfWait || isIdle({ dated, range }) ? 'OLDEST' : null);
  const ranking = rankedBy
    ? plan.ranking === 'LOWEST' || plan.ranking === 'OLDEST' || plan.ranking === 'SOONEST'
      ? 'LOWEST'
      : 'HIGHEST'
    : asked && (ranks || use.rankings.includes(asked))
      ? asked
      : null;
  return {
    ...plan,
    ...((isGrouped || measure !== null || counts.rate || compare) && { kind: 'COUNT' as const }),
    by,
    dimension: counts.dimension,
    rate: counts.rate,
    measure,
    rankedBy: isGrouped || measure !== null ? null : rankedBy,
    fold: null,
    each: null,
    metric: null,
    topic: null,
    grouping: null,
    compare,
    against: compare ? plan.against : null,
    range,
    dated,
    notBought: plan.notBought && takesPurchases ? settleRange(plan.notBought, period('ALL')) : null,
    seller: use.hasSeller ? plan.seller : null,
    ...place,
    conditions: settleConditions(
      dated === 'DUE' ||
        dated === 'STAGE_ENTERED' ||
        isIdle({ dated, range }) ||
        ranking === 'OLDEST' ||
        ranking === 'SOONEST'
        ? stillOpen(plan)
        : counts.rate
          ? ofAnyOutcome(plan)
          : plan,
      setting.fields,
      lacks,
    ),
    ranking,
    limit: isGrouped && plan.limit === null ? null : Math.min(plan.limit ?? 10, 50),
  };
}

function rangeOf(
  { range, conditions }: QuestionPlan,
  list: ListName,
  dated: Dating | null,
  today: string,
): Range | null {
  // Nobody can have missed a future appointment.
  if (list === 'APPOINTMENTS')
    return boundedRange(range ?? (conditions?.status?.includes('NO_SHOW') ? period('LAST_30_DAYS') : null), today);
  if (list === 'OVERVIEW') return settleRange(range, period('TODAY'));
  if (list === 'PAYMENTS') return settleRange(range, period('THIS_MONTH'));
  return dated && range ? settleRange(range, period('ALL')) : null;
}

/** A share of won leads is of all leads, including open and lost ones. */
const ofAnyOutcome = (plan: QuestionPlan): QuestionPlan => ({
  ...plan,
  conditions: plan.conditions && { ...plan.conditions, status: null },
});

/**
 * A question about what is due, or has been in its stage for the longest time, means open opportunities; one about leads on which nobody
 * has worked, open leads.
 */
function stillOpen(plan: QuestionPlan): QuestionPlan {
  const isOfLeads = plan.list === 'LEADS' && isIdle(plan);
  if ((plan.list !== 'OPPORTUNITIES' && !isOfLeads) || plan.conditions?.status) return plan;
  const status: Conditions['status'] = isOfLeads ? [...openLeadStatuses] : ['OPEN'];
  return { ...plan, conditions: { ...(plan.conditions ?? noConditions), status } };
}

/**
 * Returns the date to which the range of a list applies; null if the list cannot be limited by it. For closed records (won, lost or closed)
 * it is the closing date.
 */
function datingOf({ range, dated, conditions }: QuestionPlan, list: ListName): Dating | null {
  // Payments have no other date than that on which they were made.
  if (list === 'PAYMENTS') return 'CREATED';
  if (!range || dated === 'OTHER') return null;
  const { dates } = listUses[list];
  const status = conditions?.status ?? [];
  const isClosed = status.length > 0 && status.every(one => closedStatuses.includes(one));
  // For customers a time by itself may be that of their creation or that of a purchase.
  if (list === 'CUSTOMERS' && dated === null) return null;
  const closes = list === 'LEADS' || list === 'SOURCES' || list === 'OPPORTUNITIES' || list === 'CASES';
  const wanted =
    closes && isClosed && !(list === 'LEADS' && (dated === 'CREATED' || dated === 'ACTIVITY')) ? 'CLOSED' : dated;
  return wanted === null ? (dates[0] ?? null) : (dates.find(date => date === wanted) ?? null);
}
const closedStatuses: readonly string[] = ['WON', 'LOST', 'CLOSED'];

/** Returns a valid range: a period takes precedence over days, reversed days are swapped, and an empty range becomes the usual one. */
function settleRange(range: Range | null, usual: Range): Range {
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
function lengthOf(range: Range, today: string): number {
  const { from, until } = daysOf(range, today);
  if (from === null) return Number.POSITIVE_INFINITY;
  return (Date.parse(until ?? addDays(today, 1)) - Date.parse(from)) / dayMs;
}

/** Returns the grouping, made coarser if the range would have more points than a series may have. */
function fitting(grouping: Grouping, range: Range, today: string): Grouping {
  const limit = longestDays[grouping];
  if (!limit) return grouping;
  return lengthOf(range, today) > limit[0] ? fitting(limit[1], range, today) : grouping;
}
