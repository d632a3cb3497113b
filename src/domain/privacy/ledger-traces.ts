import type { Sql, Statement, Transaction } from '../shared/database.port.js';
import { digestOf } from './personal-tables.js';

const batchSize = 20_000;
const beginning = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** The words of delivery that vendors put into the key of a ledger row, `status:<id of the message>:<word>`. */
const statusWords = ['accepted', 'pending', 'sent', 'delivered', 'read', 'played', 'failed', 'deleted', 'warning'];
/**
 * The rows about messages: those that became one, tell of its delivery, or edit or withdraw it. `$1` holds ids of messages.
 * Each key is looked up by itself: joined freely, a database without statistics compares every row with every key.
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
 * Whether one of the traces ($n) stands in the row's text or, since WhatsApp's ids hold the number they went to in base64, in
 * its key. Bytes are compared as Postgres escapes them, since a body need not be text.
 */
const names = (traces: string) => `exists (select from unnest(${traces}::text[]) n
      where position(lower(encode(convert_to(n, 'UTF8'), 'escape')) in b.text) > 0)`;
const readable = `cross join lateral (select substring(e.key from 'wamid\\.([A-Za-z0-9+/]{4,}={0,2})') as inner_id) k
    cross join lateral (select lower(encode(e.body, 'escape') || ' ' || e.key ||
      coalesce(' ' || encode(decode(left(k.inner_id, length(k.inner_id) / 4 * 4), 'base64'), 'escape'), '')) as text) b`;
/** Of the rows that are no message's. What became somebody else's message is that person's, whoever it speaks of. */
const findNamed: Statement = {
  name: 'ledger.find-named',
  text: `select e.id from inbound_event e ${readable}
    where (e.received_at, e.id) > ($1::timestamptz, $2::uuid) and (e.received_at, e.id) <= ($3::timestamptz, $4::uuid)
      and e.message_id is null and e.key not like 'erased:%' and ${names('$5')}`,
};
/** Those that still wait to be processed: they would bring the person back. */
const findWaiting: Statement = {
  name: 'ledger.find-waiting',
  text: `select e.id from inbound_event e ${readable}
    where e.tenant_id = app.tenant() and e.status = 'RECEIVED' and e.message_id is null and e.key not like 'erased:%' and ${names('$1')}`,
};
const blankEvents: Statement = {
  name: 'ledger.blank',
  text: `with rows as materialized (select id from inbound_event where id = any ($1) and key not like 'erased:%' order by id for no key update)
    update inbound_event e set body = '', key = ${digestOf('e.key')}, original_id = null, processed_at = coalesce(processed_at, now()),
      status = case e.status when 'RECEIVED' then 'IGNORED' else e.status end, reason = case e.status when 'RECEIVED' then 'erased' else e.reason end
    where e.id = any (array(select id from rows)) returning e.id`,
};
const earlyStatuses: Statement = {
  name: 'ledger.early-statuses',
  text: `select id, provider_message_id as "providerMessageId", error from early_status where tenant_id = app.tenant() and id > $1 order by id limit $2`,
};
const dropEarlyStatuses: Statement = {
  name: 'ledger.drop-early-statuses',
  text: 'delete from early_status where id = any ($1)',
};

/**
 * How an address stands in what vendors send: a number without its plus sign, an e-mail address as it is and as forms
 * encode it. WhatsApp writes Mexican numbers with a 1 that we leave out. What is too short to mean one person is left out.
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

/** The rows of the ledger that are about these messages. */
export const findEventsOfMessages = async (sql: Sql, messageIds: readonly string[]): Promise<string[]> =>
  messageIds.length === 0 ? [] : (await sql.query<{ id: string }>(ofMessages, [messageIds])).map(({ id }) => id);

/** The rows that wait to be processed and name one of the traces. */
export const findWaitingEvents = async (sql: Sql, traces: readonly string[]): Promise<string[]> =>
  traces.length === 0 ? [] : (await sql.query<{ id: string }>(findWaiting, [traces])).map(({ id }) => id);

/** Walks the ledger in batches, so that no statement runs long, and gives the ids of the rows that name one of the traces. */
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

/** Empties ledger rows and takes their keys' meaning away; what still waited to be processed is so no more. Gives how many. */
export async function blankLedger(tx: Transaction, ids: readonly string[]): Promise<number> {
  return ids.length === 0 ? 0 : (await tx.query(blankEvents, [ids])).length;
}

/** Statuses that wait for a message nobody has, in batches: those whose id, which holds the number in base64, names one of the traces. */
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
