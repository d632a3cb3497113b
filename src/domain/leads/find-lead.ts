import { LockMode } from '@mikro-orm/core';
import { refuseErased } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { Lead } from './lead.entity.js';

const contactStatement: Statement = {
  name: 'lead.contact-of',
  text: 'select contact_id as "contactId" from lead where id = $1',
};

/**
 * Returns the id of the lead's contact without locking, for callers that lock the contact before the lead. Null if there is no such lead.
 */
export async function contactOfLead(tx: Transaction, leadId: string): Promise<string | null> {
  const [lead] = isId(leadId) ? await tx.query<{ contactId: string }>(contactStatement, [leadId]) : [];
  return lead?.contactId ?? null;
}

/**
 * Returns the lead, locked for this transaction, unless its contact was erased. The error for another tenant's lead is the same as for a
 * missing one.
 */
export async function findLead(tx: Transaction, leadId: string): Promise<Lead> {
  const lead = await lockLead(tx, leadId);
  await refuseErased(tx, lead.contactId, 'leadId');
  return lead;
}

/** The same, but accepts the lead of an erased contact: for changes that say nothing about the person, such as the seller. */
export async function lockLead(tx: Transaction, leadId: string): Promise<Lead> {
  const found = isId(leadId)
    ? await tx.em.findOne(Lead, { id: leadId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!found) throw new DomainError('NOT_FOUND', 'Lead not found.', ['leadId']);
  return found;
}
