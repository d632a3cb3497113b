import { contactLock } from '../contacts/index.js';
import { addSentiment } from '../conversations/index.js';
import { insertClassification, scoreLead } from '../leads/index.js';
import { batchableStatement } from '../shared/for-several.js';
import { newId } from '../shared/id.js';
import type { NamedEntities } from './entities/name-entities.js';
import { keepsScore } from './lead-score.js';
import type { MessageContext } from './message-context.js';
import { callsParameter, insertCallsFrom, type RecordedReply } from './model-calls.js';
import { scoreOf, temperatureFor, type Understanding } from './understanding.js';

/** Routing may assign the contact, so the contact is locked before its conversation (contacts/lock-order.ts). */
const place = `owner as materialized (select ${contactLock('c.contact_id')} from (select v.contact_id from input i
      cross join lateral (select contact_id from conversation where id = i.conversation_id limit 1) v order by 1 offset 0) c),
    place as materialized (select i.*, v.* from (select * from input where (select count(*) from owner) >= 0 order by conversation_id offset 0) i
      cross join lateral (select id, contact_id, lead_id, seller_id, status, version, sentiment_sum, sentiment_count, bot_failures,
          (select c.vip from contact c where c.id = conversation.contact_id) as vip, (select l.status from lead l where l.id = conversation.lead_id) as lead_status from conversation
        where id = i.conversation_id and erased_at is null for update) v)`;
/** What routing knows of the conversation, as it was before this message. */
const conversationColumns = `call, contact_id as "contactId", lead_id as "leadId", seller_id as "sellerId", status, version,
      sentiment_sum as "sentimentSum", sentiment_count as "sentimentCount", bot_failures as "botFailures", coalesce(vip, false) as vip, lead_status as "leadStatus"`;
export const lockConversation = batchableStatement(
  'understand.lock-conversation',
  { conversation_id: 'uuid' },
  `${place} select id, ${conversationColumns} from place`,
);
/**
 * Columns that the rows of intent, sentiment and classification share. `classificationValues` maps each column of a classification to the
 * name of its value in `recordFindings`.
 */
const answeredBy = ['provider', 'model', 'prompt_version', 'latency_ms'];
const classificationValues = {
  id: 'classification_id',
  lead_id: 'lead_id',
  message_id: 'message_id',
  seller_id: 'seller_id',
  score: 'lead_score',
  temperature: 'temperature',
  urgency: 'lead_urgency',
  decision_power: 'decision_power',
  budget: 'budget',
  fit: 'fit',
  reasoning: 'why_scored',
  recommended_action: 'recommended_action',
  signals: 'signals',
  ...Object.fromEntries(answeredBy.map(column => [column, column])),
  fallback: 'fallback',
} as Parameters<typeof insertClassification>[0];
/**
 * Writes everything that was found, in one round trip. The row of the intent says whether the message has been understood: the worker that
 * inserts it first decides, and a repeat writes only what it cost. The cost of the message is stored only in the intent's row, so that sums
 * are right.
 */
export const recordFindings = batchableStatement(
  'understand.record',
  {
    conversation_id: 'uuid',
    message_id: 'uuid',
    calls: 'text',
    intent_id: 'uuid',
    intent: 'text',
    secondary: 'text[]',
    intent_confidence: 'float8',
    entities: 'jsonb',
    why_intent: 'text',
    language: 'text',
    wants_human: 'boolean',
    legal: 'boolean',
    provider: 'text',
    model: 'text',
    prompt_version: 'text',
    latency_ms: 'int',
    cost_usd: 'numeric',
    fallback: 'boolean',
    sentiment_id: 'uuid',
    label: 'text',
    sentiment: 'float8',
    sentiment_confidence: 'float8',
    emotions: 'jsonb',
    sentiment_urgency: 'text',
    churn_risk: 'int',
    triggers: 'text[]',
    classification_id: 'uuid',
    lead_score: 'int',
    temperature: 'text',
    lead_urgency: 'int',
    decision_power: 'int',
    budget: 'int',
    fit: 'int',
    why_scored: 'text',
    recommended_action: 'text',
    signals: 'text[]',
  },
  `${place},
    calls as (${insertCallsFrom('i.calls', 'input i')}),
    intent as (
      insert into lead_intent (id, tenant_id, message_id, seller_id, "primary", secondary, confidence, entities, reasoning, language, wants_human, legal, ${answeredBy}, cost_usd, fallback)
      select intent_id, app.tenant(), message_id, seller_id, intent, secondary, intent_confidence, entities, why_intent, language, wants_human, legal, ${answeredBy}, cost_usd, fallback from place
      on conflict (tenant_id, message_id) do nothing returning message_id),
    understood as (select * from place p where exists (select from intent n where n.message_id = p.message_id)),
    sentiment as (
      insert into sentiment_analysis (id, tenant_id, message_id, seller_id, label, score, confidence, emotions, urgency, churn_risk, triggers, ${answeredBy}, fallback)
      select sentiment_id, app.tenant(), message_id, seller_id, label, sentiment, sentiment_confidence, emotions, sentiment_urgency, churn_risk, triggers, ${answeredBy}, fallback from understood),
    classification as (
      ${insertClassification(classificationValues, 'understood where lead_id is not null')}),
    scored as (${scoreLead('u.lead_id', 'u.lead_score', 'u.temperature', 'understood u')}),
    felt as (${addSentiment('understood.id', 'understood.sentiment', 1, 'understood')})
    select id, ${conversationColumns}, exists (select from intent n where n.message_id = place.message_id) as first from place`,
);
/** Conversation of a message, as it was before the message was understood. */
export interface ConversationSnapshot {
  id: string;
  contactId: string;
  leadId: string | null;
  leadStatus: string | null;
  sellerId: string | null;
  status: string;
  version: number;
  sentimentSum: number;
  sentimentCount: number;
  botFailures: number;
  vip: boolean;
}

/** Returns the lead's score and the values for `recordFindings`. */
export function findingsOf(
  message: MessageContext,
  reply: RecordedReply<Understanding>,
  entities: NamedEntities | null,
): { score: number; values: unknown[] } {
  const { intent, sentiment, classification, language, wantsHuman, legal } = reply.value;
  const parts = keepsScore(reply.value, message.lastParts) ? message.lastParts : classification;
  const score = scoreOf(parts);
  const values = [
    message.conversationId,
    message.id,
    callsParameter(reply.calls),
    newId(),
    intent.primary,
    intent.secondary,
    intent.confidence,
    entities ?? intent.entities,
    intent.reasoning,
    language,
    wantsHuman,
    legal,
    reply.provider,
    reply.model,
    reply.promptVersion,
    reply.latencyMs,
    reply.costUsd,
    reply.fallback,
    newId(),
    sentiment.label,
    sentiment.score,
    sentiment.confidence,
    sentiment.emotions,
    sentiment.urgency,
    sentiment.churnRisk,
    sentiment.triggers,
    newId(),
    score,
    temperatureFor(parts),
    parts.urgency,
    parts.decisionPower,
    parts.budget,
    parts.fit,
    classification.reasoning,
    classification.recommendedAction,
    classification.signals,
  ];
  return { score, values };
}
