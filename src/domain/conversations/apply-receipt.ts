import type { Statement, Transaction } from '../shared/database.port.js';
import { applyStatus } from './apply-status.js';
import type { InboundContent } from './channel.port.js';
import { conversationWith } from './conversation.sql.js';
import { noteChange, rank, sentNotBefore } from './delivery.sql.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';

interface Raised {
  id: string;
  conversationId: string;
  sellerId: string | null;
}

/** Maximum number of messages that a receipt can change, the newest of the conversation. Earlier receipts have covered older ones. */
const maxMessages = 500;
/** Raises to status `$2` the messages of a conversation that were sent by the time `until`, and notes that it happened at `$3`. */
const raiseThrough = (conversation: string, until: string) => `raised as (
    update message m set status = $2, error = null
    where m.id = any (array(
        select id from message where conversation_id = any (${conversation}) order by sent_at desc, sequence desc limit ${maxMessages}))
      and m.direction = 'OUTBOUND' and m.status in ('SENT', 'DELIVERED') and ${rank('m.status')} < ${rank('$2')} and ${sentNotBefore('m')} <= ${until}
    returning m.id, m.conversation_id, m.seller_id, m.status, m.error),
    noted as (${noteChange('raised', 'least($3::timestamptz, now())')})
    select id, conversation_id as "conversationId", seller_id as "sellerId" from raised`;

const raiseUntil: Statement = {
  name: 'receipt.raise-until',
  text: `with place as materialized (
      ${conversationWith('$4', '$5', '$6')}),
    ${raiseThrough('array(select id from place)', '$1::timestamptz')}`,
};
const raiseBefore: Statement = {
  name: 'receipt.raise-before',
  text: `with named as materialized (select conversation_id, ${sentNotBefore('n')} as left_at from message n where id = $1),
    ${raiseThrough('array(select conversation_id from named)', '(select left_at from named)')}`,
};

/** Applies a receipt that covers all messages up to a time or a message. A repeated or older receipt changes nothing. */
export async function applyReceipt(
  tx: Transaction,
  event: LedgerEvent,
  { status, through, by }: Extract<InboundContent, { type: 'receipt' }>,
): Promise<Outcome> {
  if (through instanceof Date) {
    const values = [through, status, event.receivedAt, event.accountId, event.channel, by.addresses];
    announce(tx, await tx.query<Raised>(raiseUntil, values));
    return { status: 'PROCESSED', messageId: null };
  }
  const update = { providerMessageId: through, status, at: event.receivedAt, error: null, callbackData: null };
  const outcome = await applyStatus(tx, event.accountId, update);
  if (outcome.status === 'PROCESSED' && outcome.messageId)
    announce(tx, await tx.query<Raised>(raiseBefore, [outcome.messageId, status, event.receivedAt]));
  return outcome;
}

function announce(tx: Transaction, raised: readonly Raised[]): void {
  for (const { id: messageId, conversationId, sellerId } of raised)
    tx.record('message.updated', { messageId, conversationId, sellerId });
}
