import type { Sql, Statement } from '../shared/database.port.js';
import type { Intent, SentimentLabel } from '../shared/labels.js';
import type { TenantProfile } from '../tenants/index.js';
import type { Turn, UnderstandInput } from './language-model.port.js';
import type { ActiveModel } from './own/own-models.js';
import type { ClassificationParts } from './understanding.js';

/** What understanding and answering need to know of a message, in one round trip. */
export interface MessageContext {
  id: string;
  body: string;
  sentAt: Date;
  kind: string;
  conversationId: string;
  contactId: string;
  contactName: string | null;
  optedOut: boolean;
  leadId: string | null;
  agentProfileId: string | null;
  hasMedia: boolean;
  understood: { primary: Intent; label: SentimentLabel; language: string } | null;
  destination: string | null;
  answered: boolean;
  status: string;
  version: number;
  /** Automatic answers to the conversation in its counted hour, and to the contact in its counted day. */
  answersInHour: number;
  answersInDay: number;
  /** Oldest first, this message not among them: at least the contact's last nine, over all their conversations. */
  history: { direction: 'INBOUND' | 'OUTBOUND'; body: string }[];
  lastParts: ClassificationParts | null;
  /** The tenant's own models that answer now. */
  ownModels: ActiveModel[];
}

/** Step by step, each row by its key: an unanalysed database would start from all rows of the tenant. */
const contextStatement: Statement = {
  name: 'assistant.message-context',
  text: `select m.id, m.body, m.sent_at as "sentAt", m.kind, m.conversation_id as "conversationId", v.contact_id as "contactId", c.name as "contactName", c.opted_out as "optedOut",
      v.lead_id as "leadId", v.status, v.version,
      case when v.answers_since > now() - interval '1 hour' then v.answers_counted else 0 end as "answersInHour",
      coalesce((select t.answers from answer_tally t where t.tenant_id = m.tenant_id and t.contact_id = v.contact_id and t.since > now() - interval '24 hours'), 0) as "answersInDay", (select agent_profile_id from lead where id = v.lead_id) as "agentProfileId",
      exists (select from message_media d where d.message_id = m.id) as "hasMedia",
      (select json_build_object('primary', i."primary", 'language', i.language, 'label', s.label) from lead_intent i join sentiment_analysis s on s.message_id = i.message_id where i.message_id = m.id) as understood,
      (select r.destination from routing_decision r where r.message_id = m.id) as destination,
      exists (select from message a where a.answers_id = m.id) as answered,
      (select coalesce(json_agg(json_build_object('direction', h.direction, 'body', h.body) order by h.sent_at, h.sequence), '[]')
        from (select t.direction, t.body, t.sent_at, t.sequence from conversation hv
          cross join lateral (select direction, body, sent_at, sequence from message
            where conversation_id = hv.id and (sent_at, sequence) < (m.sent_at, m.sequence) and body <> '' and author <> 'SYSTEM'
            order by sent_at desc, sequence desc limit 40) t
          where hv.contact_id = v.contact_id order by t.sent_at desc, t.sequence desc limit 40) h) as history,
      (select json_build_object('urgency', k.urgency, 'decisionPower', k.decision_power, 'budget', k.budget, 'fit', k.fit)
        from lead_classification k where k.lead_id = v.lead_id order by k.created_at desc, k.id desc limit 1) as "lastParts",
      (select coalesce(json_agg(json_build_object('kind', o.kind, 'id', o.id, 'version', o.version, 'trainedAt', o.finished_at)), '[]')
        from own_model o where o.tenant_id = m.tenant_id and o.active) as "ownModels"
    from (select * from message where id = $1 and direction = 'INBOUND' limit 1) m
    cross join lateral (select * from conversation where id = m.conversation_id limit 1) v
    cross join lateral (select name, opted_out from contact where id = v.contact_id limit 1) c`,
};

export async function loadMessageContext(read: Sql, messageId: string): Promise<MessageContext | null> {
  const [context] = await read.query<MessageContext>(contextStatement, [messageId]);
  return context ?? null;
}

/** The turns before the message as a model is shown them. */
export const turnsOf = ({ history }: MessageContext): Turn[] =>
  history.map(({ direction, body }) => ({ author: direction === 'INBOUND' ? 'CONTACT' : 'BUSINESS', text: body }));

/** The question what a message means. */
export const understandInputOf = (message: MessageContext, tenant: TenantProfile): UnderstandInput => ({
  text: message.body,
  history: turnsOf(message),
  business: tenant.settings.business || tenant.name,
});
