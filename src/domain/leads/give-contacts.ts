import { lockContactWithRecords, noteChangesAs } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { longUseCase } from '../shared/use-case.js';
import { assignContact, type KeptLeads } from './assign-contact.js';
import { leadTasks } from './lead.tasks.js';

const leadStatement: Statement = {
  name: 'lead.given',
  text: 'select contact_id as "contactId" from lead where id = $1',
};
/**
 * The seller of a lead whose contact goes with it: an open lead, or a closed one of a contact who has no open lead. The contact's other
 * open leads keep their sellers: those of the bulk change get theirs by the bulk change or its undo, and the others were not selected, so
 * they keep their sales and tasks too. A lead without a seller does not remove the contact's seller.
 */
const takerStatement: Statement = {
  name: 'lead.taker-of-contact',
  text: `with open as (select o.id, o.seller_id, exists (select from lead_bulk_item i where i.bulk_id = $2 and i.lead_id = o.id and i.failure is null) as chosen
      from lead l join lead o on o.contact_id = l.contact_id and o.id <> l.id and o.status not in ('WON', 'LOST') where l.id = $1)
    select l.seller_id as "sellerId", array(select o.id from open o) as "leadIds", array(select o.id from open o where not o.chosen) as "wholeIds" from lead l where l.id = $1
      and (l.status not in ('WON', 'LOST') or not exists (select from open))
      and (l.seller_id is not null or not exists (select from open o where o.seller_id is not null))`,
};
const authorStatement: Statement = {
  name: 'lead-bulk.author',
  text: 'select coalesce(undone_by, user_id) as "userId" from lead_bulk_change where id = $1',
};

/**
 * After a bulk change assigned leads to a seller: assigns each contact, with all related rows except its other open leads, to the current
 * seller of the lead, one contact per transaction. A closed lead does not take the contact, with its open leads, from the seller of an open
 * one. Safe to repeat: rows that already have this seller stay as they are.
 */
export const giveContacts = longUseCase({
  name: 'leads.give-contacts',
  permission: 'lead:apply-bulk-change',
  input: leadTasks['leads/give-contacts'].payload,
  audit: notAudited('Finishes a bulk change, which has an entry of its own.'),
  async run({ read, transaction }, { bulkId, leadIds }) {
    // Whose notification is about all of them (notifications/causes.sql.ts).
    const first = leadIds.toSorted()[0];
    const [bulk] = await read.query<{ userId: string }>(authorStatement, [bulkId]);
    for (const leadId of leadIds) {
      const [lead] = await read.query<{ contactId: string }>(leadStatement, [leadId]);
      if (!lead) continue;
      await transaction(async tx => {
        await lockContactWithRecords(tx, lead.contactId);
        if (bulk) await noteChangesAs(tx, bulk.userId);
        const [taker] = await tx.query<{ sellerId: string | null } & KeptLeads>(takerStatement, [leadId, bulkId]);
        if (taker)
          await assignContact(
            tx,
            lead.contactId,
            leadId,
            taker.sellerId,
            taker,
            leadId === first ? {} : { with: 'others' },
          );
      });
    }
  },
});
