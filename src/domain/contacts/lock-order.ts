import type { Statement, Transaction } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';

/*
 * The order in which every transaction takes its locks. Two transactions that need the same rows then wait for each other
 * and cannot deadlock. Code that needs several of these locks takes them from top to bottom; it may skip any.
 *
 *   1. addresses        `lockAddresses`, advisory, sorted by key
 *   2. contact          `lockContact` or `lockContactOf`, advisory; the contact's row is only written under it
 *   3. conversations    by id if there are several
 *   4. leads            by id
 *   5. stages           `enterStage` shared, `lockStages` exclusive, advisory: the stages of one pipeline
 *   6. opportunities    by id, then their history
 *   7. customer         by id if there are several: a trigger adds up what a customer bought when one of their sales changes
 *   8. messages         `lockMessagePart`, newest first, with their dependent rows
 *   9. ledger rows
 *  10. keys of jobs     `tx.enqueue` with a jobKey
 *
 * Assignments and erasures go through the tables in the order of src/tables.ts, under locks 2 to 8.
 *
 * Code that writes the contact's row, or more than one of its conversations, needs the contact's lock. An inbound message locks its
 * own conversation and lead, so it waits for others only while they hold these.
 *
 * The contact's lock is advisory because a transaction can only lock rows that it may change: a seller may take a conversation of a
 * colleague's contact, and a row lock on the contact would then be skipped silently.
 */

/** SQL expression that locks a contact. `contactId` is an SQL expression too. */
export const contactLock = (contactId: string): string =>
  `pg_advisory_xact_lock(hashtextextended(${contactId}::text, 11))`;
const contactStatement: Statement = {
  ...batchableStatement(
    'lock-order.contact',
    { contact_id: 'uuid' },
    `ordered as (select * from input order by contact_id offset 0) select o.call, ${contactLock('o.contact_id')} from ordered o`,
  ),
  text: `select ${contactLock('$1::uuid')}`,
};
const contactsStatement: Statement = {
  name: 'lock-order.contacts',
  text: `select ${contactLock('c.id')} from (select distinct id from unnest($1::uuid[]) id order by id offset 0) c`,
};
const contactOfStatement: Statement = {
  name: 'lock-order.contact-of',
  text: `select ${contactLock('v.contact_id')} from conversation v where v.id = $1`,
};
/** Each step depends on the previous one, so Postgres takes the locks in this order, also of a contact without conversations. */
const familyStatement = batchableStatement(
  'lock-order.family',
  { contact_ids: 'uuid[]' },
  `wanted as materialized (select distinct c.id from input i cross join lateral unnest(i.contact_ids) c (id)),
    conversations as materialized (select v.id, v.contact_id from conversation v
      where v.contact_id = any (array(select id from wanted)) order by v.id for no key update),
    leads as materialized (select l.id from lead l where l.contact_id = any (array(select id from wanted))
      and (select count(*) from conversations) >= 0 order by l.id for no key update),
    opportunities as materialized (select o.id from opportunity o
      where o.id in (select s.id from opportunity s where s.lead_id = any (array(select id from leads))
          union all select s.id from opportunity s where s.customer_id = any (array(select k.id from customer k where k.contact_id = any (array(select id from wanted)))))
      order by o.id for no key update),
    customers as materialized (select k.id from customer k where k.contact_id = any (array(select id from wanted))
      and (select count(*) from opportunities) >= 0 order by k.id for no key update)
    select i.call, array(select v.id from conversations v where v.contact_id = any (i.contact_ids) order by v.id) as ids,
      (select count(*) from customers) as customers from input i`,
);

/** Locks the contact, whether or not a contact with that id exists. */
export async function lockContact(tx: Transaction, contactId: string): Promise<void> {
  await tx.query(contactStatement, [contactId]);
}

/** Locks several contacts, in the order of their ids. */
export async function lockContacts(tx: Transaction, contactIds: readonly string[]): Promise<void> {
  if (contactIds.length > 0) await tx.query(contactsStatement, [contactIds]);
}

/** Locks the contact of a conversation, for callers that may assign it later, or that count the messages sent to the contact. */
export async function lockContactOf(tx: Transaction, conversationId: string): Promise<void> {
  await tx.query(contactOfStatement, [conversationId]);
}

/** Locks a contact with its conversations, leads, customer and opportunities. Returns the ids of the conversations. */
export const lockContactWithRecords = (tx: Transaction, contactId: string): Promise<string[]> =>
  lockContactFamilies(tx, [contactId]);

/** Does the same for several contacts: locks one kind of row for all of them before the next kind. */
export async function lockContactFamilies(tx: Transaction, contactIds: readonly string[]): Promise<string[]> {
  // Separate statements, so that the next one sees what others committed during the wait. It is sent right after them, without a round
  // trip.
  for (const id of [...contactIds].sort()) tx.send(contactStatement, [id]);
  const [family] = await tx.query<{ ids: string[] }>(familyStatement, [contactIds]);
  return family?.ids ?? [];
}
