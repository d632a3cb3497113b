import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { minuteMs } from '../shared/durations.js';
import { Postponed } from '../shared/postponed.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import type { Channel, ChannelProvider } from './channel.port.js';
import { addressesOf } from './conversation.sql.js';
import { sentNotBefore, settleSend } from './delivery.sql.js';
import type { LoggedMessage } from './message-log.port.js';
import './ports.js';
import './provider.port.js';

const timeoutMs = 15_000;
/** Tolerance for times: the vendor's list has whole seconds, and clocks differ. */
const slackMs = 15_000;
/** A request that has not reached the vendor within this time was not sent. */
const patienceMs = 5 * minuteMs;

const load: Statement = {
  name: 'reconcile.load',
  text: `select m.body, m.template_id is not null as "isTemplate", m.conversation_id as "conversationId", m.seller_id as "sellerId", m.due_at as "calledBy",
      ${sentNotBefore('m')} as "calledAt", a.id as "accountId", a.provider, a.channel, a.external_id as "externalId", a.credentials,
      exists (select from message_media d where d.tenant_id = app.tenant() and d.message_id = m.id) as "hasFiles",
      ${addressesOf('v')} as addresses
    from message m join conversation v on v.id = m.conversation_id join channel_account a on a.id = m.channel_account_id
    where m.id = $1 and m.status = 'UNKNOWN' and m.provider_message_id is null and m.due_at is not null`,
};
const taken: Statement = {
  name: 'reconcile.taken',
  text: 'select provider_message_id as id from message where channel_account_id = $1 and provider_message_id = any ($2)',
};

interface UnknownSend {
  body: string;
  isTemplate: boolean;
  hasFiles: boolean;
  conversationId: string;
  sellerId: string | null;
  calledAt: Date;
  calledBy: Date;
  accountId: string;
  provider: ChannelProvider;
  channel: Channel;
  externalId: string;
  credentials: string;
  addresses: string[];
}

/**
 * Settles a send with an unknown outcome by the vendor's own list: either the list has our message, or it has no such message,
 * and nothing was sent. The message is never sent again. Safe to repeat: a message that was settled in the meantime is not
 * changed.
 */
export const reconcileSend = longUseCase({
  name: 'conversations.reconcile-send',
  permission: 'message:deliver',
  input: z.object({ messageId: z.uuid() }),
  audit: notAudited('The status of the message is its record.'),
  async run(context, { messageId }) {
    const [send] = await context.read.query<UnknownSend>(load, [messageId]);
    const log = send && context.ports.providers[send.provider]?.messageLog;
    if (!send || !log) return;
    const { ports, scope, requestId, clock } = context;
    const candidates = await freeMessages(context, send);
    const ours = ownOf(send, candidates);
    if (ours) {
      const { kind, key, body } = log.reportOf(ours, messageId);
      const { tenantId } = scope;
      const { accountId } = send;
      await ports.inboundWriter.write([
        { tenantId, accountId, kind, key, status: 'RECEIVED', reason: null, requestId, body },
      ]);
      return;
    }
    // One of them may be our message, with a text that the vendor changed: a person decides.
    if (candidates.length > 0) return;
    const until = new Date(send.calledBy.getTime() + patienceMs);
    if (clock.now() < until) throw new Postponed(until, 'the provider may list the message later');
    await context.transaction(async tx => {
      await tx.query(settleSend, [messageId, 'FAILED', 'not_sent: the provider never got it', null, null]);
      const { conversationId, sellerId } = send;
      tx.record('message.updated', { messageId, conversationId, sellerId });
      tx.record('message.failed', { messageId, conversationId, sellerId });
    });
  },
});

/** Returns the messages to that contact from about that time whose ids are not yet known. */
async function freeMessages({ ports, read, clock }: ScopedContext, send: UnknownSend): Promise<LoggedMessage[]> {
  const { provider, channel, externalId, addresses, accountId } = send;
  const credentials = JSON.parse(ports.secrets.open(send.credentials)) as Record<string, string>;
  const from = new Date(send.calledAt.getTime() - slackMs);
  const to = new Date(clock.now().getTime() + slackMs);
  const answer = await ports.providers[provider]?.messageLog?.list(
    { channel, externalId, credentials },
    { direction: 'OUT', from, to, contact: addresses },
    { timeoutMs },
  );
  if (answer?.kind !== 'found')
    throw new Error(`The provider did not list the messages: ${answer?.reason ?? 'no list'}`);
  const last = send.calledBy.getTime() + slackMs;
  const near = answer.found.filter(({ at }) => at >= from && at.getTime() <= last);
  const known = await read.query<{ id: string }>(taken, [accountId, near.map(({ id }) => id)]);
  const ids = new Set(known.map(({ id }) => id));
  return near.filter(({ id }) => !ids.has(id)).sort((one, other) => one.at.getTime() - other.at.getTime());
}

/**
 * Returns the first message with the same text. The vendor writes the text of a template, so for a template there must be exactly
 * one candidate.
 */
function ownOf({ body, isTemplate, hasFiles }: UnknownSend, candidates: LoggedMessage[]): LoggedMessage | undefined {
  if (isTemplate) return candidates.length === 1 ? candidates[0] : undefined;
  return candidates.find(each => each.text.trim() === body.trim() && each.hasFiles === hasFiles);
}
