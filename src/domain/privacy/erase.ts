import { addressesOf, lockAddresses, lockContactFamily, newestPlace } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import type { UseCaseContext } from '../shared/use-case.js';
import { erasedWord, eraseMessagePart, forget, stepsOf } from './erase-messages.js';
import { findWaitingEvents, tracesOf } from './ledger-traces.js';
import { contactTables, subjects } from './personal-tables.js';

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
const loadSubjects: Statement = { name: 'erase.subjects', text: `select distinct id from (${subjects}) s (id)` };
const steps = stepsOf('contact', contactTables);

/**
 * Erases what is personal of a contact, in the caller's transaction: texts, addresses and whatever was made of them. Rows
 * that are counted stay. Of each conversation the newest messages are erased here; a job erases the older ones in parts and
 * looks through the ledger for what became no message. What waits in the ledger to be processed goes here, since it would
 * bring the person back. Null where there is no such contact. Done again, it erases what was noted since.
 *
 * The answer belongs into the audit log: `auditEntries` are those whose personal part went, so that a part which went
 * otherwise shows.
 */
export async function eraseContactRows(
  tx: Transaction,
  { clock, ports }: Pick<UseCaseContext, 'clock' | 'ports'>,
  contactId: string,
  language: 'es' | 'en',
): Promise<{ rows: number; auditEntries: string[] } | null> {
  const [seen] = await tx.query<Known>(loadContact, [contactId]);
  if (!seen) return null;
  await lockAddresses(tx, [...seen.identities, ...addressesOf(seen)]);
  // Whoever is about to note something of a conversation comes before, or finds it erased.
  await lockContactFamily(tx, contactId);
  const [contact] = await tx.query<Known>(loadContact, [contactId]);
  if (!contact) return null;
  const conversations = await tx.query<{ id: string; sellerId: string | null }>(loadSellers, [contactId]);
  const ids = (await tx.query<{ id: string }>(loadSubjects, [contactId])).map(row => row.id);
  const traces = tracesOf([
    ...contact.identities.map(({ address }) => address),
    ...[contact.phone, contact.email].filter(address => address !== null),
  ]);

  const word = erasedWord(language);
  let auditEntries: string[] = [];
  for (const { table, needsWord, ...step } of steps) {
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

  // Sealed, since it names whom we were asked to forget; it is gone once it has run.
  const sealed = ports.secrets.seal(JSON.stringify({ contactId, traces, until: clock.now() }));
  if (traces.length > 0 || older) await tx.enqueue('privacy/sweep-ledger', { sealed });
  for (const { id, sellerId } of conversations) tx.record('conversation.updated', { conversationId: id, sellerId });
  return { rows: ids.length + events.length, auditEntries };
}
