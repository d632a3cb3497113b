import { contactLock } from '../contacts/index.js';
import { addSentiment } from '../conversations/index.js';
import { raiseAlertOnce } from '../insights/index.js';
import { insertClassification, scoreLead } from '../leads/index.js';
import { routeConversation } from '../routing/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { forSeveral } from '../shared/for-several.js';
import { newId } from '../shared/id.js';
import { turnsHot } from '../shared/labels.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import { upsetTitle } from './alert-titles.js';
import { askModels } from './ask-models.js';
import { type NamedEntities, nameEntities } from './entities/name-entities.js';
import { keepsScore } from './lead-score.js';
import { isAutomaticReply } from './loops/automatic-reply.js';
import { loadMessageContext, type MessageContext, understandInputOf } from './message-context.js';
import { callsParameter, foldCalls, insertCallsFrom, type RecordedReply } from './model-calls.js';
import { type OwnUnderstanding, ownUnderstanding, recordOwn } from './own/own-understanding.js';
import './ports.js';
import { isOrdering, routedIntent, routedWantsHuman } from './routed-intent.js';
import { isSampled, shownOf } from './shadow-message.js';
import { scoreOf, temperatureFor, type Understanding } from './understanding.js';

/** Routing may assign the contact, so it is locked before its conversation (contacts/lock-order.ts). */
const place = `owner as materialized (select ${contactLock('c.contact_id')} from (select v.contact_id from input i
      cross join lateral (select contact_id from conversation where id = i.conversation_id limit 1) v order by 1 offset 0) c),
    place as materialized (select i.*, v.* from (select * from input where (select count(*) from owner) >= 0 order by conversation_id offset 0) i
      cross join lateral (select id, contact_id, lead_id, seller_id, status, version, sentiment_sum, sentiment_count, bot_failures,
          (select c.vip from contact c where c.id = conversation.contact_id) as vip from conversation
        where id = i.conversation_id and erased_at is null for update) v)`;
/** What routing knows of the conversation, as it was before this message. */
const standing = `call, contact_id as "contactId", lead_id as "leadId", seller_id as "sellerId", status, version,
      sentiment_sum as "sentimentSum", sentiment_count as "sentimentCount", bot_failures as "botFailures", coalesce(vip, false) as vip`;
const lockConversation = forSeveral(
  'understand.lock-conversation',
  { conversation_id: 'uuid' },
  `${place} select id, ${standing} from place`,
);
/** The columns of the intent's row, of the sentiment's and of a judgement, by the names that `recordFindings` gives their values. */
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
 * All that was found, in one round trip. The intent's row says whether the message has been understood: whoever writes it
 * first, decides; a repeat writes nothing but what it cost. That stands on the intent's row alone, so that sums are right.
 */
const recordFindings = forSeveral(
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
    select id, ${standing}, exists (select from intent n where n.message_id = place.message_id) as first from place`,
);
const insertAlert: Statement = {
  name: 'understand.insert-alert',
  text: raiseAlertOnce({
    id: '$1',
    sellerId: '$2',
    kind: `'ESCALATION'`,
    severity: `'CRITICAL'`,
    title: '$3',
    details: '$4',
    subjectId: '$5',
  }),
};

interface Place {
  id: string;
  contactId: string;
  leadId: string | null;
  sellerId: string | null;
  status: string;
  version: number;
  sentimentSum: number;
  sentimentCount: number;
  botFailures: number;
  vip: boolean;
}

/**
 * Scores, finds intent and sentiment, stores each as a row and routes the conversation, in one short transaction after
 * the models have been asked. Gives the message as it stands then. Safe to repeat: a message that has been understood is
 * left alone.
 */
export async function understandMessage(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
): Promise<MessageContext | null> {
  if (message.understood || message.destination) return message;
  // Without a word of the sender's there is nothing to judge: it is routed as a question like any other. What a machine
  // sent in its owner's absence says nothing about the owner.
  const asked =
    message.body.trim() === '' || message.kind === 'reaction' || isAutomaticReply(message.body)
      ? null
      : await askModels(context, tenant, 'understand', understandInputOf(message, tenant));
  const own = asked && (await ownUnderstanding(context, message.body, message.ownModels, asked, tenant.language));
  const entities = own && (await nameEntities(context.read, tenant, message, own.reply.value.intent.entities));
  const recorded = await context.transaction(
    tx => record(tx, message, tenant, own, entities, context),
    'understanding',
  );
  own?.reply.remember();
  // Another attempt was quicker: what it decided counts.
  return recorded === 'by another' ? loadMessageContext(context.read, message.id) : recorded;
}

async function record(
  tx: Transaction,
  message: MessageContext,
  tenant: TenantProfile,
  own: OwnUnderstanding | null,
  entities: NamedEntities | null,
  { ports: { models, modelSpending }, clock }: Pick<ScopedContext, 'ports' | 'clock'>,
): Promise<MessageContext | 'by another' | null> {
  tx.apart([message.contactId]);
  const reply = own?.reply ?? null;
  const found = reply && findingsOf(message, reply, entities);
  const [place] = found
    ? await tx.query<Place & { first: boolean }>(recordFindings, found.values)
    : (await tx.query<Place>(lockConversation, [message.conversationId])).map(row => ({ ...row, first: true }));
  if (reply) await foldCalls(tx, modelSpending, reply.calls);
  if (!place) return null;
  if (!place.first) return 'by another';

  if (found && place.leadId) {
    tx.record('lead.classified', { leadId: place.leadId, score: found.score });
    if (turnsHot(message.lastParts && scoreOf(message.lastParts), found.score))
      tx.record('lead.turned-hot', { leadId: place.leadId });
  }
  const upset = reply && reply.value.sentiment.score < tenant.settings.routing.alertSentimentBelow;
  const alertId = upset ? await raiseAlert(tx, message, reply.value, place.sellerId, tenant) : null;
  if (own) await recordOwn(tx, message.id, own);
  const { shadow } = tenant.settings.assistant;
  if (reply && shadow && shadow.provider !== reply.provider && models.has(shadow.provider)) {
    if (isSampled(message.id, shadow.share))
      await tx.enqueue('assistant/shadow', { messageId: message.id, shown: shownOf(reply) });
  }
  const understanding = reply?.value;
  const { status, version } = place;
  const now: MessageContext = {
    ...message,
    understood: understanding
      ? {
          primary: routedIntent(message, understanding, entities),
          label: understanding.sentiment.label,
          language: understanding.language,
          wantsHuman: routedWantsHuman(message, understanding, entities),
          legal: understanding.legal,
        }
      : null,
    understoodCount: message.understoodCount + (reply ? 1 : 0),
    status,
    version,
  };
  // Whose it is now: routing may just have given it to somebody.
  let { sellerId } = place;
  if (status === 'BOT') {
    const facts = {
      intent: understanding ? routedIntent(message, understanding, entities) : 'GENERAL_INQUIRY',
      sentiment: understanding?.sentiment ?? { label: 'NEUTRAL', score: 0, churnRisk: 0 },
      score: found?.score ?? 0,
      wantsHuman: understanding ? routedWantsHuman(message, understanding, entities) : false,
      legal: understanding?.legal ?? false,
      unheard: message.unheard,
      mood: moodOf(place, understanding?.sentiment.score),
      failures: place.botFailures,
      vip: place.vip,
      ordering: isOrdering(message, entities),
      ownIntent: own?.intent?.name ?? null,
    } as const;
    const route = await routeConversation(tx, place, message.id, facts, tenant, clock.now());
    now.destination = route.destination;
    if (route.movedTo) {
      now.status = route.movedTo;
      now.version += 1;
    }
    sellerId = route.assignedSellerId ?? sellerId;
  }
  tx.record('message.updated', { messageId: message.id, conversationId: place.id, sellerId });
  tx.record('conversation.updated', { conversationId: place.id, sellerId });
  if (alertId) tx.record('alert.raised', { alertId, sellerId });
  return now;
}

/** The mean sentiment of the conversation with this message, of which nothing may be known. */
function moodOf(
  { sentimentSum, sentimentCount }: Place,
  score: number | undefined,
): { average: number; messages: number } {
  const messages = sentimentCount + (score === undefined ? 0 : 1);
  return { average: messages === 0 ? 0 : (sentimentSum + (score ?? 0)) / messages, messages };
}

/** The lead's score, and the values of `recordFindings`. */
function findingsOf(
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

/** Gives the alert's id; null where it stands already. */
async function raiseAlert(
  tx: Transaction,
  message: MessageContext,
  { sentiment, intent }: Understanding,
  sellerId: string | null,
  tenant: TenantProfile,
): Promise<string | null> {
  const title = upsetTitle(tenant.language, message.contactName);
  const details = {
    messageId: message.id,
    conversationId: message.conversationId,
    leadId: message.leadId,
    sentiment: sentiment.score,
    churnRisk: sentiment.churnRisk,
    intent: intent.primary,
  };
  const [alert] = await tx.query<{ id: string }>(insertAlert, [newId(), sellerId, title, details, message.id]);
  return alert?.id ?? null;
}
