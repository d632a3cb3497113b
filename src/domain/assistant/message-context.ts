import { isSound, productNameOf } from '../conversations/index.js';
import type { Channel, ChannelProvider } from '../shared/channels.js';
import type { Sql } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';
import type { Intent, SentimentLabel } from '../shared/labels.js';
import type { TenantProfile } from '../tenants/index.js';
import { answeredAlready, followersOf, type UnansweredMessage, unansweredBefore } from './bursts/unanswered.sql.js';
import { chosenIn } from './dialogue/choices.js';
import { type DialogueState, readDialogue } from './dialogue/state.js';
import type { Turn, UnderstandInput } from './language-model.port.js';
import { saidIn } from './message-text.sql.js';
import type { ActiveModel } from './own/own-models.js';
import { catalogueVersion } from './shelf.js';
import type { ClassificationParts } from './understanding.js';

/** A line of a cart that the contact sent from the vendor's catalogue: the id that the business gave the product there. */
export interface SentLine {
  product: string;
  quantity: string | number;
}

/** Everything that understanding and answering need to know about a message, loaded in one round trip. */
export interface MessageContext {
  id: string;
  body: string;
  sentAt: Date;
  kind: string;
  conversationId: string;
  channel: Channel;
  provider: ChannelProvider;
  contactId: string;
  contactName: string | null;
  optedOut: boolean;
  leadId: string | null;
  agentProfileId: string | null;
  /** Whether the message has no words of its sender: its kind says what it is, and the body is empty here. Absent for a trial message. */
  wordless?: boolean;
  /** Whether the message has a picture, a file or a voice message that was not heard, or no words at all. */
  hasUnreadMedia: boolean;
  /** Whether the message has sound that has not been heard. */
  unheard: boolean;
  /** Whether the sender took the message back, so that none of its content is left. Absent for a trial message. */
  revoked?: boolean;
  understood: { primary: Intent; label: SentimentLabel; language: string; wantsHuman: boolean; legal: boolean } | null;
  destination: string | null;
  /** Whether it was answered, by itself or together with a later message. */
  answered: boolean;
  /**
   * Texts of the contact's later messages that wait to be understood, and null for each that was understood and waits for an answer. See
   * `isFollowed`.
   */
  followers: (string | null)[];
  /**
   * Messages that the contact wrote just before and that were understood but not answered, oldest first. They are answered together with
   * this one.
   */
  unanswered: UnansweredMessage[];
  /** Number of understood messages and of counted automatic answers in the conversation. If they differ later, something happened since. */
  understoodCount: number;
  answersCounted: number;
  status: string;
  version: number;
  /** Automatic answers to the conversation in the current hour, and to the contact in the current day. */
  answersInHour: number;
  answersInDay: number;
  /** Up to 40 earlier messages of both sides, oldest first, over all the contact's conversations. This message is not included. */
  history: { direction: 'INBOUND' | 'OUTBOUND'; body: string }[];
  /** The public post below which it was asked, with the product that is meant; absent for a message. */
  post?: { text: string; product: string | null };
  /** The cart that the contact sent from the vendor's catalogue; null or absent for any other message. Its lines end the body. */
  sentCart?: SentLine[] | null;
  lastParts: ClassificationParts | null;
  /** State of the dialogue with the agent. */
  dialogue: DialogueState;
  /** Version of the tenant's catalogue that answers are made of. */
  catalogueVersion: string;
  /** The tenant's own models that are active. */
  ownModels: ActiveModel[];
}

/**
 * SQL of the text of message `m`. People also ask in the subject, so the subject of an e-mail that begins a thread is put above its text,
 * and the name of the product that it was written about below it.
 */
export const textOf = (m: string): string =>
  `coalesce((select e.subject || E'\\n\\n' from message_email e
        where e.tenant_id = ${m}.tenant_id and e.message_id = ${m}.id and e.subject <> '' and e.text <> '' and cardinality(e.refs) = 0), '') || ${saidIn(m)} || coalesce(E'\\n' || ${productNameOf(m)}, '')`;

/** Limit of the earlier messages that are read. */
export const mostTurns = 40;

/** SQL of the last messages with a contact, over all their conversations, oldest first. */
export const historyOf = (contactId: string, condition = ''): string =>
  `(select coalesce(json_agg(json_build_object('direction', h.direction, 'body', h.body) order by h.sent_at, h.sequence), '[]')
        from (select t.direction, t.body, t.sent_at, t.sequence from conversation hv
          cross join lateral (select h.direction, ${saidIn('h')} as body, h.sent_at, h.sequence from message h
            where h.conversation_id = hv.id and ${condition} (h.body <> '' or h.transcript <> '') and not h.wordless and h.author <> 'SYSTEM'
            order by h.sent_at desc, h.sequence desc limit ${mostTurns}) t
          where hv.contact_id = ${contactId} order by t.sent_at desc, t.sequence desc limit ${mostTurns}) h)`;
/**
 * SQL condition: the message was sent before message `m`. Vendors date messages by the whole second, so the answer to an earlier message
 * may seem later than `m`.
 */
const saidBefore = (m: string): string => `h.sent_at < ${m}.sent_at + interval '1 minute'
            and ((h.sent_at, h.sequence) < (${m}.sent_at, ${m}.sequence)
              or exists (select from message b where b.id = h.answers_id and (b.sent_at, b.sequence) < (${m}.sent_at, ${m}.sequence) offset 0)) and`;
/** SQL of the parts of a lead's last score. */
const lastPartsOf = (leadId: string): string =>
  `(select json_build_object('urgency', k.urgency, 'decisionPower', k.decision_power, 'budget', k.budget, 'fit', k.fit)
        from lead_classification k where k.lead_id = ${leadId} order by k.created_at desc, k.id desc limit 1)`;
/**
 * SQL of the dialogue state of a conversation. A state older than 12 hours is ignored; one that a flow asked in, after a week, because
 * flows write to people who take their time. If something else than an answer of the agent was sent since (by a seller, a campaign, another
 * flow), a yes or a number means that, so the questions whose yes orders or books are no longer open, nor are totals that were shown and
 * numbered choices, nor is the flow's question, nor one that was not delivered. `until` is the place in the conversation up to which it is
 * read.
 */
export const dialogueOf = (conversationId: string, until?: string): string =>
  `(select case when (d.state ->> 'asked' in ('CONFIRM', 'APPOINTMENT') or d.state ->> 'askedBy' is not null or d.state -> 'choices' is not null or d.state -> 'shown' is not null)
          and (select h.answers_id is null and (h.status = 'FAILED' or h.id::text is distinct from d.state ->> 'askedBy') from message h
          where h.conversation_id = ${conversationId} and h.direction = 'OUTBOUND'${until ? ` and h.sequence < ${until}` : ''} order by h.sent_at desc, h.sequence desc limit 1)
        then d.state - 'choices' - 'shown' || case when d.state ->> 'asked' in ('CONFIRM', 'APPOINTMENT') or d.state ->> 'askedBy' is not null then '{"asked": null}' else '{}' end::jsonb
        else d.state end
      from dialogue_state d where d.conversation_id = ${conversationId} and d.updated_at > now() - case when d.state ->> 'askedBy' is null then interval '12 hours' else interval '7 days' end)`;
/** SQL of the tenant's own models that are active. */
export const activeModelsOf = (tenantId: string): string =>
  `(select coalesce(json_agg(json_build_object('kind', o.kind, 'id', o.id, 'version', o.version, 'trainedAt', o.finished_at)), '[]')
        from own_model o where o.tenant_id = ${tenantId} and o.active)`;

/**
 * SQL that loads the context of the messages that `messages` selects. It goes step by step, each row by its key: without statistics, the
 * database would otherwise start from all rows of the tenant.
 */
export const contextOf = (messages: string, more = ''): string =>
  `select m.id, case when m.wordless then '' else ${textOf('m')} end as body, m.wordless, m.sent_at as "sentAt", m.kind, m.sent_cart as "sentCart", m.conversation_id as "conversationId", v.contact_id as "contactId", c.name as "contactName", c.opted_out as "optedOut",
      v.lead_id as "leadId", v.status, v.version, v.channel, (select provider from channel_account where id = m.channel_account_id) as provider,
      case when v.answers_since > now() - interval '1 hour' then v.answers_counted else 0 end as "answersInHour",
      coalesce((select t.answers from answer_tally t where t.tenant_id = m.tenant_id and t.contact_id = v.contact_id and t.since > now() - interval '24 hours'), 0) as "answersInDay", (select agent_profile_id from lead where id = v.lead_id) as "agentProfileId",
      (m.wordless or exists (select from message_media d where d.message_id = m.id and not (${isSound('d')} and m.transcript is not null))) as "hasUnreadMedia",
      exists (select from message_media d where d.message_id = m.id and ${isSound('d')} offset 0) and (m.transcript is null or m.error is not null) as unheard,
      (select json_build_object('primary', i."primary", 'language', i.language, 'label', s.label, 'wantsHuman', i.wants_human, 'legal', i.legal) from lead_intent i join sentiment_analysis s on s.message_id = i.message_id where i.message_id = m.id) as understood,
      (select r.destination from routing_decision r where r.message_id = m.id) as destination,
      ${answeredAlready('m')} as answered,
      ${followersOf('m')} as followers, ${unansweredBefore('m')} as unanswered,
      v.sentiment_count as "understoodCount", v.answers_counted as "answersCounted",
      ${historyOf('v.contact_id', saidBefore('m'))} as history,
      ${lastPartsOf('v.lead_id')} as "lastParts",
      ${dialogueOf('m.conversation_id', 'm.sequence')} as dialogue,
      (${catalogueVersion}) as "catalogueVersion",
      ${activeModelsOf('m.tenant_id')} as "ownModels"${more}
    from (${messages}) m
    cross join lateral (select * from conversation where id = m.conversation_id limit 1) v
    cross join lateral (select name, opted_out from contact where id = v.contact_id limit 1) c`;
const contextStatement = batchableStatement(
  'assistant.message-context',
  { asked_id: 'uuid' },
  `asked as (select i.call, m.* from input i cross join lateral (select * from message where id = i.asked_id and direction = 'INBOUND' limit 1) m)
    ${contextOf('select * from asked', ', m.call, m.revoked_at is not null as revoked')}`,
);

/** Reads what is needed to understand and answer a message; null if there is no such message. */
export async function loadMessageContext(read: Sql, messageId: string): Promise<MessageContext | null> {
  const [context] = await read.query<MessageContext>(contextStatement, [messageId]);
  if (!context) return null;
  const dialogue = readDialogue(context.dialogue);
  return { ...context, dialogue, body: chosenIn(dialogue, context.body) };
}

/** Returns the turns before the message, in the form that a model is shown. */
export const turnsOf = ({ history }: Pick<MessageContext, 'history'>): Turn[] =>
  history.map(({ direction, body }) => ({ author: direction === 'INBOUND' ? 'CONTACT' : 'BUSINESS', text: body }));

/** Returns the question of what a message means. */
export const understandInputOf = (
  message: MessageContext,
  tenant: TenantProfile,
  explainIn = tenant.language,
): UnderstandInput => ({
  text: message.body,
  history: turnsOf(message),
  business: tenant.settings.business || tenant.name,
  explainIn,
});
