import { LockMode } from '@mikro-orm/core';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { Opportunity } from './opportunity.entity.js';

/** Returns the opportunity, locked for this transaction: a concurrent transaction waits and then sees the result. */
export async function findOpportunity(tx: Transaction, opportunityId: string): Promise<Opportunity> {
  const found = isId(opportunityId)
    ? await tx.em.findOne(Opportunity, { id: opportunityId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!found) throw new DomainError('NOT_FOUND', 'Deal not found.', ['opportunityId']);
  return found;
}
