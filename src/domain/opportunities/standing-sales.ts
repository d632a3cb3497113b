import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';

/** What is told of a sale whose stage went from under it. */
export interface StandingSale {
  opportunityId: string;
  pipelineId: string;
  sellerId: string | null;
}

/** More would hold the locks of a whole board for too long. */
const maxMoved = 5_000;

const countStatement: Statement = {
  name: 'opportunity.count-in-stage',
  text: 'select count(*)::int as count from (select from opportunity where stage_id = $1 limit $2) o',
};

/** How many sales stand in a stage, counted no further than one more than can be changed at once. */
export async function countStanding(tx: Transaction, stageId: string): Promise<number> {
  const [standing] = await tx.query<{ count: number }>(countStatement, [stageId, maxMoved + 1]);
  return standing?.count ?? 0;
}

/** Throws where this is more than can be changed at once. */
export function refuseTooMany(count: number, field: string): void {
  if (count > maxMoved)
    throw new DomainError('LIMIT_REACHED', `More than ${maxMoved} opportunities stand in it: move some first.`, [
      field,
    ]);
}
