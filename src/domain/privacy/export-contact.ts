import { z } from 'zod';
import { contactGroup, messagesInAPart, seeMerged } from '../contacts/index.js';
import { findEarlyStatuses, findEventsOfMessages, findNamedEvents, tracesOf } from '../conversations/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { lazy } from '../shared/lazy.js';
import { exportedRow, exportStatements, type ReachName, subjectIds } from '../shared/table-statements.js';
import { useCase } from '../shared/use-case.js';

type Read = [key: string, statement: Statement];
const decisionsOf = (ids: string): string =>
  `select ${exportedRow({})} as row from agent_decision t where t.tenant_id = app.tenant() and t.subject_id ${ids} order by t.created_at, t.id`;
const auditOf = (ids: string): string =>
  `select (to_jsonb(t) - '{tenant_id,request_id}'::text[]) || jsonb_build_object('personal', p.body::jsonb) as row
    from audit_entry t left join audit_personal p on p.id = t.id
    where t.tenant_id = app.tenant() and t.subject_id ${ids} order by t.at, t.id`;
const readsOf = (reach: ReachName, ids: () => string) =>
  lazy((): Read[] => [
    ...exportStatements(reach),
    ['decisions', { name: `export.${reach}.decisions`, text: decisionsOf(ids()) }],
    ['audit', { name: `export.${reach}.audit`, text: auditOf(ids()) }],
  ]);
const readsOfContact = readsOf('ofContact', () => `in (${subjectIds()})`);
const readsOfMessages = readsOf('ofMessages', () => '= any ($1)');
/** Reads the contact's messages in batches, so that no statement grows with the length of a conversation. */
const conversationsStatement: Statement = {
  name: 'export.conversation-ids',
  text: 'select id from conversation where contact_id = any ($1) order by created_at, id',
};
const partStatement: Statement = {
  name: 'export.message-ids',
  text: `select m.id, m.sent_at::text as "sentAt", m.sequence::text as sequence from message m
    where m.conversation_id = $1 and (m.sent_at, m.sequence, m.id) > ($2::timestamptz, $3::bigint, $4::uuid)
    order by m.sent_at, m.sequence, m.id limit $5`,
};
const ledger: Statement = {
  name: 'export.ledger',
  text: `select to_jsonb(t) - '{tenant_id,body}'::text[] as row, t.body from inbound_event t where t.id = any ($1) order by t.sequence`,
};
const earlyStatuses: Statement = {
  name: 'export.early-statuses',
  text: `select to_jsonb(t) - '{tenant_id}'::text[] as row from early_status t where t.id = any ($1) order by t.at, t.id`,
};

type Json = Record<string, unknown>;

/**
 * Exports all stored data of a person as one document: rows as they are stored, and raw messages as they were received. Merged contacts are
 * one person.
 */
export const exportContact = useCase({
  name: 'privacy.export-contact',
  permission: 'privacy:export',
  input: z.object({ contactId: z.string() }),
  audit: { 'contact.exported': { subject: 'contact' } },
  async run({ tx, clock, audit }, { contactId }): Promise<Json> {
    if (!isId(contactId)) throw noSuchContact();
    const found: Record<string, Json[]> = {};
    const add = async (reads: Read[], subject: string | string[]) => {
      for (const [key, statement] of reads) {
        const list = found[key] ?? [];
        list.push(...(await rowsOf(tx, statement, subject)));
        found[key] = list;
      }
    };
    await seeMerged(tx);
    const ids = await contactGroup(tx, contactId);
    for (const id of ids) await add(readsOfContact(), id);
    const { contact: [contact, ...merged] = [], identities = [] } = found;
    if (!contact) throw noSuchContact();
    const events: string[] = [];
    for await (const messages of messageParts(tx, ids)) {
      await add(readsOfMessages(), messages);
      events.push(...(await findEventsOfMessages(tx, messages)));
    }
    const addresses = [
      ...[contact, ...merged].flatMap(({ phone, email }) => [phone, email]),
      ...identities.map(({ address }) => address),
    ];
    const traces = tracesOf(addresses.filter(address => typeof address === 'string'));
    for await (const named of findNamedEvents(tx, traces, clock.now())) events.push(...named);
    const early: string[] = [];
    for await (const ids of findEarlyStatuses(tx, traces)) early.push(...ids);
    const { contact: _contact, ...rest } = found;
    const document = {
      exportedAt: clock.now().toISOString(),
      contact,
      mergedContacts: merged,
      ...rest,
      inboundEvents: await ledgerOf(tx, [...new Set(events)]),
      earlyStatuses: await rowsOf(tx, earlyStatuses, early),
    };
    audit['contact.exported'].after({ id: contactId });
    return document;
  },
});

const noSuchContact = () => new DomainError('NOT_FOUND', 'Contact not found.', ['contactId']);

const rowsOf = async (tx: Transaction, statement: Statement, subject: string | string[]): Promise<Json[]> =>
  (await tx.query<{ row: Json }>(statement, [subject])).map(({ row }) => camelCased(row));

async function* messageParts(tx: Transaction, contactIds: string[]): AsyncGenerator<string[]> {
  for (const { id } of await tx.query<{ id: string }>(conversationsStatement, [contactIds])) {
    let place = { sentAt: '-infinity', sequence: '0', id: '00000000-0000-0000-0000-000000000000' };
    for (;;) {
      const values = [id, place.sentAt, place.sequence, place.id, messagesInAPart];
      const part = await tx.query<typeof place>(partStatement, values);
      if (part.length > 0) yield part.map(message => message.id);
      const last = part.at(-1);
      if (!last || part.length < messagesInAPart) break;
      place = last;
    }
  }
}

async function ledgerOf(tx: Transaction, ids: string[]): Promise<Json[]> {
  const rows = await tx.query<{ row: Json; body: Buffer }>(ledger, [ids]);
  return rows.map(({ row, body }) => ({ ...camelCased(row), body: body.toString('utf8') }));
}

/** Renames columns to the names of the GraphQL schema. Keys inside JSON values stay, because they belong to the tenant or the vendor. */
const camelCased = (row: Json): Json =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
