import { lockContact } from '../contacts/index.js';
import { makeCustomer, reactivateCustomer, splitName } from '../customers/index.js';
import { lockLead, quoteLead, winLead, wonLeadEntries } from '../leads/index.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { orderContact } from './order.sql.js';

/**
 * The lead that an order comes from is the one of its conversation, otherwise the newest of its contact. Leads that are younger than the
 * order do not count: they are about something that the contact wants next.
 */
const buyer: Statement = {
  name: 'order.buyer',
  text: `select c.id as "contactId", c.name, c.seller_id as "sellerId",
      o.status in ('PAID', 'FULFILLED') and exists (select from invoice i where i.order_id = o.id and i.status = 'PAID') as paid,
      (select l.id from lead l where l.contact_id = c.id and l.created_at <= o.created_at
        order by l.id is not distinct from (select v.lead_id from conversation v where v.id = o.conversation_id) desc, l.created_at desc, l.id desc
        limit 1) as "leadId",
      (select u.id from customer u where u.contact_id = c.id and u.merged_into is null and u.status = 'INACTIVE'
        and u.updated_at < (select max(p.created_at) from invoice i join payment p on p.invoice_id = i.id where i.order_id = o.id)) as "archivedId"
    from sales_order o join contact c on c.id = o.contact_id where o.id = $1 and o.status <> 'CANCELLED' and c.erased_at is null`,
};

interface Buyer {
  contactId: string;
  name: string | null;
  sellerId: string | null;
  paid: boolean;
  leadId: string | null;
  /** The contact's customer, if it was archived before the last payment. */
  archivedId: string | null;
}

/**
 * Moves the lead of a buyer on: to QUOTED when an order is placed, and to WON when it is paid in full, which makes the contact a customer.
 * A lead that is already won or lost stays as it is, so a later change of the same order does not change it again. A customer who was
 * archived before they paid becomes active again. Safe to repeat.
 */
export const advanceLead = listeningUseCase({
  name: 'orders.advance-lead',
  listensTo: ['order.placed', 'order.updated'],
  audit: wonLeadEntries,
  async run({ tx, clock, audit }, { event }) {
    audit.nothing();
    const { orderId } = event.payload;
    const [seen] = await tx.query<{ contactId: string }>(orderContact, [orderId]);
    if (!seen) return;
    await lockContact(tx, seen.contactId);
    const [found] = await tx.query<Buyer>(buyer, [orderId]);
    if (!found) return;
    const { contactId, name, sellerId, paid, leadId, archivedId } = found;
    const now = clock.now();
    if (!paid) {
      if (leadId !== null) await quoteLead(tx, leadId, now);
      return;
    }
    const lead = leadId === null ? null : await lockLead(tx, leadId);
    if (lead && lead.status !== 'WON' && lead.status !== 'LOST') await winLead(tx, audit, lead, now);
    else if (archivedId !== null) await reactivateCustomer(tx, audit, archivedId, now);
    else await makeCustomer(tx, { contact: { id: contactId, sellerId }, ...splitName(name) });
  },
});
