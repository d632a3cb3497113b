import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { nextSequence } from '../shared/sequence.js';

/** As `mayReply` of the entity, in SQL. */
const mayReply = (at: string) =>
  `(v.channel not in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER') or v.last_inbound_at > ${at}::timestamptz - interval '24 hours')`;
/** The answer, its conversation and the job that delivers it, in one round trip; no row where it may not go any more. */
const queue: Statement = {
  name: 'answer.queue',
  text: `with place as (select * from conversation where id = $2 and status = 'BOT' and version = $6 for update),
    answer as (
      insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, body, quick_replies, status, answers_id, prepared_under, sent_at, sequence)
      select $1, app.tenant(), v.id, v.channel_account_id, v.seller_id, 'OUTBOUND', 'AI_AGENT', $3, $4, 'QUEUED', $5, $6, greatest($7, v.last_message_at), $8
      from place v where ${mayReply('$7')} and not exists (select from contact c where c.id = v.contact_id and c.opted_out)
      on conflict (answers_id) where answers_id is not null do nothing
      returning id, conversation_id, seller_id, sent_at),
    noted as (
      update conversation v set last_message_id = a.id, last_message_at = greatest(v.last_message_at, a.sent_at),
        bot_failures = case when $9 then 0 else v.bot_failures + 1 end, updated_at = now()
      from answer a where v.id = $2)
    select seller_id as "sellerId", app.enqueue($10, $11, $12, $13) as job from answer`,
};

const waitForPerson: Statement = {
  name: 'answer.wait-for-person',
  text: `update conversation v set status = 'WAITING', version = version + 1, updated_at = now()
    where id = $1 and status = 'BOT' and version = $2 and not ${mayReply('$3')} returning seller_id as "sellerId"`,
};

/**
 * Queues an answer of the agent if the conversation is still the bot's in the version that the answer was prepared for.
 * Gives the message's id; null where it was dropped: a person took over, it was routed elsewhere, or it was answered before.
 * A message that came so late that the channel takes no free text any more waits for a person.
 */
export async function queueAnswer(
  tx: Transaction,
  answer: {
    conversationId: string;
    answersId: string;
    preparedUnder: number;
    body: string;
    quickReplies: string[];
    known: boolean;
    at: Date;
  },
): Promise<string | null> {
  const id = newId();
  const [queued] = await tx.query<{ sellerId: string | null }>(queue, [
    id,
    answer.conversationId,
    answer.body,
    answer.quickReplies,
    answer.answersId,
    answer.preparedUnder,
    answer.at,
    nextSequence(),
    answer.known,
    ...tx.jobValues('conversations/deliver', { messageId: id }),
  ]);
  if (!queued) {
    const [late] = await tx.query<{ sellerId: string | null }>(waitForPerson, [
      answer.conversationId,
      answer.preparedUnder,
      answer.at,
    ]);
    if (late) tx.record('conversation.updated', { conversationId: answer.conversationId, sellerId: late.sellerId });
    return null;
  }
  tx.record('message.added', { messageId: id, conversationId: answer.conversationId, sellerId: queued.sellerId });
  tx.record('conversation.updated', { conversationId: answer.conversationId, sellerId: queued.sellerId });
  return id;
}
