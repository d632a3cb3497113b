import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { messagesInAPart } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { findEarlyStatuses, findEventsOfMessages, findNamedEvents, tracesOf } from './ledger-traces.js';
import { contactTables, messageTables, type PersonalTable, subjects } from './personal-tables.js';

/** Keys for sorting and searching, which say nothing that another column does not. */
const derived = ['tenant_id', 'owner_id', 'name_key', 'reach_key', 'title_key', 'acknowledged', 'salt'];
/** A column that is sorted by and may be null has one key for each direction, by its name and `_up` or `_down`. */
const sortKeys = `array(select k from jsonb_object_keys(to_jsonb(t)) k where k ~ '_(up|down)$')`;
const columns = `to_jsonb(t) - '{${derived.join(',')}}'::text[] - ${sortKeys} as row`;
type Read = [key: string, statement: Statement];
const readsOf = (scope: string, tables: readonly PersonalTable[]): Read[] =>
  tables.flatMap(({ table, exported, rows, order }): Read[] =>
    exported
      ? [
          [
            exported,
            {
              name: `export.${scope}.${table}`,
              text: `select ${columns} from ${table} t where ${rows} order by ${order ?? 't.id'}`,
            },
          ],
        ]
      : [],
  );
const decisionsOf = (ids: string): string =>
  `select ${columns} from agent_decision t where t.tenant_id = app.tenant() and t.subject_id ${ids} order by t.created_at, t.id`;
const auditOf = (ids: string): string =>
  `select (to_jsonb(t) - '{tenant_id,request_id}'::text[]) || jsonb_build_object('personal', p.body::jsonb) as row
    from audit_entry t left join audit_personal p on p.id = t.id
    where t.tenant_id = app.tenant() and t.subject_id ${ids} order by t.at, t.id`;
const ofContact: Read[] = [
  ...readsOf('contact', contactTables),
  ['decisions', { name: 'export.contact.decisions', text: decisionsOf(`in (${subjects})`) }],
  ['audit', { name: 'export.contact.audit', text: auditOf(`in (${subjects})`) }],
];
const ofMessages: Read[] = [
  ...readsOf('messages', messageTables),
  ['decisions', { name: 'export.messages.decisions', text: decisionsOf('= any ($1)') }],
  ['audit', { name: 'export.messages.audit', text: auditOf('= any ($1)') }],
];
/** The contact's messages some hundred at a time, so that no statement grows with the length of a conversation. */
const conversationsStatement: Statement = {
  name: 'export.conversation-ids',
  text: 'select id from conversation where contact_id = $1 order by created_at, id',
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

/** Everything that is kept of a person, as one document to hand over: rows as they lie, raw messages as they came. */
export const exportContact = useCase({
  name: 'privacy.export-contact',
  permission: 'privacy:export',
  input: z.object({ contactId: z.string() }),
  async run(context, { contactId }): Promise<Json> {
    const { tx, clock } = context;
    if (!isId(contactId)) throw noSuchContact();
    const found: Record<string, Json[]> = {};
    const add = async (reads: Read[], subject: string | string[]) => {
      for (const [key, statement] of reads) {
        const list = found[key] ?? [];
        list.push(...(await rowsOf(tx, statement, subject)));
        found[key] = list;
      }
    };
    await add(ofContact, contactId);
    const { contact: [contact] = [], identities = [] } = found;
    if (!contact) throw noSuchContact();
    const events: string[] = [];
    for await (const messages of messageParts(tx, contactId)) {
      await add(ofMessages, messages);
      events.push(...(await findEventsOfMessages(tx, messages)));
    }
    const addresses = [contact.phone, contact.email, ...identities.map(({ address }) => address)];
    const traces = tracesOf(addresses.filter(address => typeof address === 'string'));
    for await (const named of findNamedEvents(tx, traces, clock.now())) events.push(...named);
    const early: string[] = [];
    for await (const ids of findEarlyStatuses(tx, traces)) early.push(...ids);
    const { contact: _contact, ...rest } = found;
    const document = {
      exportedAt: clock.now().toISOString(),
      contact,
      ...rest,
      inboundEvents: await ledgerOf(tx, [...new Set(events)]),
      earlyStatuses: await rowsOf(tx, earlyStatuses, early),
    };
    await recordAudit(tx, context, { action: 'contact.exported', subjectType: 'contact', subjectId: contactId });
    return document;
  },
});

const noSuchContact = () => new DomainError('NOT_FOUND', 'There is no such contact.', ['contactId']);

const rowsOf = async (tx: Transaction, statement: Statement, subject: string | string[]): Promise<Json[]> =>
  (await tx.query<{ row: Json }>(statement, [subject])).map(({ row }) => camelCased(row));

async function* messageParts(tx: Transaction, contactId: string): AsyncGenerator<string[]> {
  for (const { id } of await tx.query<{ id: string }>(conversationsStatement, [contactId])) {
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

/** The names that the graph has. What lies inside a value is the business's, or the vendor's, and keeps its names. */
const camelCased = (row: Json): Json =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
