import { z } from 'zod';
import { type Route, routeConversation } from '../routing/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { longUseCase, type Ports } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import { type AskedReply, askModels } from './ask-models.js';
import { type NamedEntities, nameEntities } from './entities/name-entities.js';
import { keepsScore } from './lead-score.js';
import { loadMessageContext, type MessageContext, understandInputOf } from './message-context.js';
import { recordModelCalls } from './model-calls.js';
import { type OwnUnderstanding, ownUnderstanding, recordOwn } from './own/own-understanding.js';
import './ports.js';
import { isInShare, shownOf } from './shadow-message.js';
import { scoreOf, temperatureFor, type Understanding } from './understanding.js';

const lockConversation: Statement = {
  name: 'understand.lock-conversation',
  text: `select id, contact_id as "contactId", lead_id as "leadId", seller_id as "sellerId", status, version from conversation where id = $1 and erased_at is null for update`,
};
/** The intent's row says whether the message has been understood: whoever writes it first, decides; a repeat does nothing. */
const insertIntent: Statement = {
  name: 'understand.insert-intent',
  text: `insert into lead_intent (id, tenant_id, message_id, seller_id, "primary", secondary, confidence, entities, reasoning, language, wants_human, legal, provider, model, prompt_version, latency_ms, cost_usd, fallback)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict (message_id) do nothing returning id`,
};
/** What the call cost stands on the intent's row alone, so that sums are right. */
const insertFindings: Statement = {
  name: 'understand.insert-findings',
  text: `with sentiment as (
      insert into sentiment_analysis (id, tenant_id, message_id, seller_id, label, score, confidence, emotions, urgency, churn_risk, triggers, provider, model, prompt_version, latency_ms, fallback)
      values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)),
    classification as (
      insert into lead_classification (id, tenant_id, lead_id, message_id, seller_id, score, temperature, urgency, decision_power, budget, fit, reasoning, recommended_action, signals, provider, model, prompt_version, latency_ms, fallback)
      select $16, app.tenant(), $17::uuid, $2, $3, $18, $19, $20, $21, $22, $23, $24, $25, $26, $11, $12, $13, $14, $15 where $17::uuid is not null),
    scored as (update lead set score = $18, temperature = $19, updated_at = now() where id = $17::uuid and (score, temperature) is distinct from ($18::int, $19::text))
    update conversation set sentiment_sum = sentiment_sum + $5, sentiment_count = sentiment_count + 1, updated_at = now() where id = $27`,
};
const insertAlert: Statement = {
  name: 'understand.insert-alert',
  text: `insert into alert (id, tenant_id, seller_id, kind, severity, title, details, subject_id) values ($1, app.tenant(), $2, 'ESCALATION', 'CRITICAL', $3, $4, $5)
    on conflict (tenant_id, kind, subject_id) do nothing returning id`,
};
export const insertAgentDecision: Statement = {
  name: 'assistant.insert-decision',
  text: `insert into agent_decision (id, tenant_id, kind, subject_type, subject_id, input, output, provider, model, prompt_version, latency_ms, cost_usd)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};

/**
 * Scores, finds intent and sentiment, stores each as a row and routes the conversation, in one short transaction after
 * the models have been asked. Safe to repeat: a message that has been understood is left alone.
 */
export const understandMessage = longUseCase({
  name: 'assistant.understand-message',
  permission: 'message:understand',
  input: z.object({ messageId: z.uuid() }),
  async run(context, { messageId }) {
    const message = await loadMessageContext(context.read, messageId);
    if (!message || message.understood || message.destination) return;
    const tenant = await loadTenant(context.read, context.scope.tenantId);
    // Without a word of the sender's there is nothing to judge: it is routed as a question like any other.
    const asked =
      message.body.trim() === '' || message.kind === 'reaction'
        ? null
        : await askModels(context, tenant, 'understand', understandInputOf(message, tenant));
    const own = asked && (await ownUnderstanding(context, message.body, message.ownModels, asked));
    const entities = own && (await nameEntities(context.read, tenant, message, own.reply.value.intent.entities));
    await context.transaction(tx => record(tx, message, tenant, own, entities, context.ports));
  },
});

async function record(
  tx: Transaction,
  message: MessageContext,
  tenant: TenantProfile,
  own: OwnUnderstanding | null,
  entities: NamedEntities | null,
  { models, modelSpending }: Pick<Ports, 'models' | 'modelSpending'>,
): Promise<void> {
  const reply = own?.reply ?? null;
  if (reply) await recordModelCalls(tx, modelSpending, reply.calls);
  const [conversation] = await tx.query<{
    id: string;
    contactId: string;
    leadId: string | null;
    sellerId: string | null;
    status: string;
  }>(lockConversation, [message.conversationId]);
  if (!conversation) return;
  const found = reply
    ? await recordFindings(tx, message, reply, entities, conversation, tenant)
    : { score: 0, alertId: null };
  if (!found) return;
  if (own) await recordOwn(tx, message.id, own);
  const { shadow } = tenant.settings.assistant;
  if (reply && shadow && shadow.provider !== reply.provider && models.has(shadow.provider)) {
    if (isInShare(message.id, shadow.share))
      await tx.enqueue('assistant/shadow', { messageId: message.id, shown: shownOf(reply) });
  }
  // Whose it is now: routing may just have given it to somebody.
  let { sellerId } = conversation;
  if (conversation.status === 'BOT') {
    const understanding = reply?.value;
    const facts = {
      intent: understanding?.intent.primary ?? 'GENERAL_INQUIRY',
      sentiment: understanding?.sentiment ?? { label: 'NEUTRAL', score: 0, churnRisk: 0 },
      score: found.score,
      wantsHuman: understanding?.wantsHuman ?? false,
      legal: understanding?.legal ?? false,
      ownIntent: own?.intent?.name ?? null,
    } as const;
    const route = await routeConversation(tx, conversation, message.id, facts, tenant.settings);
    await recordRoute(tx, message, facts, route);
    sellerId = route.assignedSellerId ?? sellerId;
  }
  tx.record('message.updated', { messageId: message.id, conversationId: conversation.id, sellerId });
  tx.record('conversation.updated', { conversationId: conversation.id, sellerId });
  if (found.alertId) tx.record('alert.raised', { alertId: found.alertId, sellerId });
}

/** Gives the lead's score and the alert that was raised, if any; null where another attempt has recorded the message meanwhile. */
async function recordFindings(
  tx: Transaction,
  message: MessageContext,
  reply: AskedReply<Understanding>,
  entities: NamedEntities | null,
  conversation: { id: string; leadId: string | null; sellerId: string | null },
  tenant: TenantProfile,
): Promise<{ score: number; alertId: string | null } | null> {
  const { intent, sentiment, classification, language, wantsHuman, legal } = reply.value;
  const { provider, model, promptVersion, latencyMs, costUsd, fallback } = reply;
  const { sellerId, leadId } = conversation;
  const [first] = await tx.query<{ id: string }>(insertIntent, [
    newId(),
    message.id,
    sellerId,
    intent.primary,
    intent.secondary,
    intent.confidence,
    entities ?? intent.entities,
    intent.reasoning,
    language,
    wantsHuman,
    legal,
    provider,
    model,
    promptVersion,
    latencyMs,
    costUsd,
    fallback,
  ]);
  if (!first) return null;
  const parts = keepsScore(reply.value, message.lastParts) ? message.lastParts : classification;
  const score = scoreOf(parts);
  await tx.query(insertFindings, [
    newId(),
    message.id,
    sellerId,
    sentiment.label,
    sentiment.score,
    sentiment.confidence,
    sentiment.emotions,
    sentiment.urgency,
    sentiment.churnRisk,
    sentiment.triggers,
    provider,
    model,
    promptVersion,
    latencyMs,
    fallback,
    newId(),
    leadId,
    score,
    temperatureFor(parts),
    parts.urgency,
    parts.decisionPower,
    parts.budget,
    parts.fit,
    classification.reasoning,
    classification.recommendedAction,
    classification.signals,
    conversation.id,
  ]);
  if (leadId) tx.record('lead.classified', { leadId, score });
  const upset = sentiment.score < tenant.settings.routing.alertSentimentBelow;
  return { score, alertId: upset ? await raiseAlert(tx, message, reply.value, sellerId, tenant) : null };
}

/** Gives the alert's id; null where it stands already. */
async function raiseAlert(
  tx: Transaction,
  message: MessageContext,
  { sentiment, intent }: Understanding,
  sellerId: string | null,
  tenant: TenantProfile,
): Promise<string | null> {
  const who = message.contactName ?? (tenant.language === 'en' ? 'A customer' : 'Un cliente');
  const title = tenant.language === 'en' ? `${who} is very upset` : `${who} está muy molesto`;
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

async function recordRoute(
  tx: Transaction,
  message: MessageContext,
  facts: object,
  route: Route & { assignedSellerId: string | null },
) {
  const output = {
    destination: route.destination,
    priority: route.priority,
    rule: route.rule,
    assignedSellerId: route.assignedSellerId,
  };
  await tx.query(insertAgentDecision, [
    newId(),
    'ROUTE',
    'Conversation',
    message.conversationId,
    { messageId: message.id, ...facts },
    output,
    null,
    null,
    null,
    null,
    null,
  ]);
}
