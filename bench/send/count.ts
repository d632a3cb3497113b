import type pg from 'pg';
import { asQueue } from '../stage/ledger.js';
import type { Order } from './orders.js';
import { keyOf, type Taken } from './taken.js';

const reported = new Set(['SENT', 'DELIVERED', 'READ']);

/** One line of the report: all messages of a provider's channel. */
export interface ChannelCount {
  channel: string;
  messages: number;
  /** How often the vendor took a message: never, once, more often. */
  never: number;
  once: number;
  more: number;
  /** What the ledger says in the end. */
  statuses: Record<string, number>;
  /** Messages that were UNKNOWN for a while, by what they were settled to. */
  settled: Record<string, number>;
}

export interface Verdict {
  ordered: number;
  messages: number;
  taken: number;
  channels: ChannelCount[];
  /** Taken more than once: must be none. */
  duplicated: string[];
  /** Ordered and not in the ledger, said to be sent and never taken, or left waiting: must be none. */
  lost: string[];
  /** Taken, and said to have failed or not to be known although the vendor told us: must be none. */
  untold: string[];
  /** Taken, and ordered by nobody: must be none. */
  unexpected: string[];
  /** Never taken, and UNKNOWN: the worker died before its call. A person sees them and decides; nothing is sent again. */
  unknown: string[];
  /** Jobs that gave up: must be none. */
  dead: string[];
}

export const failures = (verdict: Verdict): string[] =>
  (['duplicated', 'lost', 'untold', 'unexpected', 'dead'] as const).flatMap(kind =>
    verdict[kind].map(what => `${kind}: ${what}`),
  );

/** A message of the ledger that should have left. */
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

/** Every message that should have left since the run began: those that were ordered, and the agent's answers. */
const outgoing = `select m.id, a.provider, a.channel, m.status, m.error, coalesce(nullif(m.body, ''), d.id::text, '') as content,
    (select i.address from channel_identity i where i.tenant_id = m.tenant_id and i.contact_id = v.contact_id and i.channel = v.channel order by i.created_at, i.id limit 1) as address,
    exists (select from delivery_change h where h.tenant_id = m.tenant_id and h.message_id = m.id and h.status = 'UNKNOWN') as "wasUnknown"
  from message m join conversation v on v.tenant_id = m.tenant_id and v.id = m.conversation_id
  join channel_account a on a.tenant_id = m.tenant_id and a.id = m.channel_account_id
  left join lateral (select id from message_media x where x.tenant_id = m.tenant_id and x.message_id = m.id order by position limit 1) d on true
  where m.direction = 'OUTBOUND' and m.created_at >= $1 and m.due_at is not null order by a.provider, a.channel, m.id`;

/** Compares what the ledger says of each message with what the vendors took. */
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

/** The counting itself, over what was read. */
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
  /** Two equal messages to one person on Instagram are one key: each has its share. */
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
    // Those that the agent prepared and a person overtook, and those that a vendor's list proves never to have come, are told as FAILED.
    if (received >= 1 && !reported.has(row.status)) verdict.untold.push(what);
    if (received === 0 && row.status === 'UNKNOWN') verdict.unknown.push(what);
    if (received === 0 && row.status === 'FAILED' && !/^(dropped|not_sent): /.test(row.error ?? ''))
      verdict.lost.push(what);
  }
  verdict.channels = [...channels.values()];
  return verdict;
}

/** Instagram is given no id of ours. */
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

/** How many jobs of messages are yet to be done; with `all`, also the questions to vendors that wait for minutes. */
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
