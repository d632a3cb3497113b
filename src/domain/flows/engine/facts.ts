import { offersHour } from '../../assistant/index.js';
import { type OverdueInvoice, openCartChangedAt, overdueInvoiceOf } from '../../orders/index.js';
import type { Sql, Statement } from '../../shared/database.port.js';
import type { Intent } from '../../shared/labels.js';
import { textLanguageOf } from '../../shared/language-tag.js';
import { isLanguage, type Language } from '../../shared/translations.js';

/** The intents of messages that ask about buying something. */
export const buyingIntents = ['PURCHASE_INQUIRY', 'PRODUCT_INFO', 'PRICING_QUESTION'] as const satisfies Intent[];

/** The facts that conditions and texts of flows may use, as read in the run's transaction. */
export interface FlowFacts {
  contactId: string;
  contactName: string | null;
  /** The language that somebody entered for the contact, if there are texts in it. */
  contactLanguage: Language | null;
  optedOut: boolean;
  erased: boolean;
  /** Whether the contact wants no marketing on the channel of the conversation. */
  noMarketing: boolean;
  /** Null if the run is not about a conversation. */
  conversationId: string | null;
  conversationStatus: 'BOT' | 'HUMAN' | 'WAITING' | 'CLOSED' | null;
  sellerId: string | null;
  lastInboundAt: Date | null;
  /** Arrival number of the contact's newest message, which grows with every arrival; null if there is none. */
  lastInboundSequence: bigint | null;
  lastMessageAt: Date | null;
  lastMessageId: string | null;
  lastDirection: 'INBOUND' | 'OUTBOUND' | null;
  lastAuthor: 'CONTACT' | 'AI_AGENT' | 'SELLER' | 'SYSTEM' | null;
  /** Whether a flow wrote the last message. */
  lastByFlow: boolean;
  /** Text of the contact's last message in any of their conversations: a flow may have written on another channel. */
  question: string | null;
  /** Whether that message is a reaction to a message of the business. */
  questionIsReaction: boolean;
  /** The conversation of that message. */
  repliedIn: string | null;
  questionLanguage: Language | null;
  questionIntent: string | null;
  /** When the contact last asked about buying in this conversation; null if none of their last ten messages in it does. */
  wishedAt: Date | null;
  /** Status of the conversation's newest case; null if it never had one. */
  caseStatus: 'WAITING' | 'OPEN' | 'CLOSED' | null;
  /** When the contact last ordered; cancelled orders do not count. */
  lastOrderAt: Date | null;
  /** When the contact's open cart last changed; null if it is empty or there is none. */
  cartChangedAt: Date | null;
  /** Whether the agent's last answer offered an appointment that could still be made. */
  offersHour: boolean;
  /** When the contact's appointments to come were last booked or moved; null if there are none. */
  bookedAt: Date | null;
  /** The overdue invoice that the run is about, if it is about one, otherwise the contact's oldest; null if there is none. */
  overdueInvoice: OverdueInvoice | null;
  /** When a sale to the contact was last won or lost on a board. */
  lastSaleDecidedAt: Date | null;
  leadId: string | null;
  leadStatus: string | null;
  temperature: 'HOT' | 'WARM' | 'COLD' | null;
}

type FactsRow = Omit<FlowFacts, 'lastInboundSequence' | 'questionLanguage' | 'contactLanguage'> & {
  lastInboundSequence: string | null;
  /** These may be languages that the program does not know. */
  questionLanguage: string | null;
  contactLanguage: string | null;
};

const factsStatement: Statement = {
  name: 'flow.facts',
  text: `select c.id as "contactId", c.name as "contactName", c.language as "contactLanguage", c.opted_out as "optedOut", c.erased_at is not null as erased,
      coalesce(v.channel = any (c.no_marketing_channels), false) as "noMarketing",
      v.id as "conversationId", v.status as "conversationStatus", v.seller_id as "sellerId", v.last_inbound_at as "lastInboundAt",
      v.last_message_at as "lastMessageAt", v.last_message_id as "lastMessageId",
      last.direction as "lastDirection", last.author as "lastAuthor",
      exists (select from flow_step_run s where s.message_id = v.last_message_id)
        or exists (select from flow_run r where r.asked_message_id = v.last_message_id) as "lastByFlow",
      asked.sequence::text as "lastInboundSequence", asked.body as question, coalesce(asked.kind = 'reaction', false) as "questionIsReaction", asked.conversation_id as "repliedIn",
      -- an answer to a flow is not understood again, and so has no language of its own
      coalesce(asked.language, (select i.language from message m join conversation w on w.id = m.conversation_id join lead_intent i on i.message_id = m.id
        where w.contact_id = c.id and m.direction = 'INBOUND' and i.language is not null order by m.sequence desc limit 1)) as "questionLanguage",
      asked."primary" as "questionIntent",
      (select max(m.sent_at) from (select m.id, m.sent_at from message m where m.conversation_id = v.id and m.direction = 'INBOUND'
          order by m.sent_at desc, m.sequence desc, m.id desc limit 10) m
        join lead_intent i on i.message_id = m.id and i."primary" = any ('{${buyingIntents.join()}}')) as "wishedAt",
      (select k.status from support_case k where k.conversation_id = v.id order by k.opened_at desc, k.id desc limit 1) as "caseStatus",
      (select o.created_at from sales_order o where o.contact_id = c.id and o.status <> 'CANCELLED' order by o.created_at desc, o.id desc limit 1) as "lastOrderAt",
      ${openCartChangedAt('c.id')} as "cartChangedAt",
      ${offersHour('v.id', 'c.id')} as "offersHour",
      (select max(a.timed_at) from appointment a where a.contact_id = c.id and a.status = 'BOOKED' and a.starts_at > now()) as "bookedAt",
      ${overdueInvoiceOf('c.id', { id: '$3::uuid', at: '$4::timestamptz' })} as "overdueInvoice",
      (select max(o.closed_at) from (
        select o.closed_at from lead p join opportunity o on o.lead_id = p.id where p.contact_id = c.id and o.status <> 'OPEN'
        union all select o.closed_at from customer p join opportunity o on o.customer_id = p.id where p.contact_id = c.id and o.status <> 'OPEN') o) as "lastSaleDecidedAt",
      l.id as "leadId", l.status as "leadStatus", l.temperature
    from contact c
      left join conversation v on v.contact_id = c.id and v.id = $2
      left join message last on last.id = v.last_message_id
      left join lateral (
        select w.id as conversation_id, coalesce(nullif(m.body, ''), m.transcript) as body, m.kind, m.sequence, i.language, i."primary"
        from conversation w cross join lateral (
            select m.id, m.body, m.transcript, m.kind, m.sequence from message m
            where m.conversation_id = w.id and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) m
          left join lead_intent i on i.message_id = m.id
        where w.contact_id = c.id and v.id is not null order by m.sequence desc limit 1) asked on true
      left join lead l on l.id = v.lead_id
    where c.id = $1`,
};

/** Locks the conversation until the transaction ends, so that no message of the contact arrives between a check and the action after it. */
const holdConversation: Statement = {
  name: 'flow.hold-conversation',
  text: 'select from conversation where id = $1 for no key update',
};

/** Reads the current facts, for a run those about its cause; null if the contact no longer exists. */
export async function loadFacts(
  read: Sql,
  contactId: string,
  conversationId: string | null,
  run: { causeId: string; anchorAt: Date } | null = null,
): Promise<FlowFacts | null> {
  const values = [contactId, conversationId, run?.causeId ?? null, run?.anchorAt ?? null];
  const [row] = await read.query<FactsRow>(factsStatement, values);
  if (!row) return null;
  const { lastInboundSequence: sequence, questionLanguage: language } = row;
  return {
    ...row,
    lastInboundSequence: sequence === null ? null : BigInt(sequence),
    questionLanguage: isLanguage(language) ? language : null,
    contactLanguage: textLanguageOf(row.contactLanguage),
  };
}

/** Locks the conversation until the transaction ends; does nothing without one. */
export const lockConversation = async (tx: Sql, conversationId: string | null): Promise<void> => {
  if (conversationId) await tx.query(holdConversation, [conversationId]);
};
