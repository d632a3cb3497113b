import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { findNamedEvents, ownEvents, tracesOf } from './ledger-traces.js';
import { personalTables, subjects } from './personal-tables.js';

/** Sort keys and the like, which say nothing that another column does not. */
const derived = [
  'tenant_id',
  'owner_id',
  'name_key',
  'reach_key',
  'title_key',
  'score_up',
  'score_down',
  'activity_up',
  'activity_down',
  'acknowledged',
  'salt',
];
const columns = `to_jsonb(t) - '{${derived.join(',')}}'::text[] as row`;
const reads: [key: string, statement: Statement][] = personalTables.flatMap(({ table, exported, rows, order }) =>
  exported
    ? [
        [
          exported,
          {
            name: `export.${table}`,
            text: `select ${columns} from ${table} t where ${rows} order by ${order ?? 't.id'}`,
          },
        ],
      ]
    : [],
);
const decisions: Statement = {
  name: 'export.decisions',
  text: `select ${columns} from agent_decision t where t.tenant_id = app.tenant() and t.subject_id in (${subjects}) order by t.created_at, t.id`,
};
const audit: Statement = {
  name: 'export.audit',
  text: `select (to_jsonb(t) - '{tenant_id,sequence,previous_hash,hash,request_id}'::text[]) || jsonb_build_object('personal', p.body::jsonb) as row
    from audit_entry t left join audit_personal p on p.id = t.id
    where t.tenant_id = app.tenant() and t.subject_id in (select id from (${subjects}) s (id)) order by t.at, t.id`,
};
const ownLedger: Statement = { name: 'export.own-events', text: ownEvents };
const ledger: Statement = {
  name: 'export.ledger',
  text: `select to_jsonb(t) - '{tenant_id,body}'::text[] as row, t.body from inbound_event t where t.id = any ($1) order by t.sequence`,
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
    for (const [key, statement] of reads) found[key] = await rowsOf(tx, statement, contactId);
    const { contact: [contact] = [], identities = [], ...rest } = found;
    if (!contact) throw noSuchContact();
    const addresses = [contact.phone, contact.email, ...identities.map(({ address }) => address)];
    const document = {
      exportedAt: clock.now().toISOString(),
      contact,
      identities,
      ...rest,
      decisions: await rowsOf(tx, decisions, contactId),
      inboundEvents: await ledgerOf(
        tx,
        contactId,
        tracesOf(addresses.filter(address => typeof address === 'string')),
        clock.now(),
      ),
      audit: await rowsOf(tx, audit, contactId),
    };
    await recordAudit(tx, context, { action: 'contact.exported', subjectType: 'contact', subjectId: contactId });
    return document;
  },
});

const noSuchContact = () => new DomainError('NOT_FOUND', 'There is no such contact.', ['contactId']);

const rowsOf = async (tx: Transaction, statement: Statement, contactId: string): Promise<Json[]> =>
  (await tx.query<{ row: Json }>(statement, [contactId])).map(({ row }) => camelCased(row));

async function ledgerOf(tx: Transaction, contactId: string, traces: string[], until: Date): Promise<Json[]> {
  const ids = (await tx.query<{ id: string }>(ownLedger, [contactId])).map(({ id }) => id);
  for await (const named of findNamedEvents(tx, traces, { until })) ids.push(...named);
  const rows = await tx.query<{ row: Json; body: Buffer }>(ledger, [[...new Set(ids)]]);
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
