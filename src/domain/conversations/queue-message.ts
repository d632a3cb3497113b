import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { nextSequence } from '../shared/sequence.js';
import type { TransactionContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import type { Message } from './message.entity.js';
import { planReason } from './planning/plan-error.js';
import { planSend, type SendPlan, type SendWish } from './planning/planner.js';
import { type PlannedPlace, readFacts } from './planning/read-facts.js';

/** The count of the window that began at `since`, 0 where that window is over. */
const counted = (count: string, since: string, window: string) =>
  `case when ${since} > $3::timestamptz - interval '${window}' then ${count} else 0 end`;

/**
 * The message, its conversation, both counts of automatic answers and the job that delivers it, in one round trip; no id where
 * the message is answered already, or the contact's day is full. What the agent says without being asked holds for the
 * conversation as it is now, which the caller has locked. The day's count is an upsert whose condition is the limit, so
 * several workers together stay within it. This is the one statement that writes a message to be sent.
 */
const queue: Statement = {
  name: 'message.queue',
  text: `with tally as (
      insert into answer_tally as t (tenant_id, contact_id, since, answers)
      select app.tenant(), v.contact_id, $3, 1 from conversation v where v.id = $2 and $21::int is not null
      on conflict (tenant_id, contact_id) do update set
        answers = ${counted('t.answers', 't.since', '24 hours')} + 1,
        since = case when t.since > excluded.since - interval '24 hours' then t.since else excluded.since end
      where ${counted('t.answers', 't.since', '24 hours')} < $21
      returning contact_id),
    queued as (
      insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, author_seller_id, author_user_id, kind, body,
        quick_replies, template_id, template_variables, status, error, idempotency_key, answers_id, prepared_under, initiated, planned_for, sent_at, sequence, due_at)
      select $1, app.tenant(), v.id, v.channel_account_id, v.seller_id, 'OUTBOUND', $4, $5, $6, $7, $8,
        $9, $10, $11, 'QUEUED', $12, $13, $14, coalesce($15::int, case when $4 = 'AI_AGENT' then v.version end), $16, $17, greatest($3, v.last_message_at), $18, coalesce($17, now())
      from conversation v where v.id = $2 and ($21::int is null or exists (select from tally))
      on conflict (tenant_id, answers_id) where answers_id is not null do nothing
      returning id, conversation_id, seller_id, sent_at),
    noted as (
      update conversation v set last_message_id = q.id, last_message_at = greatest(v.last_message_at, q.sent_at), waiting_since = case when $7 = 'notice' then v.waiting_since end,
        unread_count = case when $4 = 'SELLER' then 0 else v.unread_count end,
        -- a trigger sets it too, by an update of its own
        first_response_at = case when v.first_response_at is null and v.first_inbound_at <= q.sent_at and $4 <> 'SYSTEM' and $7 <> 'notice' then q.sent_at else v.first_response_at end,
        bot_failures = case when $19::boolean is null then v.bot_failures when $19 then 0 else v.bot_failures + 1 end,
        answers_counted = case when $21::int is null then v.answers_counted else ${counted('v.answers_counted', 'v.answers_since', '1 hour')} + 1 end,
        answers_since = case when $21::int is null or v.answers_since > $3::timestamptz - interval '1 hour' then v.answers_since else $3 end,
        updated_at = now()
      from queued q where v.id = q.conversation_id)
    select q.id, q.seller_id as "sellerId", exists (select from tally) as counted,
      case when $20 and q.id is not null then app.enqueue($22, $23, $24, $25) end as job
    from (select) one left join queued q on true`,
};

export type OutboundAuthor = Extract<Message['author'], 'AI_AGENT' | 'SELLER' | 'SYSTEM'>;

/** A message that somebody wants to send in a conversation. */
export interface MessageToQueue {
  conversationId: string;
  contactId: string;
  author: OutboundAuthor;
  authorSellerId?: string | null;
  authorUserId?: string | null;
  /** `notice` is told to a contact who waits for a person, such as that an answer will come: the contact goes on waiting. */
  kind?: string;
  body: string;
  quickReplies?: string[];
  templateId?: string | null;
  /** What fills the places of the template, in order. */
  templateVariables?: string[] | null;
  idempotencyKey?: string | null;
  /** Set for an answer of the agent. */
  answer?: {
    answersId: string;
    preparedUnder: number;
    /** Whether the agent knew the answer. */
    known: boolean;
    perContactDay: number;
    /** Why it must not be queued, by the conversation as it is under its lock. */
    problem(place: PlannedPlace): string | null;
  };
  wish: Pick<SendWish, 'content' | 'template' | 'isAnswer'>;
  /** Refuses what would have to wait: the plan says until when. */
  onlyNow?: boolean;
}

export type Queued =
  | { messageId: string; plan: SendPlan }
  /** NOT_ALLOWED or NOT_NOW: the plan says no. Else what the answer's own `problem` gave; ANSWERED or CONTACT_DAY by the statement. */
  | { messageId: null; plan: SendPlan; problem: string };

/** Plans that forbid to queue. What waits for quiet hours or an account is queued for then; the cap of a day would last too long. */
const forbids = ({ kind, code }: SendPlan): boolean => kind === 'NOT_ALLOWED' || code === 'DAILY_CAP';

const speakers = { AI_AGENT: 'AGENT', SELLER: 'PERSON', SYSTEM: 'SYSTEM' } as const;

/** What queueing needs of the context of a use case. */
export type QueueContext = Pick<TransactionContext, 'tx' | 'ports' | 'clock' | 'scope'>;

/**
 * Plans a message and queues it, where the plan lets it through: the one way by which anybody sends. The conversation is locked by
 * it. Whoever sends of the business's own accord must hold the contact's lock, so that the cap of a day holds for several at once.
 */
export async function queueMessage(context: QueueContext, message: MessageToQueue): Promise<Queued> {
  const { tx, ports, clock, scope } = context;
  const { author, answer, conversationId, contactId } = message;
  const now = clock.now();
  const tenant = await loadTenant(tx, scope.tenantId);
  const { providers } = ports;
  const wanted = { contactId, conversationId, answersId: answer?.answersId ?? null, now };
  const { place, ...facts } = await readFacts(tx, { providers, tenant }, wanted);
  const wish = { ...message.wish, by: speakers[author], accountId: null, now };
  const plan = planSend(place ? facts : { ...facts, accounts: [] }, wish);
  const problem = place && answer ? answer.problem(place) : null;
  if (problem) return { messageId: null, plan, problem };
  if (message.onlyNow && plan.kind === 'WAIT') return { messageId: null, plan, problem: 'NOT_NOW' };
  if (forbids(plan)) return { messageId: null, plan, problem: 'NOT_ALLOWED' };
  const id = newId();
  const plannedFor = plan.kind === 'WAIT' && plan.code === 'QUIET_HOURS' ? plan.nextAllowedAt : null;
  const [queued] = await tx.query<{ id: string | null; sellerId: string | null; counted: boolean }>(queue, [
    id,
    conversationId,
    now,
    author,
    message.authorSellerId ?? null,
    message.authorUserId ?? null,
    message.kind ?? 'text',
    message.body,
    message.quickReplies ?? [],
    message.templateId ?? null,
    message.templateVariables ?? null,
    plannedFor ? planReason(plan, tenant.language) : null,
    message.idempotencyKey ?? null,
    answer?.answersId ?? null,
    answer?.preparedUnder ?? null,
    !plan.isAnswer,
    plannedFor,
    nextSequence(),
    answer?.known ?? null,
    plannedFor === null,
    answer?.perContactDay ?? null,
    ...tx.jobValues('conversations/deliver', { messageId: id }),
  ]);
  if (!queued?.id) return { messageId: null, plan, problem: queued?.counted || !answer ? 'ANSWERED' : 'CONTACT_DAY' };
  if (plannedFor) await tx.enqueue('conversations/deliver', { messageId: id }, { runAt: plannedFor });
  const { sellerId } = queued;
  tx.record('message.added', { messageId: id, conversationId, sellerId });
  tx.record('conversation.updated', { conversationId, sellerId });
  return { messageId: id, plan };
}
