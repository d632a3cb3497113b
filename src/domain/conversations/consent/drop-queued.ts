import type { Statement, Transaction } from '../../shared/database.port.js';
import type { Language } from '../../shared/translations.js';
import { settleSend } from '../delivery.sql.js';
import { planReason } from '../planning/plan-error.js';

/** The rows are locked in the order of sending, which is also the order in which deliveries lock them. */
const lockQueued: Statement = {
  name: 'consent.lock-queued',
  text: `select o.id, o.conversation_id as "conversationId", o.seller_id as "sellerId" from message o
    where o.conversation_id = any (array(select v.id from conversation v where v.contact_id = $1 and ($2::text is null or v.channel = $2)))
      and o.direction = 'OUTBOUND' and o.status = 'QUEUED' and o.kind <> 'confirmation'
    order by o.sent_at, o.sequence, o.id for update`,
};

/** Drops the messages queued for a contact who has opted out of one channel, or of all. */
export async function dropQueued(
  tx: Transaction,
  contactId: string,
  channel: string | null,
  language: Language,
): Promise<void> {
  const error = planReason({ code: channel === null ? 'OPTED_OUT' : 'CHANNEL_OPTED_OUT' }, language);
  const queued = await tx.query<{ id: string; conversationId: string; sellerId: string | null }>(lockQueued, [
    contactId,
    channel,
  ]);
  for (const { id: messageId, conversationId, sellerId } of queued) {
    await tx.query(settleSend, [messageId, 'FAILED', error, null, null]);
    tx.record('message.updated', { messageId, conversationId, sellerId });
  }
}
