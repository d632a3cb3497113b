import type pg from 'pg';
import { asQueue } from '../stage/ledger.js';
import type { Order } from './orders.js';
import { keyOf, type Taken } from './taken.js';

const reported = new Set(['SENT', 'DELIVERED', 'READ']);

/** One line of the report: all messages of a provider's channel. */
export interface ChannelCount {
  channel: string;
  messages: number;
  /** How many messages the vendor never accepted; also once, and more than once. */
  never: number;
  once: number;
  more: number;
  /** The final statuses in the ledger. */
  statuses: Record<string, number>;
  /** Messages that were UNKNOWN for a while, by their final status. */
  settled: Record<string, number>;
}

export interface Verdict {
  ordered: number;
  messages: number;
  taken: number;
  channels: ChannelCount[];
  /** Accepted more than once: must be none. */
  duplicated: string[];
  /** Ordered and not in the ledger, marked as sent and never accepted, or left waiting: must be none. */
  lost: string[];
  /** Accepted, but marked as failed or unknown although the vendor reported it: must be none. */
  untold: string[];
  /** Accepted, but never ordered: must be none. */
  unexpected: string[];
  /** Never accepted, and UNKNOWN: the worker was killed before its call. A person sees them and decides; nothing is sent again. */
  unknown: string[];
  /** Jobs that gave up: must be none. */
  dead: string[];
}

export const failures = (verdict: Verdict): string[] =>
  (['duplicated', 'lost', 'untold', 'unexpected', 'dead'] as const).flatMap(kind =>
    verdict[kind].map(what => `${kind}: ${what}`),
  );

/** A message in the ledger that should have been sent. */
export interface Row {
  id: string;
  provider: string;
  channel: string;
  status: string;
  error: string | null;
  address: string;
  content: string;
  wasUnknown: boolean;
}

/** Every message that should have been sent since the run began: the ordered ones, and the agent's answers. */
const outgoing = `select m.id, a.provider, a.channel, m.status, m.error, coalesce(nullif(m.body, ''), d.id::text, '') as content,
    (select i.address from channel_identity i where i.tenant_id = m.tenant_id and i.contact_id = v.contact_id and i.channel = v.channel order by i.created_at, i.id limit 1) as address,
    exists (select from delivery_change h where h.tenant_id = m.tenant_id and h.message_id = m.id and h.status = 'UNKNOWN') as "wasUnknown"
  from message m join conversation v on v.tenant_id = m.tenant_id and v.id = m.conversation_id
  join channel_account a on a.tenant_id = m.tenant_id and a.id = m.channel_account_id
  left join lateral (select id from message_media x where x.tenant_id = m.tenant_id and x.message_id = m.id order by position limit 1) d on true
  where m.direction = 'OUTBOUND' and m.created_at >= $1 and m.due_at is not null order by a.provider, a.channel, m.id`;

/** Compares the ledger's state of each message with what the vendors accepted. */
export async function count(
  owner: pg.Pool,
  { began, orders, taken }: { began: Date; orders: readonly Order[]; taken: readonly Taken[] },
): Promise<Verdict> {
  const { rows } = await owner.query<Row>(outgoing, [began]);
  const dead = await asQueue<{ job: string }>(owner, deadJobs);
  return judge({ rows, orders, taken, dead: dead.map(({ job }) => job) });
}

const deadJobs = `select concat(t.identifier, ' ', j.payload, ', attempt ', j.attempts, ' of ', j.max_attempts, ': ', coalesce(j.last_error, 'no error')) as job
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts and j.locked_at is null
  union all select concat(task, ' ', payload, ', attempt ', attempts, ' of ', max_attempts, ': ', error) from failed_job`;

/** Counts over the data that were read. */
export function judge({
  rows,
  orders,
  taken,
  dead,
}: {
  rows: readonly Row[];
  orders: readonly Pick<Order, 'messageId'>[];
  taken: readonly Pick<Taken, 'key'>[];
  dead: string[];
}): Verdict {
  const known = new Map(rows.map(row => [row.id, row]));
  const times = countBy(taken.map(({ key }) => key));
  const sharing = countBy(rows.map(keyOfRow));
  /** Two equal messages to one person on Instagram have one key, so each gets its share of the count. */
  const timesOf = (row: Row) => {
    const key = keyOfRow(row);
    const [all, rowsOfKey] = [times.get(key) ?? 0, sharing.get(key) ?? 1];
    return all > rowsOfKey ? all : all === rowsOfKey ? 1 : all / rowsOfKey;
  };
  const verdict: Verdict = {
    ordered: orders.length,
    messages: rows.length,
    taken: taken.length,
    channels: [],
    duplicated: [],
    lost: orders.filter(({ messageId }) => !known.has(messageId)).map(({ messageId }) => `${messageId} has no row`),
    untold: [],
    unexpected: [...times.keys()].filter(key => !sharing.has(key)),
    unknown: [],
    dead,
  };
  const channels = new Map<string, ChannelCount>();
  for (const row of rows) {
    const name = `${row.provider} ${row.channel}`;
    const line = channels.get(name) ?? emptyLine(name);
    channels.set(name, line);
    const received = timesOf(row);
    const what = `${name} ${row.id} is ${row.status}${row.error ? ` (${row.error})` : ''}, taken ${received} times`;
    line.messages++;
    line[received === 0 ? 'never' : received <= 1 ? 'once' : 'more']++;
    line.statuses[row.status] = (line.statuses[row.status] ?? 0) + 1;
    if (row.wasUnknown) line.settled[row.status] = (line.settled[row.status] ?? 0) + 1;
    if (received > 1) verdict.duplicated.push(what);
    if (row.status === 'QUEUED' || (received < 1 && reported.has(row.status))) verdict.lost.push(what);
    // Status FAILED is correct for answers of the agent that a person overtook, and for messages that a vendor's list proves never to
    // have arrived.
    if (received >= 1 && !reported.has(row.status)) verdict.untold.push(what);
    if (received === 0 && row.status === 'UNKNOWN') verdict.unknown.push(what);
    if (received === 0 && row.status === 'FAILED' && !/^(dropped|not_sent): /.test(row.error ?? ''))
      verdict.lost.push(what);
  }
  verdict.channels = [...channels.values()];
  return verdict;
}

/** Instagram is given no id of Embudo. */
const keyOfRow = (row: Row): string => (row.channel === 'INSTAGRAM' ? keyOf(row.address, row.content) : row.id);

const emptyLine = (channel: string): ChannelCount => ({
  channel,
  messages: 0,
  never: 0,
  once: 0,
  more: 0,
  statuses: {},
  settled: {},
});

function countBy(names: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The number of message jobs that are not done yet; with `all`, including the questions to vendors that wait for minutes. */
export async function sendsLeft(owner: pg.Pool, { all }: { all: boolean }): Promise<number> {
  const [row] = await asQueue<{ left: number }>(
    owner,
    `select count(*)::int as left from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier like 'conversations/%' and t.identifier <> 'conversations/poll-messages'
       and ($1 or t.identifier <> 'conversations/reconcile-send') and (j.attempts < j.max_attempts or j.locked_at is not null)`,
    [all],
  );
  return row?.left ?? 0;
}
