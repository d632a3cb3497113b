import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { nextSequence } from '../shared/sequence.js';

/** As `mayReply` of the entity, in SQL. */
const mayReply = (at: string) =>
  `(v.channel not in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER') or v.last_inbound_at > ${at}::timestamptz - interval '24 hours')`;

/** The count of the window that began at `since`, 0 where that window is over. */
const counted = (count: string, since: string, window: string) =>
  `case when ${since} > $7::timestamptz - interval '${window}' then ${count} else 0 end`;

/**
 * The answer, its conversation, both counts and the job that delivers it, in one round trip; one row that says what became of it,
 * none where the conversation is not the bot's in this version any more. The counts are read from rows that this statement
 * locks, so several workers together stay within the limits: the conversation's row, and the upsert of the contact's.
 */
const queue: Statement = {
  name: 'answer.queue',
  text: `with place as (select * from conversation where id = $2 and status = 'BOT' and version = $6 for update),
    checked as (
      select v.id, v.contact_id, case
          when not ${mayReply('$7')} then 'LATE'
          when exists (select from contact c where c.id = v.contact_id and c.opted_out) then 'OPTED_OUT'
          when exists (select from message m where m.answers_id = $5) then 'ANSWERED'
          when ${counted('v.answers_counted', 'v.answers_since', '1 hour')} >= $14 then 'CONVERSATION_HOUR' end as reason
      from place v),
    tally as (
      insert into answer_tally as t (tenant_id, contact_id, since, answers)
      select app.tenant(), contact_id, $7, 1 from checked where reason is null
      on conflict (tenant_id, contact_id) do update set
        answers = ${counted('t.answers', 't.since', '24 hours')} + 1,
        since = case when t.since > excluded.since - interval '24 hours' then t.since else excluded.since end
      where ${counted('t.answers', 't.since', '24 hours')} < $15
      returning contact_id),
    answer as (
      insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, body, quick_replies, status, answers_id, prepared_under, sent_at, sequence, due_at)
      select $1, app.tenant(), v.id, v.channel_account_id, v.seller_id, 'OUTBOUND', 'AI_AGENT', $3, $4, 'QUEUED', $5, $6, greatest($7, v.last_message_at), $8, now()
      from place v where exists (select from tally)
      on conflict (answers_id) where answers_id is not null do nothing
      returning id, conversation_id, seller_id, sent_at),
    noted as (
      update conversation v set last_message_id = a.id, last_message_at = greatest(v.last_message_at, a.sent_at),
        bot_failures = case when $9 then 0 else v.bot_failures + 1 end,
        answers_counted = ${counted('v.answers_counted', 'v.answers_since', '1 hour')} + 1,
        answers_since = case when v.answers_since > $7::timestamptz - interval '1 hour' then v.answers_since else $7 end,
        updated_at = now()
      from answer a where v.id = $2)
    select v.seller_id as "sellerId",
      case when a.id is null then coalesce(k.reason, case when exists (select from tally) then 'ANSWERED' else 'CONTACT_DAY' end) end as reason,
      case when a.id is not null then app.enqueue($10, $11, $12, $13) end as job
    from place v cross join checked k left join answer a on true`,
};

const waitForPerson: Statement = {
  name: 'answer.wait-for-person',
  text: `update conversation v set status = 'WAITING', version = version + 1, updated_at = now()
    where id = $1 and status = 'BOT' and version = $2 and not ${mayReply('$3')} returning seller_id as "sellerId"`,
};

/** The most automatic answers: to one conversation in an hour, to one contact in 24 hours, each from the first that is counted. */
export interface AnswerLimits {
  perConversationHour: number;
  perContactDay: number;
}
/** Which limit an answer would have passed. */
export type ReachedAnswerLimit = 'CONVERSATION_HOUR' | 'CONTACT_DAY';

/**
 * Queues an answer of the agent if the conversation is still the bot's in the version that the answer was prepared for, and
 * within the limits. Gives the message's id; null where it was dropped: a person took over, it was routed elsewhere, it was
 * answered before, or `limit` says which limit was reached, and the caller holds the conversation's row. A message that came
 * so late that the channel takes no free text any more waits for a person.
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
    limits: AnswerLimits;
  },
): Promise<{ messageId: string | null; limit: ReachedAnswerLimit | null }> {
  const { conversationId, preparedUnder, at, limits } = answer;
  const id = newId();
  const [outcome] = await tx.query<{ sellerId: string | null; reason: string | null }>(queue, [
    id,
    conversationId,
    answer.body,
    answer.quickReplies,
    answer.answersId,
    preparedUnder,
    at,
    nextSequence(),
    answer.known,
    ...tx.jobValues('conversations/deliver', { messageId: id }),
    limits.perConversationHour,
    limits.perContactDay,
  ]);
  if (outcome && outcome.reason === null) {
    tx.record('message.added', { messageId: id, conversationId, sellerId: outcome.sellerId });
    tx.record('conversation.updated', { conversationId, sellerId: outcome.sellerId });
    return { messageId: id, limit: null };
  }
  const reason = outcome?.reason;
  if (reason === 'LATE') {
    const [late] = await tx.query<{ sellerId: string | null }>(waitForPerson, [conversationId, preparedUnder, at]);
    if (late) tx.record('conversation.updated', { conversationId, sellerId: late.sellerId });
  }
  return { messageId: null, limit: reason === 'CONVERSATION_HOUR' || reason === 'CONTACT_DAY' ? reason : null };
}
