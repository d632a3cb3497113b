import {
  comparisonRange,
  mostSources,
  noConditions,
  piecesOf,
  type QuestionPlan,
  type Range,
} from '../../domain/questions/index.js';
import { eachFindings, figureFindings, partFindings, pointsIn } from './figure-findings.js';
import { argumentsOf, type Literal } from './graphql-literal.js';
import { instants, type OperationContext, pipelineOf, sellerIdOf } from './plan-terms.js';
import type { PlannedOperation } from './planned-operation.js';

/** Returns the query of a figure: one point, one for each group, or groups for each of several periods. */
export function figureOperation(plan: QuestionPlan, setting: OperationContext, timezone: string): PlannedOperation {
  const { metric, grouping, range, compare } = plan;
  if (!metric || !grouping) throw new TypeError('a settled figure has a metric and a grouping');
  const sellerId = sellerIdOf(plan, setting);
  const pipelineId = pipelineOf(plan, setting)?.id;
  const { payment, search: product, source } = plan.conditions ?? noConditions;
  const filter = {
    ...(sellerId && { sellerId }),
    ...(pipelineId && { pipelineId }),
    ...(payment && { payment }),
    ...(product && { product }),
    ...(source?.[0] && { source: source[0] }),
  };
  const widget = (stretch: Literal | undefined): Literal => ({ metric, grouping, filter, range: stretch });
  const rangeLiteral = (given: Range): Literal => given.period ?? instants(given, timezone);
  const earlier = range && compare ? comparisonRange(plan, setting.today) : null;
  const points = (name: string, stretch: Literal | undefined) =>
    `${name}widgetPoints${argumentsOf({ widget: widget(stretch) })} { key label time value }`;
  const parts = partsOf(plan, setting);
  if (parts) {
    const stretch = range ? rangeLiteral(range) : undefined;
    const of = (more: Record<string, string>): Literal => ({
      metric,
      grouping,
      filter: { ...filter, ...more },
      range: stretch,
    });
    const lines = [
      points('all: ', stretch),
      ...parts.map(
        ({ only }, at) => `p${at}: widgetPoints${argumentsOf({ widget: of(only) })} { key label time value }`,
      ),
    ];
    return {
      query: `query {\n  ${lines.join('\n  ')}\n}`,
      findings: data =>
        partFindings(
          plan,
          pointsIn(data.all),
          parts.map(({ name }, at) => ({ from: name, points: pointsIn(data[`p${at}`]) })),
        ),
    };
  }
  if (plan.each !== null && plan.each !== 'SELLER' && plan.each !== 'SOURCE' && range) {
    const pieces = piecesOf(range, plan.each, setting.today);
    return {
      query: `query {\n  ${pieces.map((piece, at) => points(`p${at}: `, instants(piece, timezone))).join('\n  ')}\n}`,
      findings: data =>
        eachFindings(
          plan,
          pieces.map((piece, at) => ({ ...piece, points: pointsIn(data[`p${at}`]) })),
        ),
    };
  }
  const lines = [
    points('', range ? rangeLiteral(range) : undefined),
    ...(earlier ? [points('before: ', instants(earlier, timezone))] : []),
  ];
  return {
    query: `query {\n  ${lines.join('\n  ')}\n}`,
    findings: data => figureFindings(plan, data, timezone),
  };
}

/** Returns the sellers or sources for each of whom a figure is read, with what limits it to them; null if it is for neither. */
function partsOf(
  { each }: QuestionPlan,
  { sellers, sources }: OperationContext,
): { name: string; only: Record<string, string> }[] | null {
  if (each === 'SELLER') return sellers.map(({ id, name }) => ({ name, only: { sellerId: id } }));
  if (each === 'SOURCE') return sources.slice(0, mostSources).map(source => ({ name: source, only: { source } }));
  return null;
}
