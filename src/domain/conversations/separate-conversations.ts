import { moveClassifications, openLead } from '../leads/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';
import { newId } from '../shared/id.js';

/**
 * Finds conversations that refer to the lead of another contact, with the data of their own contact. The bound of eight days
 * suffices, since no message is stored with a time more than seven days before its arrival.
 */
const strays: Statement = {
  name: 'separate.strays',
  text: `select v.id, v.contact_id as "contactId", v.channel, v.seller_id as "sellerId", v.lead_id as "strayId", v.last_inbound_at as "heardAt", c.name,
      exists (select from message m where m.conversation_id = v.id and m.direction = 'INBOUND' and m.created_at >= $2 and m.sent_at >= $2::timestamptz - interval '8 days') as "hasHeard",
      (select o.id from lead o where o.contact_id = v.contact_id and o.status not in ('WON', 'LOST') order by o.created_at desc, o.id limit 1) as "ownId"
    from conversation v join contact c on c.id = v.contact_id join lead l on l.id = v.lead_id
    where v.contact_id = any ($1) and l.contact_id = any ($1) and l.contact_id <> v.contact_id order by v.id`,
};
const open: Statement = {
  name: 'separate.open-lead',
  text: openLead(
    {
      id: '$1::uuid',
      contactId: '$2::uuid',
      mergedFrom: 'null::uuid',
      sellerId: '$3::uuid',
      name: '$4',
      nameKey: '$5',
      source: '$6',
      lastActivityAt: '$7::timestamptz',
    },
    '',
  ),
};
const setLead: Statement = {
  name: 'separate.set-lead',
  text: 'update conversation set lead_id = $2, updated_at = now() where id = $1',
};

interface Stray {
  id: string;
  contactId: string;
  channel: string;
  sellerId: string | null;
  strayId: string;
  heardAt: Date | null;
  name: string | null;
  hasHeard: boolean;
  ownId: string | null;
}

/**
 * Corrects the leads of conversations after contacts were separated. A conversation that refers to the lead of another contact
 * gets its own contact's lead, with the judgements of its messages. If its contact has no lead and has written since, a lead is
 * opened, as the message would have done.
 */
export async function separateConversationLeads(
  tx: Transaction,
  contactIds: readonly string[],
  since: string,
): Promise<void> {
  const opened = new Map<string, string>();
  for (const stray of await tx.query<Stray>(strays, [contactIds, since])) {
    const { contactId, channel, sellerId, name } = stray;
    let leadId = stray.ownId ?? opened.get(contactId) ?? null;
    if (leadId === null && stray.hasHeard) {
      leadId = newId();
      await tx.query(open, [leadId, contactId, sellerId, name, foldName(name), channel, stray.heardAt]);
      opened.set(contactId, leadId);
      tx.record('lead.created', { leadId, contactId });
    }
    await tx.query(setLead, [stray.id, leadId]);
    if (leadId !== null) await moveClassifications(tx, stray.strayId, leadId, stray.id);
  }
}
