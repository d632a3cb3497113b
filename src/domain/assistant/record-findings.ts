import { contactLock } from '../contacts/index.js';
import { addSentiment } from '../conversations/index.js';
import { insertClassification, scoreLead } from '../leads/index.js';
import { batchableStatement, maxGroupSize } from '../shared/for-several.js';
import { newId } from '../shared/id.js';
import { burstLimits } from './bursts/unanswered.sql.js';
import type { NamedEntities } from './entities/name-entities.js';
import { keepsScore } from './lead-score.js';
import type { MessageContext } from './message-context.js';
import { insertCallsFrom, type RecordedReply } from './model-calls.js';
import { type ClassificationParts, scoreOf, temperatureFor, type Understanding } from './understanding.js';

/** Routing may assign the contact, so the contact is locked before its conversation (contacts/lock-order.ts). */
export const lockPlace = batchableStatement(
  'understand.lock',
  { conversation_id: 'uuid' },
  `owner as materialized (select ${contactLock('c.contact_id')} from (select v.contact_id from input i
      cross join lateral (select contact_id from conversation where id = i.conversation_id limit 1) v order by 1 offset 0) c)
    select i.call from (select * from input where (select count(*) from owner) >= 0 order by conversation_id offset 0) i
      cross join lateral (select from conversation where id = i.conversation_id for update) v`,
);
/**
 * What routing knows of the conversation, and which of the messages another attempt has understood already. Its snapshot is younger than
 * the lock, under which they are understood.
 */
export const readPlace = batchableStatement(
  'understand.place',
  { conversation_id: 'uuid', message_ids: 'uuid[]' },
  `place as (select i.call, i.message_ids, v.* from input i
      cross join lateral (select * from conversation where id = i.conversation_id and erased_at is null limit 1) v)
    select p.call, p.id, p.contact_id as "contactId", p.lead_id as "leadId", p.seller_id as "sellerId", p.status, p.version, p.sentiment_sum as "sentimentSum",
      p.sentiment_count as "sentimentCount", p.bot_failures as "botFailures", coalesce((select c.vip from contact c where c.id = p.contact_id), false) as vip,
      (select l.status from lead l where l.id = p.lead_id) as "leadStatus",
      array(select m from unnest(p.message_ids) m where exists (select from lead_intent n where n.message_id = m offset 0)) as known from place p`,
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
/** What is stored of one message, with the types of the columns. */
const findingTypes = {
  /** The place of the message among those of its contact that are stored at once. */
  nr: 'int',
  message_id: 'uuid',
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
} as const;
export type Finding = Record<Exclude<keyof typeof findingTypes, 'nr'>, unknown>;
/**
 * One row for each message. A lead and a conversation are written once for all messages of their contact; the limits tell the planner that
 * they are few.
 */
const found = `found as materialized (select v.*, f.* from input i
      cross join lateral (select id, lead_id, seller_id from conversation where id = i.conversation_id limit 1) v
      cross join lateral (select * from jsonb_to_recordset(i.findings -> 'each') as r (${Object.entries(findingTypes)
        .map(([column, type]) => `${column} ${type}`)
        .join(', ')}) limit ${burstLimits.most}) f)`;
/**
 * Writes everything that was found about messages of a contact, in one round trip. The row of the intent says that a message has been
 * understood: it is written once. The cost of a message is stored only in the intent's row, so that sums are right. What was found comes
 * after the message was routed, so that its rows need not be given to the seller who gets the contact by that.
 */
export const recordFindings = batchableStatement(
  'understand.record',
  { conversation_id: 'uuid', calls: 'text', findings: 'jsonb' },
  `${found},
    calls as (${insertCallsFrom('i.calls', 'input i')}),
    intent as (
      insert into lead_intent (id, tenant_id, message_id, seller_id, "primary", secondary, confidence, entities, reasoning, language, wants_human, legal, ${answeredBy}, cost_usd, fallback)
      select intent_id, app.tenant(), message_id, seller_id, intent, secondary, intent_confidence, entities, why_intent, language, wants_human, legal, ${answeredBy}, cost_usd, fallback from found),
    sentiment as (
      insert into sentiment_analysis (id, tenant_id, message_id, seller_id, label, score, confidence, emotions, urgency, churn_risk, triggers, ${answeredBy}, fallback)
      select sentiment_id, app.tenant(), message_id, seller_id, label, sentiment, sentiment_confidence, emotions, sentiment_urgency, churn_risk, triggers, ${answeredBy}, fallback from found),
    classification as (
      ${insertClassification(classificationValues, 'found where lead_id is not null')}),
    last as (select distinct on (lead_id) lead_id, lead_score, temperature from found where lead_id is not null order by lead_id, nr desc limit ${maxGroupSize}),
    scored as (${scoreLead('u.lead_id', 'u.lead_score', 'u.temperature', 'last u')}),
    feelings as (select id, sum(sentiment) as sum, count(*)::int as count from found group by id limit ${maxGroupSize}),
    felt as (${addSentiment('feelings.id', 'feelings.sum', 'feelings.count', 'feelings')})
    select i.call from input i`,
);
/** Conversation of messages, as it was before they were understood. */
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
  /** The messages that were understood already. */
  known: string[];
}

/** Returns the score of the lead with its parts, and what `recordFindings` stores. */
export function findingOf(
  message: Pick<MessageContext, 'id' | 'lastParts'>,
  reply: RecordedReply<Understanding>,
  entities: NamedEntities | null,
): { score: number; parts: ClassificationParts; finding: Finding } {
  const { intent, sentiment, classification, language, wantsHuman, legal } = reply.value;
  const parts = keepsScore(reply.value, message.lastParts) ? message.lastParts : classification;
  const score = scoreOf(parts);
  const finding: Finding = {
    message_id: message.id,
    intent_id: newId(),
    intent: intent.primary,
    secondary: intent.secondary,
    intent_confidence: intent.confidence,
    entities: entities ?? intent.entities,
    why_intent: intent.reasoning,
    language,
    wants_human: wantsHuman,
    legal,
    provider: reply.provider,
    model: reply.model,
    prompt_version: reply.promptVersion,
    latency_ms: reply.latencyMs,
    cost_usd: reply.costUsd,
    fallback: reply.fallback,
    sentiment_id: newId(),
    label: sentiment.label,
    sentiment: sentiment.score,
    sentiment_confidence: sentiment.confidence,
    emotions: sentiment.emotions,
    sentiment_urgency: sentiment.urgency,
    churn_risk: sentiment.churnRisk,
    triggers: sentiment.triggers,
    classification_id: newId(),
    lead_score: score,
    temperature: temperatureFor(parts),
    lead_urgency: parts.urgency,
    decision_power: parts.decisionPower,
    budget: parts.budget,
    fit: parts.fit,
    why_scored: classification.reasoning,
    recommended_action: classification.recommendedAction,
    signals: classification.signals,
  };
  return { score, parts, finding };
}
