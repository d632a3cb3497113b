import { z } from 'zod';
import { makeCustomer, reactivateCustomer, splitName, takenBackEntry } from '../customers/index.js';
import { linkSales } from '../opportunities/index.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { findLead } from './find-lead.js';
import type { Lead } from './lead.entity.js';

const customerStatement: Statement = {
  name: 'lead.customer',
  text: 'select id from customer where contact_id = $1',
};
const contactStatement: Statement = {
  name: 'lead.contact',
  text: 'select id, name, seller_id as "sellerId" from contact where id = $1',
};

/**
 * Marks a lead as won. Its contact becomes a customer, unless it already is one, and the customer gets the lead's opportunities. Safe to
 * repeat.
 */
export const convertLead = useCase({
  name: 'leads.convert-lead',
  permission: 'lead:convert',
  input: z.object({ leadId: z.string() }),
  audit: {
    'lead.converted': { subject: 'lead', shows: ({ status }: Lead) => ({ status }) },
    ...takenBackEntry,
  },
  async run({ tx, clock, audit }, { leadId }) {
    const lead = await findLead(tx, leadId);
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
    if (!customerId)
      throw new DomainError('CONFLICT', 'This contact is a colleague’s customer. Ask a manager.', ['leadId']);
    // The sales before the customer, as their locks are taken in that order.
    const hasLinked = await linkSales(tx, lead.id, customerId);
    const isBack = standing !== undefined && (await reactivateCustomer(tx, audit, customerId, clock.now()));
    // A repeat changes nothing, so nobody is told again that the lead has become a customer.
    if (lead.status === 'WON' && standing && !isBack && !hasLinked) {
      audit.nothing();
      return customerId;
    }
    audit['lead.converted'].beforeAndAfter(lead, { after: { customerId } });
    lead.status = 'WON';
    lead.touch(clock.now());
    await tx.em.flush();
    tx.record('lead.converted', { leadId: lead.id, customerId });
    return customerId;
  },
});
