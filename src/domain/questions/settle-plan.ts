import { useOf, type WidgetMetric } from '../dashboards/index.js';
import { foldName } from '../shared/fold.js';
import { addsUp } from './answer-values.js';
import { isIdle, listUses } from './list-uses.js';
import type { OmittedPart } from './omitted-part.js';
import {
  type AskedField,
  emptyPlan,
  noConditions,
  type QuestionPlan,
  type Range,
  selfSeller,
} from './question-plan.js';
import { figureConditions, settleConditions } from './settle-conditions.js';
import { isCompared, settleCounts } from './settle-counts.js';
import { datingOf, ofAnyOutcome, stillOpen } from './settle-dating.js';
import { fieldOf, settleMeasure } from './settle-fields.js';
import { placeOf } from './settle-place.js';
import { fitting, lengthOf, period, rangeOf, settleRange } from './settle-range.js';
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
  /** The sources of leads, the most frequent ones first. */
  sources: string[];
}

/**
 * Turns a plan into one that the data can answer: parts that do not fit together are left out and reported, and missing parts get their
 * usual meaning. So whatever a model wrote, the resulting statement is one that the user could have requested directly.
 */
export function settlePlan(given: QuestionPlan, setting: QuestionContext): SettledPlan {
  const nothing = { ...emptyPlan, language: given.language };
  if (given.unreal) return { plan: { ...nothing, unreal: true }, lacks: [] };
  const lacks: OmittedPart[] = [];
  const plan = { ...ofOpenDeals(given) };
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

const usualRange: Partial<Record<WidgetMetric, Range>> = {
  LEADS: period('ALL'),
  LOST_OPPORTUNITIES: period('LAST_90_DAYS'),
  CUSTOMERS_AGAIN: period('LAST_365_DAYS'),
};

function settleFigure(
  plan: QuestionPlan,
  metric: WidgetMetric,
  setting: QuestionContext,
  lacks: OmittedPart[],
): QuestionPlan {
  const use = useOf(metric);
  const [usual = 'NONE'] = use.groupings;
  const split = settleSplit(plan, metric, setting);
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
  const takesSeller = use.filters.includes('sellerId') && grouping !== 'SELLER' && split.each !== 'SELLER';
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
  const counts = settleCounts(plan, by !== null || (measure !== null && measure.key !== null), setting);
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

/**
 * What open opportunities are worth is told by stage only: by seller, of one of them or in one stage, they are counted or added up
 * themselves.
 */
function ofOpenDeals(plan: QuestionPlan): QuestionPlan {
  const isOfThem = plan.metric === 'OPEN_VALUE' || plan.metric === 'OPEN_OPPORTUNITIES';
  const isLimited = plan.seller !== null || plan.stage !== null;
  const isGrouped = plan.grouping !== null && plan.grouping !== 'NONE' && plan.grouping !== 'SELLER';
  if (plan.kind !== 'FIGURE' || !isOfThem || !(plan.grouping === 'SELLER' || (isLimited && !isGrouped))) return plan;
  return {
    ...plan,
    kind: 'COUNT',
    list: 'OPPORTUNITIES',
    metric: null,
    grouping: plan.grouping === 'SELLER' ? 'SELLER' : null,
    measure: plan.metric === 'OPEN_VALUE' ? { key: null, of: 'SUM' } : null,
    conditions: { ...(plan.conditions ?? noConditions), status: ['OPEN'] },
  };
}
