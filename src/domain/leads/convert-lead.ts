import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { makeCustomer, splitName } from '../customers/index.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { findLead } from './find-lead.js';

const customerStatement: Statement = {
  name: 'lead.customer',
  text: 'select id from customer where contact_id = $1',
};
const contactStatement: Statement = {
  name: 'lead.contact',
  text: 'select id, name, seller_id as "sellerId" from contact where id = $1',
};
const linkSales: Statement = {
  name: 'lead.link-sales',
  text: 'update opportunity set customer_id = $2, updated_at = now() where lead_id = $1 and customer_id is null',
};

/** The lead has bought: its contact becomes a customer, unless it is one already, with the lead's sales. Safe to repeat. */
export const convertLead = useCase({
  name: 'leads.convert-lead',
  permission: 'lead:convert',
  input: z.object({ leadId: z.string() }),
  async run(context, { leadId }) {
    const { tx, clock } = context;
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
      throw new DomainError('CONFLICT', 'This contact is a customer of a colleague: ask who manages.', ['leadId']);
    await tx.query(linkSales, [lead.id, customerId]);
    const before = { status: lead.status };
    lead.status = 'WON';
    lead.touch(clock.now());
    await tx.em.flush();
    tx.record('lead.converted', { leadId: lead.id, customerId });
    await recordAudit(tx, context, {
      action: 'lead.converted',
      subjectType: 'lead',
      subjectId: lead.id,
      before,
      after: { status: lead.status, customerId },
    });
    return customerId;
  },
});
