import { type QuestionContext, type QuestionPlan, selfSeller } from '../../domain/questions/index.js';
import { instantOf } from '../../domain/sellers/index.js';

export type OperationContext = QuestionContext & { now: Date };

export const sellerIdOf = ({ seller }: QuestionPlan, { sellers, ownSellerId }: QuestionContext): string | undefined =>
  seller === null
    ? undefined
    : seller === selfSeller
      ? (ownSellerId ?? undefined)
      : sellers.find(({ name }) => name === seller)?.id;
export const pipelineOf = ({ pipeline }: QuestionPlan, { pipelines }: QuestionContext) =>
  pipelines.find(({ name }) => name === pipeline);

/** Converts days to instants of the tenant's zone; the end is exclusive. */
export function instants(
  { from, until }: { from: string | null; until: string | null },
  timezone: string,
): { from?: string; to?: string } {
  const at = (day: string) => new Date(instantOf(timezone, day, 0)).toISOString();
  return { ...(from !== null && { from: at(from) }), ...(until !== null && { to: at(until) }) };
}
