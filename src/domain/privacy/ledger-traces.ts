import type { Sql, Statement } from '../shared/database.port.js';
import { digestOf } from './personal-tables.js';

const batchSize = 20_000;
const beginning = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** The words of delivery that vendors put into the key of a ledger row, `status:<id of the message>:<word>`. */
const statusWords = ['accepted', 'pending', 'sent', 'delivered', 'read', 'played', 'failed', 'deleted', 'warning'];
/** Rows that became a message of the contact, or tell of one: found by their key. */
export const ownEvents = `select e.id from message m join inbound_event e on e.account_id = m.channel_account_id
    and e.key = any (m.provider_message_id || array(select 'status:' || m.provider_message_id || ':' || w from unnest('{${statusWords.join(',')}}'::text[]) w))
  where m.conversation_id in (select v.id from conversation v where v.contact_id = $1) and m.provider_message_id is not null`;

const endOfBatch: Statement = {
  name: 'ledger.end-of-batch',
  text: `select e.received_at::text as at, e.id from inbound_event e where (e.received_at, e.id) > ($1::timestamptz, $2::uuid) and e.received_at <= $3::timestamptz
    order by e.received_at, e.id limit 1 offset $4`,
};
/** Of the rows that are no message's, those in whose text one of the addresses stands. Bytes are compared as Postgres escapes them, since a body need not be text. */
const named = `select e.id from inbound_event e cross join lateral (select lower(encode(e.body, 'escape')) as text) b
  where (e.received_at, e.id) > ($1::timestamptz, $2::uuid) and (e.received_at, e.id) <= ($3::timestamptz, $4::uuid) and e.message_id is null and e.body <> ''
    and exists (select from unnest($5::text[]) n where position(lower(encode(convert_to(n, 'UTF8'), 'escape')) in b.text) > 0)`;
const findNamed: Statement = { name: 'ledger.find-named', text: named };
const blankEvents: Statement = {
  name: 'ledger.blank',
  text: `update inbound_event e set body = '', key = ${digestOf('e.key')}, processed_at = coalesce(processed_at, now()),
      status = case e.status when 'RECEIVED' then 'IGNORED' else e.status end, reason = case e.status when 'RECEIVED' then 'erased' else e.reason end
    where e.id = any ($1) and e.key not like 'erased:%' returning e.id`,
};
const earlyStatuses: Statement = {
  name: 'ledger.early-statuses',
  text: 'select id, provider_message_id as "providerMessageId", error from early_status',
};
const dropEarlyStatuses: Statement = {
  name: 'ledger.drop-early-statuses',
  text: 'delete from early_status where id = any ($1)',
};

/**
 * How an address stands in what vendors send: a number without its plus sign, an e-mail address as it is and as forms
 * encode it. What is too short to mean one person is left out.
 */
export function tracesOf(addresses: readonly string[]): string[] {
  const traces = addresses.flatMap(address => {
    const text = address
      .trim()
      .toLowerCase()
      .replace(/^\+(?=\d)/, '');
    return text.includes('@') ? [text, text.replace('@', '%40')] : [text];
  });
  return [...new Set(traces)].filter(trace => trace.length >= 6);
}

/** Walks the ledger in batches, so that no statement runs long, and gives the ids of the rows that name one of the traces. */
export async function* findNamedEvents(
  sql: Sql,
  traces: readonly string[],
  { since = beginning.at, until }: { since?: string; until: Date },
): AsyncGenerator<string[]> {
  if (traces.length === 0) return;
  let from = { at: since, id: beginning.id };
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
export async function blankLedger(sql: Sql, ids: readonly string[]): Promise<number> {
  return ids.length === 0 ? 0 : (await sql.query(blankEvents, [ids])).length;
}

/** Statuses that wait for a message nobody has: WhatsApp's ids hold the number they went to, in base64. */
export async function dropEarlyTraces(sql: Sql, traces: readonly string[]): Promise<void> {
  const waiting = await sql.query<{ id: string; providerMessageId: string; error: string | null }>(earlyStatuses);
  const names = (text: string) => traces.some(trace => text.toLowerCase().includes(trace));
  const found = waiting.filter(({ providerMessageId, error }) =>
    [
      providerMessageId,
      error ?? '',
      Buffer.from(providerMessageId.replace(/^wamid\./, ''), 'base64').toString('latin1'),
    ].some(names),
  );
  if (found.length > 0) await sql.query(dropEarlyStatuses, [found.map(row => row.id)]);
}
