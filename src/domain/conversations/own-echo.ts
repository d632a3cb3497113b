import type { Statement, Transaction } from '../shared/database.port.js';
import { isId } from '../shared/id.js';
import { applyStatus, isErased } from './apply-status.js';
import type { InboundContent } from './channel.port.js';
import { conversationWith } from './conversation.sql.js';
import { findByProviderId, sentNotBefore } from './delivery.sql.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';

type Echo = Extract<InboundContent, { type: 'echo' }>;

const findOwn: Statement = {
  name: 'own-echo.find',
  text: `select id from message where id = $1 and channel_account_id = $2 and direction = 'OUTBOUND' and provider_message_id is null`,
};
/** Finds a send without an answer yet to the same contact, with the same text and kind, at about the same time. */
const findUnanswered: Statement = {
  name: 'own-echo.find-unanswered',
  text: `select m.id from (${conversationWith('$1', '$2', '$3')}) v
    cross join lateral (
      select id, sent_at, sequence from message
      where conversation_id = v.id and direction = 'OUTBOUND' and status = 'UNKNOWN' and provider_message_id is null
        and ${sentNotBefore('message')} between $6::timestamptz - interval '10 minutes' and $6::timestamptz + interval '1 minute'
        and kind = $4 and btrim(body, E' \\t\\r\\n') = btrim($5, E' \\t\\r\\n')
      order by sent_at, sequence limit 1) m
    order by m.sent_at, m.sequence limit 1`,
};
const credentialsOf: Statement = {
  name: 'own-echo.credentials',
  text: 'select credentials from channel_account where id = $1',
};

/** Returns the id of the account's own app at the vendor, or null if the account's credentials do not name it. */
export async function findOwnApp(
  tx: Transaction,
  accountId: string,
  ownAppId: (credentials: string) => string | null,
): Promise<string | null> {
  const [account] = await tx.query<{ credentials: string }>(credentialsOf, [accountId]);
  return account ? ownAppId(account.credentials) : null;
}

/**
 * Handles an echo of a message that Embudo sent: the message is SENT, and the conversation's status stays. Returns null for a
 * message that a person wrote in the vendor's app.
 *
 * An echo is of Embudo's message if its id is known, if it has Embudo's callback data, or if it comes from the account's own app.
 * Instagram sends neither callback data nor app, and an echo may arrive before the send is answered. Then a send without an
 * answer is matched by text.
 */
export async function settleOwnEcho(
  tx: Transaction,
  event: LedgerEvent,
  { message, to, appId, callbackData }: Echo,
  ownAppId: (credentials: string) => string | null,
): Promise<Outcome | null> {
  const { accountId, channel } = event;
  const { providerMessageId } = message;
  const sent = (ownId: string | null) =>
    applyStatus(tx, accountId, {
      providerMessageId,
      status: 'SENT',
      at: message.sentAt,
      error: null,
      callbackData: ownId,
    });
  if (await isErased(tx, accountId, providerMessageId, callbackData)) return { status: 'IGNORED', reason: 'erased' };
  const [known] = await tx.query<{ id: string }>(findByProviderId, [accountId, providerMessageId]);
  if (known) return sent(null);
  if (callbackData && isId(callbackData)) {
    const [own] = await tx.query<{ id: string }>(findOwn, [callbackData, accountId]);
    if (own) return sent(own.id);
  }
  const [unanswered] = await tx.query<{ id: string }>(findUnanswered, [
    accountId,
    channel,
    to.addresses,
    message.kind,
    message.body,
    message.sentAt,
  ]);
  if (unanswered) return sent(unanswered.id);
  if (!appId) return null;
  return (await findOwnApp(tx, accountId, ownAppId)) === appId ? sent(null) : null;
}
