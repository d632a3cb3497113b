import { LockMode } from '@mikro-orm/core';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { Lead } from './lead.entity.js';

/** The lead, locked for this transaction. A foreign id and a missing one look the same. */
export async function findLead(tx: Transaction, leadId: string): Promise<Lead> {
  const found = isId(leadId)
    ? await tx.em.findOne(Lead, { id: leadId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!found) throw new DomainError('NOT_FOUND', 'There is no such lead.', ['leadId']);
  return found;
}
