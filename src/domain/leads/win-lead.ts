import { makeCustomer, reactivateCustomer, splitName, takenBackEntry } from '../customers/index.js';
import { linkSales } from '../opportunities/index.js';
import type { AuditTrail } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import type { Lead } from './lead.entity.js';

const customerStatement: Statement = {
  name: 'lead.customer',
  text: 'select id from customer where contact_id = $1',
};
const contactStatement: Statement = {
  name: 'lead.contact',
  text: 'select id, name, seller_id as "sellerId" from contact where id = $1',
};

/** The audit entries of `winLead`, for the use cases that call it. */
export const wonLeadEntries = {
  'lead.converted': { subject: 'lead', shows: ({ status }: Lead) => ({ status }) },
  ...takenBackEntry,
} as const;

export interface Buyer {
  customerId: string;
  /** Whether anything changed: the customer is new or taken back, or got opportunities. */
  isChanged: boolean;
}

/**
 * Makes the contact of a locked lead a customer, unless it already is one, and gives the customer the lead's opportunities. Returns null,
 * without a change, if the contact is a customer whom the acting user does not see. Safe to repeat.
 */
export async function makeBuyer(
  tx: Transaction,
  audit: Pick<AuditTrail<typeof wonLeadEntries>, 'customer.taken-back'>,
  lead: Lead,
  now: Date,
): Promise<Buyer | null> {
  const [contact] = await tx.query<{ id: string; name: string | null; sellerId: string | null }>(contactStatement, [
    lead.contactId,
  ]);
  if (!contact) throw new Error('a lead has a contact that its reader cannot see');
  const made = await makeCustomer(tx, {
    contact: { id: contact.id, sellerId: lead.sellerId ?? contact.sellerId },
    ...splitName(contact.name ?? lead.name),
  });
  const [standing] = made ? [] : await tx.query<{ id: string }>(customerStatement, [contact.id]);
  const customerId = made ?? standing?.id;
  if (!customerId) return null;
  // The sales before the customer, as their locks are taken in that order.
  const hasLinked = await linkSales(tx, lead.id, customerId);
  const isBack = standing !== undefined && (await reactivateCustomer(tx, audit, customerId, now));
  return { customerId, isChanged: !standing || isBack || hasLinked };
}

/**
 * Marks a locked lead as won, and makes its contact a customer as `makeBuyer` does. Returns the customer's id; null, without a change, if
 * the contact is a customer whom the acting user does not see. Safe to repeat.
 */
export async function winLead(
  tx: Transaction,
  audit: AuditTrail<typeof wonLeadEntries>,
  lead: Lead,
  now: Date,
): Promise<string | null> {
  const buyer = await makeBuyer(tx, audit, lead, now);
  if (!buyer) return null;
  const { customerId, isChanged } = buyer;
  // A repeat changes nothing, so the event is not recorded again.
  if (lead.status === 'WON' && !isChanged) {
    audit.nothing();
    return customerId;
  }
  audit['lead.converted'].beforeAndAfter(lead, { after: { customerId } });
  lead.status = 'WON';
  lead.touch(now);
  await tx.em.flush();
  tx.record('lead.converted', { leadId: lead.id, customerId });
  return customerId;
}
