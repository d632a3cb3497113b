import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';

/** An opportunity whose stage was changed or deleted, as its events report it. */
export interface OpportunityInStage {
  opportunityId: string;
  pipelineId: string;
  sellerId: string | null;
}

/** Limit of opportunities per change: more would hold the locks of a whole board for too long. */
const maxMoved = 5_000;

const countStatement: Statement = {
  name: 'opportunity.count-in-stage',
  text: 'select count(*)::int as count from (select from opportunity where stage_id = $1 limit $2) o',
};

/** Counts the opportunities in a stage, up to one more than can be changed at once. */
export async function countInStage(tx: Transaction, stageId: string): Promise<number> {
  const [standing] = await tx.query<{ count: number }>(countStatement, [stageId, maxMoved + 1]);
  return standing?.count ?? 0;
}

/** Throws LIMIT_REACHED if there are more than can be changed at once. */
export function refuseTooMany(count: number, field: string): void {
  if (count > maxMoved)
    throw new DomainError('LIMIT_REACHED', `The stage has more than ${maxMoved} deals. Move some of them first.`, [
      field,
    ]);
}
