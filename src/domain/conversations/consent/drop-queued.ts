import type { Statement, Transaction } from '../../shared/database.port.js';
import type { Language } from '../../shared/translations.js';
import { settleSend } from '../delivery.sql.js';
import { planReason } from '../planning/plan-error.js';
import type { SendPlanCode } from '../planning/planner.js';

/** The rows are locked in the order of sending, which is also the order in which deliveries lock them. */
const lockQueued = (name: string, condition = 'true'): Statement => ({
  name,
  text: `select o.id, o.conversation_id as "conversationId", o.seller_id as "sellerId" from message o
    where o.conversation_id = any (array(select v.id from conversation v where v.contact_id = $1 and ($2::text is null or v.channel = $2)))
      and o.direction = 'OUTBOUND' and o.status = 'QUEUED' and o.kind <> 'confirmation' and ${condition}
    order by o.sent_at, o.sequence, o.id for update`,
});
const lockAll = lockQueued('consent.lock-queued');
const lockMarketing = lockQueued(
  'consent.lock-queued-marketing',
  `(o.marketing or exists (select from message_template t where t.id = o.template_id and t.category = 'MARKETING'))`,
);

/** Drops the messages queued for a contact who has opted out of one channel, or of all. */
export async function dropQueued(
  tx: Transaction,
  contactId: string,
  channel: string | null,
  language: Language,
): Promise<void> {
  await drop(tx, lockAll, [contactId, channel], channel === null ? 'OPTED_OUT' : 'CHANNEL_OPTED_OUT', language);
}

/** Drops the marketing messages queued for a contact who wants none any more, on one channel or on all. */
export async function dropQueuedMarketing(
  tx: Transaction,
  contactId: string,
  channel: string | null,
  language: Language,
): Promise<void> {
  await drop(tx, lockMarketing, [contactId, channel], 'MARKETING_OPTED_OUT', language);
}

async function drop(
  tx: Transaction,
  lock: Statement,
  values: (string | null)[],
  code: SendPlanCode,
  language: Language,
): Promise<void> {
  const error = planReason({ code }, language);
  const queued = await tx.query<{ id: string; conversationId: string; sellerId: string | null }>(lock, values);
  for (const { id: messageId, conversationId, sellerId } of queued) {
    await tx.query(settleSend, [messageId, 'FAILED', error, null, null]);
    tx.record('message.updated', { messageId, conversationId, sellerId });
    tx.record('message.failed', { messageId, conversationId, sellerId });
  }
}
