import {
  comparisonRange,
  noConditions,
  piecesOf,
  type QuestionPlan,
  type Range,
} from '../../domain/questions/index.js';
import { eachFindings, figureFindings, pointsIn, sellerFindings } from './figure-findings.js';
import { argumentsOf, type Literal } from './graphql-literal.js';
import { instants, type OperationContext, pipelineOf, sellerIdOf } from './plan-terms.js';
import type { PlannedOperation } from './planned-operation.js';

/** Returns the query of a figure: one point, one for each group, or groups for each of several periods. */
export function figureOperation(plan: QuestionPlan, setting: OperationContext, timezone: string): PlannedOperation {
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
  if (plan.each === 'SELLER') {
    const { sellers } = setting;
    const stretch = range ? rangeLiteral(range) : undefined;
    const of = (id: string): Literal => ({ metric, grouping, filter: { ...filter, sellerId: id }, range: stretch });
    const lines = [
      points('all: ', stretch),
      ...sellers.map(({ id }, at) => `p${at}: widgetPoints${argumentsOf({ widget: of(id) })} { key label time value }`),
    ];
    return {
      query: `query {\n  ${lines.join('\n  ')}\n}`,
      findings: data =>
        sellerFindings(
          plan,
          pointsIn(data.all),
          sellers.map(({ name }, at) => ({ from: name, points: pointsIn(data[`p${at}`]) })),
        ),
    };
  }
  if (plan.each !== null && range) {
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
  const parts = [
    points('', range ? rangeLiteral(range) : undefined),
    ...(earlier ? [points('before: ', instants(earlier, timezone))] : []),
  ];
  return {
    query: `query {\n  ${parts.join('\n  ')}\n}`,
    findings: data => figureFindings(plan, data, timezone),
  };
}
