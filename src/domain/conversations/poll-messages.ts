import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs, hourMs, minuteMs } from '../shared/durations.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import type { Channel, ChannelProvider, InboundItem } from './channel.port.js';
import type { LedgerEntry } from './inbound-writer.js';
import type { LogAnswer, LoggedAccount, LoggedMessage, MessageLog } from './message-log.port.js';
import './ports.js';
import './provider.port.js';

const timeoutMs = 20_000;
/** The period that is requested again: a message may be listed later than its date. */
const overlapMs = 15 * minuteMs;
/** Maximum age of requested messages. An outage of a day is noticed. */
const reachMs = dayMs;
/** The period of one request. */
const sliceMs = 6 * hourMs;
const entriesAtOnce = 500;

const accountStatement: Statement = {
  name: 'poll.account',
  text: `select provider, channel, external_id as "externalId", credentials, polled_until as "polledUntil", created_at as "createdAt"
    from channel_account where id = $1 and active and live and lost_at is null and broken_at is null`,
};
/** Finds the messages among these that were already received or sent. The ledger deletes its rows after a while, but messages stay. */
const knownStatement: Statement = {
  name: 'poll.known',
  text: `select key as id from inbound_event where account_id = $1 and key = any ($2)
    union select provider_message_id from message where channel_account_id = $1 and provider_message_id = any ($2)`,
};
const sentStatement: Statement = {
  name: 'poll.sent',
  text: `select provider_message_id as id from message where channel_account_id = $1 and provider_message_id = any ($2) and direction = 'OUTBOUND'`,
};
const notePolled: Statement = {
  name: 'poll.note',
  text: 'update channel_account set polled_until = greatest(polled_until, $2) where id = $1',
};

interface AccountRow {
  provider: ChannelProvider;
  channel: Channel;
  externalId: string;
  credentials: string;
  polledUntil: Date | null;
  createdAt: Date;
}
interface Polled {
  accountId: string;
  account: LoggedAccount;
  log: MessageLog;
  from: Date;
  to: Date;
}

/**
 * Compares a vendor's list of messages with the ledger, and writes the missing items to the ledger: messages that came in, and
 * statuses of sent messages. Safe to repeat, and to run beside the webhooks: a row of the ledger has the same key either way.
 */
export const pollMessages = longUseCase({
  name: 'conversations.poll-messages',
  permission: 'inbound-event:receive',
  input: z.object({ accountId: z.uuid() }),
  audit: notAudited('The rows of the ledger that it writes record what was received.'),
  async run(context, { accountId }) {
    const [row] = await context.read.query<AccountRow>(accountStatement, [accountId]);
    const log = row && context.ports.providers[row.provider]?.messageLog;
    if (!row || !log) return;
    const now = context.clock.now();
    const from = startOf(row, now);
    const to = new Date(Math.min(now.getTime(), from.getTime() + sliceMs));
    const { channel, externalId } = row;
    const credentials = JSON.parse(context.ports.secrets.open(row.credentials)) as Record<string, string>;
    const polled = { accountId, account: { channel, externalId, credentials }, log, from, to };
    await write(context, row, accountId, [
      ...(await missedMessages(context, polled)),
      ...(await reports(context, polled)),
    ]);
    await context.transaction(async tx => {
      await tx.query(notePolled, [accountId, to]);
      if (to < now) await tx.enqueue('conversations/poll-messages', { accountId }, { jobKey: `poll:${accountId}` });
    });
  },
});

/** Returns the start of the period: never before the account was connected, since those messages were not for this tenant. */
function startOf({ polledUntil, createdAt }: AccountRow, now: Date): Date {
  const last = (polledUntil ?? createdAt).getTime() - overlapMs;
  return new Date(Math.max(createdAt.getTime(), last, now.getTime() - reachMs));
}

async function missedMessages({ read }: ScopedContext, polled: Polled): Promise<InboundItem[]> {
  const { accountId, account, log } = polled;
  const listed = await listedBy(polled, 'IN');
  const known = await read.query<{ id: string }>(knownStatement, [accountId, listed.map(({ id }) => id)]);
  const ids = new Set(known.map(({ id }) => id));
  const items: InboundItem[] = [];
  for (const message of listed.filter(({ id }) => !ids.has(id))) {
    const item = message.hasFiles ? answered(await log.withFiles(account, message, { timeoutMs })) : message.item;
    if (item) items.push(item);
  }
  return items;
}

/** Returns the statuses of our messages. Other messages sent from that number are not ours. */
async function reports({ read }: ScopedContext, polled: Polled): Promise<InboundItem[]> {
  const listed = await listedBy(polled, 'OUT');
  const sent = await read.query<{ id: string }>(sentStatement, [polled.accountId, listed.map(({ id }) => id)]);
  const ids = new Set(sent.map(({ id }) => id));
  return listed.flatMap(({ id, item }) => (item && ids.has(id) ? [item] : []));
}

async function listedBy({ account, log, from, to }: Polled, direction: 'IN' | 'OUT'): Promise<LoggedMessage[]> {
  const listed = answered(await log.list(account, { direction, from, to }, { timeoutMs }));
  return [...listed].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** Throws if the vendor returned no list, so that the job is tried again; it fails for good if the vendor keeps refusing. */
function answered<T>(answer: LogAnswer<T>): T {
  if (answer.kind === 'found') return answer.found;
  throw new Error(`The provider did not list the messages: ${answer.reason}`);
}

async function write(
  { ports, scope, requestId, log }: ScopedContext,
  { provider }: AccountRow,
  accountId: string,
  items: InboundItem[],
): Promise<void> {
  const entries = items.map(({ kind, key, body }): LedgerEntry => {
    const { tenantId } = scope;
    return { tenantId, accountId, kind, key, status: 'RECEIVED', reason: null, requestId, body };
  });
  if (entries.length === 0) return;
  for (let at = 0; at < entries.length; at += entriesAtOnce)
    await ports.inboundWriter.write(entries.slice(at, at + entriesAtOnce));
  const stored = entries.length;
  ports.metrics.inbound(provider, 'RECEIVED', stored);
  log.warn({ accountId, provider, stored }, 'webhooks were lost: the provider lists what they would have told');
}
