import { contactLead } from '../leads/index.js';
import { batchableStatement } from '../shared/for-several.js';
import { newId } from '../shared/id.js';
import { nextSequence } from '../shared/sequence.js';
import type { TransactionContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import type { Message } from './message.entity.js';
import { planReason } from './planning/plan-error.js';
import { planSend, type SendPlan, type SendRequest } from './planning/planner.js';
import { type LockedConversation, readFacts } from './planning/read-facts.js';

/** SQL expression for the count of the window that began at `since`; 0 if that window is over at `now`. */
const counted = (count: string, since: string, window: string, now: string) =>
  `case when ${since} > ${now} - interval '${window}' then ${count} else 0 end`;
const ofDay = counted('t.answers', 't.since', '24 hours', 'excluded.since');
const ofHour = counted('v.answers_counted', 'v.answers_since', '1 hour', 'i.now');

/**
 * Writes the message, its conversation, both counts of automatic answers and the job that delivers it, in one round trip, and makes a new
 * lead CONTACTED when the agent or a person writes. Returns no id if the message is already answered, or the contact's limit of the day is
 * reached. A message that the agent sends without being asked is valid for the conversation's current version; the caller holds the lock.
 * The day's count is an upsert whose condition is the limit, so several workers together stay within it; the limit is the tenant's, and so
 * the same for all calls. This is the only statement that writes a message to be sent.
 */
const queue = batchableStatement(
  'message.queue',
  {
    message_id: 'uuid',
    conversation_id: 'uuid',
    now: 'timestamptz',
    author: 'text',
    author_seller_id: 'uuid',
    author_user_id: 'uuid',
    kind: 'text',
    body: 'text',
    subject: 'text',
    quick_replies: 'text[]',
    template_id: 'uuid',
    template_variables: 'text[]',
    error: 'text',
    idempotency_key: 'text',
    answers_id: 'uuid',
    prepared_under: 'int',
    initiated: 'boolean',
    marketing: 'boolean',
    planned_for: 'timestamptz',
    sequence: 'bigint',
    known: 'boolean',
    at_once: 'boolean',
    per_contact_day: 'int',
    task: 'text',
    payload: 'text',
    request_id: 'text',
    attempts: 'int',
  },
  `place as materialized (select i.*, v.contact_id, v.channel_account_id, v.seller_id, v.version, v.last_message_at from input i
      cross join lateral (select contact_id, channel_account_id, seller_id, version, last_message_at from conversation where id = i.conversation_id limit 1) v),
    tally as (
      insert into answer_tally as t (tenant_id, contact_id, since, answers)
      select app.tenant(), p.contact_id, p.now, 1 from place p where p.per_contact_day is not null order by p.contact_id
      on conflict (tenant_id, contact_id) do update set
        answers = ${ofDay} + 1,
        since = case when t.since > excluded.since - interval '24 hours' then t.since else excluded.since end
      where ${ofDay} < (select min(per_contact_day) from input)
      returning contact_id),
    queued as (
      insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, author_seller_id, author_user_id, kind, body, subject,
        quick_replies, template_id, template_variables, status, error, idempotency_key, answers_id, prepared_under, initiated, marketing, planned_for, sent_at, sequence, due_at)
      select p.message_id, app.tenant(), p.conversation_id, p.channel_account_id, p.seller_id, 'OUTBOUND', p.author, p.author_seller_id, p.author_user_id, p.kind, p.body, p.subject,
        p.quick_replies, p.template_id, p.template_variables, 'QUEUED', p.error, p.idempotency_key, p.answers_id,
        coalesce(p.prepared_under, case when p.author = 'AI_AGENT' then p.version end), p.initiated, p.marketing, p.planned_for, greatest(p.now, p.last_message_at), p.sequence, coalesce(p.planned_for, now())
      from place p where p.per_contact_day is null or exists (select from tally t where t.contact_id = p.contact_id)
      on conflict (tenant_id, answers_id) where answers_id is not null do nothing
      returning id, seller_id, sent_at),
    noted as (
      update conversation v set last_message_id = q.id, last_message_at = greatest(v.last_message_at, q.sent_at), waiting_since = case when i.kind = 'notice' or i.author = 'SYSTEM' then v.waiting_since end,
        unread_count = case when i.author = 'SELLER' then 0 else v.unread_count end,
        -- a trigger sets it too, by an update of its own
        first_response_at = case when v.first_response_at is null and v.first_inbound_at <= q.sent_at and i.author <> 'SYSTEM' and i.kind <> 'notice' then q.sent_at else v.first_response_at end,
        bot_failures = case when i.known is null then v.bot_failures when i.known then 0 else v.bot_failures + 1 end,
        answers_counted = case when i.per_contact_day is null then v.answers_counted else ${ofHour} + 1 end,
        answers_since = case when i.per_contact_day is null or v.answers_since > i.now - interval '1 hour' then v.answers_since else i.now end,
        updated_at = now()
      from input i join queued q on q.id = i.message_id where v.id = i.conversation_id
      returning i.call, case when i.kind <> 'notice' and i.author <> 'SYSTEM' then v.lead_id end as contacted_id),
    contacted as (${contactLead('n.contacted_id', 'noted n')})
    select i.call, q.id, q.seller_id as "sellerId", exists (select from tally t join place p using (contact_id) where p.call = i.call) as counted,
      (select app.enqueue_all(array_agg(a.task), array_agg(a.payload::jsonb), array_agg(a.request_id), array_agg(a.attempts))
        from input a where a.at_once and a.message_id in (select id from queued)) as jobs,
      (select c.id from contacted c join noted n on n.contacted_id = c.id where n.call = i.call limit 1) as "contactedId"
    from input i left join queued q on q.id = i.message_id`,
);

export type OutboundAuthor = Extract<Message['author'], 'AI_AGENT' | 'SELLER' | 'SYSTEM'>;

interface QueuedRow {
  id: string | null;
  sellerId: string | null;
  counted: boolean;
  /** The lead that this message has made CONTACTED. */
  contactedId: string | null;
}

/** A message to send in a conversation. */
export interface MessageToQueue {
  conversationId: string;
  contactId: string;
  /** A message of SYSTEM answers nothing: a contact who waits for an answer continues to wait. */
  author: OutboundAuthor;
  authorSellerId?: string | null;
  authorUserId?: string | null;
  /** `notice` is a message to a contact who waits for a person, such as that an answer will come: the contact continues to wait. */
  kind?: string;
  body: string;
  /** The subject of an e-mail that answers none; left out for one that takes the subject of its thread. */
  subject?: string | null;
  quickReplies?: string[];
  templateId?: string | null;
  /** The values of the template's placeholders, in order. */
  templateVariables?: string[] | null;
  idempotencyKey?: string | null;
  /** Set for an answer of the agent. */
  answer?: {
    answersId: string;
    preparedUnder: number;
    /** Whether the agent knew the answer. */
    known: boolean;
    perContactDay: number;
    /** Returns why it must not be queued, by the conversation's state under its lock. */
    problem(place: LockedConversation): string | null;
  };
  request: Pick<SendRequest, 'content' | 'template' | 'isAnswer' | 'isMarketing'>;
  /** Refuses a message that would have to wait: the plan says until when. */
  onlyNow?: boolean;
}

export type Queued =
  | { messageId: string; conversationId: string; plan: SendPlan }
  /**
   * NOT_ALLOWED or NOT_NOW: the plan refuses the message. Otherwise the result of the answer's own `problem`; ANSWERED or
   * CONTACT_DAY also come from the statement.
   */
  | { messageId: null; plan: SendPlan; problem: string };

/**
 * Whether the plan forbids queueing. A message that waits for quiet hours or an account is queued; the wait for the daily cap
 * would be too long.
 */
const forbids = ({ kind, code }: SendPlan): boolean => kind === 'NOT_ALLOWED' || code === 'DAILY_CAP';

const speakers = { AI_AGENT: 'AGENT', SELLER: 'PERSON', SYSTEM: 'SYSTEM' } as const;

/** The parts of a use case's context that queueing needs. */
export type QueueContext = Pick<TransactionContext, 'tx' | 'ports' | 'clock' | 'scope'>;

/**
 * Plans a message and queues it if the plan allows it. Every outgoing message goes through this function. It locks the
 * conversation. A caller that sends on the business's own initiative must hold the contact's lock, so that the daily cap holds
 * for several messages at once.
 */
export async function queueMessage(context: QueueContext, message: MessageToQueue): Promise<Queued> {
  const { tx, ports, clock, scope } = context;
  const { author, answer, conversationId, contactId } = message;
  const now = clock.now();
  const tenant = await loadTenant(tx, scope.tenantId);
  const { providers } = ports;
  const wanted = { contactId, conversationId, answersId: answer?.answersId ?? null, now };
  const { place, ...facts } = await readFacts(tx, { providers, tenant }, wanted);
  const request = { ...message.request, by: speakers[author], accountId: null, now };
  const plan = planSend(place ? facts : { ...facts, accounts: [] }, request);
  const problem = place && answer ? answer.problem(place) : null;
  if (problem) return { messageId: null, plan, problem };
  if (message.onlyNow && plan.kind === 'WAIT') return { messageId: null, plan, problem: 'NOT_NOW' };
  if (forbids(plan)) return { messageId: null, plan, problem: 'NOT_ALLOWED' };
  const id = newId();
  const plannedFor = plan.kind === 'WAIT' && plan.code === 'QUIET_HOURS' ? plan.nextAllowedAt : null;
  const [queued] = await tx.query<QueuedRow>(queue, [
    id,
    conversationId,
    now,
    author,
    message.authorSellerId ?? null,
    message.authorUserId ?? null,
    message.kind ?? 'text',
    message.body,
    message.subject ?? null,
    message.quickReplies ?? [],
    message.templateId ?? null,
    message.templateVariables ?? null,
    plannedFor ? planReason(plan, tenant.language) : null,
    message.idempotencyKey ?? null,
    answer?.answersId ?? null,
    answer?.preparedUnder ?? null,
    !plan.isAnswer,
    request.isMarketing ?? false,
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
  if (queued.contactedId) tx.record('lead.updated', { leadId: queued.contactedId, sellerId });
  return { messageId: id, conversationId, plan };
}
