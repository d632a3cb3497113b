import { addressesOf, lockAddresses } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import type { UseCaseContext } from '../shared/use-case.js';
import { blankLedger, dropEarlyTraces, findNamedEvents, ownEvents, tracesOf } from './ledger-traces.js';
import { personalTables, subjects } from './personal-tables.js';

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
/** What every writer of a conversation locks first: whoever is about to note something of a message comes before, or finds it erased. */
const lockConversations: Statement = {
  name: 'erase.lock-conversations',
  text: 'select id, seller_id as "sellerId" from conversation where contact_id = $1 order by id for update',
};
const lockContact: Statement = { name: 'erase.lock-contact', text: 'select id from contact where id = $1 for update' };
const loadSubjects: Statement = { name: 'erase.subjects', text: `select distinct id from (${subjects}) s (id)` };
const loadEvents: Statement = { name: 'erase.own-events', text: ownEvents };
const eraseDecisions: Statement = { name: 'erase.decisions', text: 'select app.erase_decisions($1)' };
const forgetJobs: Statement = { name: 'erase.jobs', text: 'select app.forget_jobs($1)' };

const steps: (Statement & { table: string; needsWord: boolean })[] = personalTables
  .filter(({ blank }) => blank !== '')
  .map(({ table, rows, blank }) => ({
    table,
    name: `erase.${table}`,
    text:
      blank === null
        ? `delete from ${table} t where ${rows} returning t.id`
        : `update ${table} t set ${blank} where ${rows}`,
    needsWord: blank?.includes('$2') ?? false,
  }));

const dayMs = 24 * 3_600_000;

/**
 * Erases what is personal of a contact, in the caller's transaction: texts, addresses and whatever was made of them. Rows
 * that are counted stay. The ledger is searched for a day back, where something may still wait to be processed; the rest
 * of it is left to a job. Null where there is no such contact. Done again, it erases what was noted since.
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
  const conversations = await tx.query<{ id: string; sellerId: string | null }>(lockConversations, [contactId]);
  await tx.query(lockContact, [contactId]);
  const [contact] = await tx.query<Known>(loadContact, [contactId]);
  if (!contact) return null;

  const ids = (await tx.query<{ id: string }>(loadSubjects, [contactId])).map(row => row.id);
  const events = (await tx.query<{ id: string }>(loadEvents, [contactId])).map(row => row.id);
  const now = clock.now();
  const traces = tracesOf([
    ...contact.identities.map(({ address }) => address),
    ...[contact.phone, contact.email].filter(address => address !== null),
  ]);
  const yesterday = new Date(now.getTime() - dayMs).toISOString();
  for await (const found of findNamedEvents(tx, traces, { since: yesterday, until: now })) events.push(...found);

  await blankLedger(tx, events);
  await dropEarlyTraces(tx, traces);
  await tx.query(forgetJobs, [[...ids, ...events]]);
  await tx.query(eraseDecisions, [ids]);
  const word = language === 'en' ? 'Erased' : 'Borrado';
  let auditEntries: string[] = [];
  for (const { table, needsWord, ...step } of steps) {
    const gone = await tx.query<{ id: string }>(step, needsWord ? [contactId, word] : [contactId]);
    if (table === 'audit_personal') auditEntries = gone.map(({ id }) => id);
  }

  // Sealed, since it names whom we were asked to forget; it is gone once it has run.
  const sealed = ports.secrets.seal(JSON.stringify({ traces, until: now }));
  if (traces.length > 0) await tx.enqueue('privacy/sweep-ledger', { sealed });
  for (const { id, sellerId } of conversations) tx.record('conversation.updated', { conversationId: id, sellerId });
  return { rows: ids.length + events.length, auditEntries };
}
