import { contactGroup, lockWholeContacts, newestPlace, noteNoChanges, seeMerged } from '../contacts/index.js';
import { admitArrivals, findWaitingEvents, tracesOf } from '../conversations/index.js';
import { tellRemoved, usersNotifiedOf } from '../notifications/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import type { Events } from '../shared/events.js';
import { lazy } from '../shared/lazy.js';
import { eraseStatements, subjectIds } from '../shared/table-statements.js';
import type { UseCaseContext } from '../shared/use-case.js';
import { erasedWord, eraseMessagePart, forget } from './erase-messages.js';

interface Known {
  phone: string | null;
  email: string | null;
  identities: { channel: string; address: string }[];
}

const loadContact: Statement = {
  name: 'erase.load',
  text: `select c.phone, c.email,
      (select coalesce(json_agg(json_build_object('channel', i.channel, 'address', i.address)), '[]') from channel_identity i where i.contact_id = c.id) as identities
    from contact c where c.id = $1`,
};
const loadSellers: Statement = {
  name: 'erase.conversations',
  text: 'select id, seller_id as "sellerId" from conversation where contact_id = $1 order by id',
};
const loadSales: Statement = {
  name: 'erase.sales',
  text: `select o.id as "opportunityId", o.pipeline_id as "pipelineId", o.seller_id as "sellerId" from opportunity o
    where o.id in (select s.id from lead l join opportunity s on s.lead_id = l.id where l.contact_id = $1
      union select s.id from customer k join opportunity s on s.customer_id = k.id where k.contact_id = $1)
    order by o.id`,
};
const loadSubjects = lazy(
  (): Statement => ({ name: 'erase.subjects', text: `select distinct id from (${subjectIds()}) s (id)` }),
);
const steps = lazy(() => eraseStatements('ofContact'));

/** The result of an erasure, for the audit log. */
export interface Erased {
  rows: number;
  /**
   * The audit entries whose personal part was erased. A part that is missing without being listed in an erasure was removed by other means.
   */
  auditEntries: string[];
}
export const contactErased = {
  subject: 'contact',
  shows: ({ rows, auditEntries }: Erased) => ({ rows, auditEntries }),
};

/**
 * Erases a contact's personal data in the caller's transaction: texts, addresses and what was derived from them. Rows that are counted
 * stay. Only the newest messages of each conversation are erased here; a job erases the older ones in parts and searches the ledger for
 * items that became no message. Ledger rows that are not processed yet are erased here, because processing them would create the person
 * again. Returns null if there is no such contact. A second call erases what was added since. The caller writes the result to the audit
 * log. Merged contacts are erased together, whichever of them is given: they are one person. `mayErase` is asked under the locks; if it
 * returns false, nothing is erased.
 */
export async function eraseContactRows(
  tx: Transaction,
  context: Pick<UseCaseContext, 'clock' | 'ports'>,
  contactId: string,
  language: 'es' | 'en',
  mayErase: () => Promise<boolean> = async () => true,
): Promise<Erased | null> {
  await seeMerged(tx);
  await noteNoChanges(tx);
  const ids = await contactGroup(tx, contactId);
  if (ids.length === 0) return null;
  // Another transaction that adds something to a conversation either comes first, or finds it erased.
  await lockWholeContacts(tx, ids);
  await admitArrivals(tx);
  if (!(await mayErase())) return null;
  const all: Erased = { rows: 0, auditEntries: [] };
  for (const id of ids) {
    const erased = await eraseOne(tx, context, id, language);
    all.rows += erased?.rows ?? 0;
    all.auditEntries.push(...(erased?.auditEntries ?? []));
  }
  return all;
}

const tracesOfKnown = ({ identities, phone, email }: Known): string[] =>
  tracesOf([...identities.map(({ address }) => address), ...[phone, email].filter(address => address !== null)]);

/** Whether the ledger has an item of the contact that is not processed yet, such as a message that has just arrived. */
export async function hasWaitingEvents(tx: Transaction, contactId: string): Promise<boolean> {
  const [contact] = await tx.query<Known>(loadContact, [contactId]);
  return contact !== undefined && (await findWaitingEvents(tx, tracesOfKnown(contact))).length > 0;
}

async function eraseOne(
  tx: Transaction,
  { clock, ports }: Pick<UseCaseContext, 'clock' | 'ports'>,
  contactId: string,
  language: 'es' | 'en',
): Promise<Erased | null> {
  const [contact] = await tx.query<Known>(loadContact, [contactId]);
  if (!contact) return null;
  const conversations = await tx.query<{ id: string; sellerId: string | null }>(loadSellers, [contactId]);
  const ids = (await tx.query<{ id: string }>(loadSubjects(), [contactId])).map(row => row.id);
  const traces = tracesOfKnown(contact);
  const notified = await usersNotifiedOf(tx, contactId);

  const word = erasedWord(language);
  let auditEntries: string[] = [];
  for (const { table, needsWord, ...step } of steps()) {
    const gone = await tx.query<{ id: string }>(step, needsWord ? [contactId, word] : [contactId]);
    if (table === 'audit_personal') auditEntries = gone.map(({ id }) => id);
  }
  const events: string[] = [];
  let older = false;
  for (const { id } of conversations) {
    const part = await eraseMessagePart(tx, id, newestPlace, word);
    ids.push(...part.messages);
    events.push(...part.events);
    older ||= part.next !== null;
  }
  events.push(...(await findWaitingEvents(tx, traces)));
  await forget(tx, ids, events);

  // The job's payload is encrypted, because it contains the erased person's addresses until the job has run.
  const sealed = ports.secrets.seal(JSON.stringify({ contactId, traces, until: clock.now() }));
  if (traces.length > 0 || older) await tx.enqueue('privacy/sweep-ledger', { sealed });
  for (const { id, sellerId } of conversations) tx.record('conversation.updated', { conversationId: id, sellerId });
  // Open boards must no longer show the name.
  for (const sale of await tx.query<Events['opportunity.updated']>(loadSales, [contactId]))
    tx.record('opportunity.updated', sale);
  // Nor may an open list of notifications.
  tellRemoved(tx, notified);
  // Other systems that store the person under this id erase them too.
  tx.record('contact.erased', { contactId });
  return { rows: ids.length + events.length, auditEntries };
}
