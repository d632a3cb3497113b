import type { Statement, Transaction } from '../shared/database.port.js';
import type { InboundContent } from './channel.port.js';
import { conversationWith } from './conversation.sql.js';
import { waitForOriginal } from './correct-message.js';
import { reopenCorrections } from './correct-message.sql.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';

/** The reaction is searched only among the newest messages of the conversation: few people react to older ones. */
const maxMessages = 500;
/** A removal that is replayed does not remove a reaction that was made after it. */
const removeReactions: Statement = {
  name: 'inbound.remove-reactions',
  text: `with place as materialized (
      ${conversationWith('$1', '$2', '$3')})
    update message m set body = '', revoked_at = now()
    where m.id = any (array(
        select id from message where conversation_id = any (array(select id from place)) order by sent_at desc, sequence desc limit ${maxMessages}))
      and m.direction = 'INBOUND' and m.kind = 'reaction' and m.replies_to = $4 and m.sent_at <= $5 and m.revoked_at is null
    returning m.id, m.conversation_id as "conversationId", m.seller_id as "sellerId"`,
};

const nothingToRemove = 'reaction_removed';

/**
 * Withdraws the reactions of a contact to one message, as the contact's app does. If there is no reaction yet, the removal is
 * tried again after a while, and whenever such a reaction arrives.
 */
export async function removeReaction(
  tx: Transaction,
  event: LedgerEvent,
  { from, at, by }: Extract<InboundContent, { type: 'unreact' }>,
  now: Date,
): Promise<Outcome> {
  const { accountId, channel } = event;
  const removed = await tx.query<{ id: string; conversationId: string; sellerId: string | null }>(removeReactions, [
    accountId,
    channel,
    by.addresses,
    from,
    at,
  ]);
  for (const { id: messageId, conversationId, sellerId } of removed)
    tx.record('message.updated', { messageId, conversationId, sellerId });
  const [last] = removed;
  if (last) return { status: 'PROCESSED', messageId: last.id, originalId: from };
  if (event.originalId !== null) return { status: 'IGNORED', reason: nothingToRemove, originalId: from };
  return waitForOriginal(tx, event, { originalId: from, reason: nothingToRemove, now });
}

/** Reopens the removals that found no reaction to this message, and returns their ids: they are processed again now that there is one. */
export async function reopenRemovals(
  tx: Transaction,
  { accountId }: LedgerEvent,
  reactedTo: string,
): Promise<string[]> {
  const early = await tx.query<{ id: string }>(reopenCorrections, [accountId, reactedTo, [nothingToRemove]]);
  return early.map(({ id }) => id);
}
