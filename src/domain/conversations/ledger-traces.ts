import type { Sql, Statement, Transaction } from '../shared/database.port.js';
import { erasedColumns } from '../shared/table-statements.js';
import { inboundEventTable } from './conversations.tables.js';

const batchSize = 20_000;
const beginning = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** The statuses in the keys of ledger rows, `status:<id of the message>:<status>`, of all vendors. */
const statusWords = ['accepted', 'pending', 'sent', 'delivered', 'read', 'played', 'failed', 'deleted', 'warning'];
/**
 * Finds the rows about the messages with the ids `$1`: the messages themselves, their delivery statuses, edits and withdrawals.
 * Lateral joins look up each key by itself; with plain joins, a database without statistics would compare every row with every
 * key.
 */
const ofMessages: Statement = {
  name: 'ledger.of-messages',
  text: `with messages as materialized (
      select m.channel_account_id as account, m.provider_message_id as name from message m where m.id = any ($1) and m.provider_message_id is not null),
    keys as materialized (
      select m.account, m.name as key from messages m
      union all select m.account, 'status:' || m.name || ':' || w from messages m cross join unnest('{${statusWords.join(',')}}'::text[]) w)
    select e.id from keys k cross join lateral (select id from inbound_event where account_id = k.account and key = k.key limit 1) e
    union select e.id from messages m cross join lateral (select id from inbound_event where account_id = m.account and original_id = m.name limit 1000) e`,
};

const endOfBatch: Statement = {
  name: 'ledger.end-of-batch',
  text: `select e.received_at::text as at, e.id from inbound_event e where (e.received_at, e.id) > ($1::timestamptz, $2::uuid) and e.received_at <= $3::timestamptz
    order by e.received_at, e.id limit 1 offset $4`,
};
/**
 * Whether the row's text or key contains one of the traces. WhatsApp's ids contain the recipient's number in base64, so they
 * are decoded. Bytes are compared in Postgres's escape encoding, since a body need not be text.
 */
const names = (traces: string) => `exists (select from unnest(${traces}::text[]) n
      where position(lower(encode(convert_to(n, 'UTF8'), 'escape')) in b.text) > 0)`;
const readable = `cross join lateral (select substring(e.key from 'wamid\\.([A-Za-z0-9+/]{4,}={0,2})') as inner_id) k
    cross join lateral (select lower(encode(e.body, 'escape') || ' ' || e.key ||
      coalesce(' ' || encode(decode(left(k.inner_id, length(k.inner_id) / 4 * 4), 'base64'), 'escape'), '')) as text) b`;
/**
 * Finds only rows that led to no message. A row that became another contact's message belongs to that contact, whatever names it
 * contains.
 */
const findNamed: Statement = {
  name: 'ledger.find-named',
  text: `select e.id from inbound_event e ${readable}
    where (e.received_at, e.id) > ($1::timestamptz, $2::uuid) and (e.received_at, e.id) <= ($3::timestamptz, $4::uuid)
      and e.message_id is null and e.key not like 'erased:%' and ${names('$5')}`,
};
/** Finds rows that are not processed yet: processing them would create the erased person again. */
const findWaiting: Statement = {
  name: 'ledger.find-waiting',
  text: `select e.id from inbound_event e ${readable}
    where e.tenant_id = app.tenant() and e.status = 'RECEIVED' and e.message_id is null and e.key not like 'erased:%' and ${names('$1')}`,
};
const eraseEventsStatement: Statement = {
  name: 'ledger.erase',
  text: `with rows as materialized (select id from inbound_event where id = any ($1) and key not like 'erased:%' order by id for no key update)
    update inbound_event t set ${erasedColumns(inboundEventTable)} where t.id = any (array(select id from rows)) returning t.id`,
};
const admitStatement: Statement = { name: 'ledger.admit-own', text: 'select app.admit_own_arrivals()' };
const earlyStatuses: Statement = {
  name: 'ledger.early-statuses',
  text: `select id, provider_message_id as "providerMessageId", error from early_status where tenant_id = app.tenant() and id > $1 order by id limit $2`,
};
const dropEarlyStatuses: Statement = {
  name: 'ledger.drop-early-statuses',
  text: 'delete from early_status where id = any ($1)',
};

/**
 * Returns the spellings of addresses in the bodies that vendors send: a number without its plus sign, an e-mail address as it is
 * and as forms encode it, and a Mexican number also with the 1 that WhatsApp adds. Addresses under six characters are left out,
 * since they would match other people's rows.
 */
export function tracesOf(addresses: readonly string[]): string[] {
  const traces = addresses.flatMap(address => {
    const text = address
      .trim()
      .toLowerCase()
      .replace(/^\+(?=\d)/, '');
    if (text.includes('@')) return [text, text.replace('@', '%40')];
    return /^52\d{10}$/.test(text) ? [text, text.replace(/^52/, '521')] : [text];
  });
  return [...new Set(traces)].filter(trace => trace.length >= 6);
}

/** Admits the items that the tenant's webhooks have brought so far to the ledger, so that they are found there. */
export const admitArrivals = (tx: Transaction): Promise<unknown> => tx.query(admitStatement, []);

/** Returns the ids of the ledger rows about these messages. */
export const findEventsOfMessages = async (sql: Sql, messageIds: readonly string[]): Promise<string[]> =>
  messageIds.length === 0 ? [] : (await sql.query<{ id: string }>(ofMessages, [messageIds])).map(({ id }) => id);

/** Returns the ids of the rows that are not processed yet and contain one of the traces. */
export const findWaitingEvents = async (sql: Sql, traces: readonly string[]): Promise<string[]> =>
  traces.length === 0 ? [] : (await sql.query<{ id: string }>(findWaiting, [traces])).map(({ id }) => id);

/** Yields the ids of the ledger rows that contain one of the traces, in batches, so that no statement runs long. */
export async function* findNamedEvents(sql: Sql, traces: readonly string[], until: Date): AsyncGenerator<string[]> {
  if (traces.length === 0) return;
  let from = beginning;
  for (;;) {
    const [end] = await sql.query<{ at: string; id: string }>(endOfBatch, [from.at, from.id, until, batchSize - 1]);
    const to = end ?? { at: until.toISOString(), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
    const found = await sql.query<{ id: string }>(findNamed, [from.at, from.id, to.at, to.id, traces]);
    if (found.length > 0) yield found.map(row => row.id);
    if (!end) return;
    from = end;
  }
}

/**
 * Empties ledger rows and replaces their keys by digests; a row that was not processed yet becomes IGNORED. Returns the number of
 * changed rows.
 */
export async function eraseEvents(tx: Transaction, ids: readonly string[]): Promise<number> {
  return ids.length === 0 ? 0 : (await tx.query(eraseEventsStatement, [ids])).length;
}

/**
 * Yields, in batches, the ids of early statuses whose vendor id (WhatsApp's contains the number in base64) or error contains one
 * of the traces.
 */
export async function* findEarlyStatuses(sql: Sql, traces: readonly string[]): AsyncGenerator<string[]> {
  const named = (text: string) => traces.some(trace => text.toLowerCase().includes(trace));
  let after = beginning.id;
  for (;;) {
    const waiting = await sql.query<{ id: string; providerMessageId: string; error: string | null }>(earlyStatuses, [
      after,
      batchSize,
    ]);
    const found = waiting.filter(({ providerMessageId, error }) =>
      [
        providerMessageId,
        error ?? '',
        Buffer.from(providerMessageId.replace(/^wamid\./, ''), 'base64').toString('latin1'),
      ].some(named),
    );
    if (found.length > 0) yield found.map(({ id }) => id);
    if (waiting.length < batchSize) return;
    after = waiting.at(-1)?.id ?? after;
  }
}

export const dropStatuses = (tx: Transaction, ids: readonly string[]): Promise<unknown> =>
  tx.query(dropEarlyStatuses, [ids]);
