import { contactLock } from '../contacts/index.js';
import { routeConversation } from '../routing/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { Ports, ScopedContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import { askModels } from './ask-models.js';
import { type NamedEntities, nameEntities } from './entities/name-entities.js';
import { keepsScore } from './lead-score.js';
import { isAutomaticReply } from './loops/automatic-reply.js';
import { loadMessageContext, type MessageContext, understandInputOf } from './message-context.js';
import { type AskedReply, callsParameter, foldCalls, insertCallsFrom } from './model-calls.js';
import { type OwnUnderstanding, ownUnderstanding, recordOwn } from './own/own-understanding.js';
import './ports.js';
import { isInShare, shownOf } from './shadow-message.js';
import { scoreOf, temperatureFor, type Understanding } from './understanding.js';

/** Routing may assign the contact, so it is locked before its conversation (contacts/lock-order.ts). */
const owner = `owner as materialized (select ${contactLock('v.contact_id')} from conversation v where v.id = $1)`;
const place = `select id, contact_id, lead_id, seller_id, status, version from conversation
      where id = $1 and erased_at is null and (select count(*) from owner) >= 0 for update`;
const lockConversation: Statement = {
  name: 'understand.lock-conversation',
  text: `with ${owner}, place as (${place}) select id, contact_id as "contactId", lead_id as "leadId", seller_id as "sellerId", status, version from place`,
};
/**
 * All that was found, in one round trip. The intent's row says whether the message has been understood: whoever writes it
 * first, decides; a repeat writes nothing but what it cost. That stands on the intent's row alone, so that sums are right.
 */
const recordFindings: Statement = {
  name: 'understand.record',
  text: `with ${owner},
    place as (${place}),
    calls as (${insertCallsFrom('$3')}),
    intent as (
      insert into lead_intent (id, tenant_id, message_id, seller_id, "primary", secondary, confidence, entities, reasoning, language, wants_human, legal, provider, model, prompt_version, latency_ms, cost_usd, fallback)
      select $4, app.tenant(), $2, seller_id, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18 from place
      on conflict (message_id) do nothing returning id),
    understood as (select * from place where exists (select from intent)),
    sentiment as (
      insert into sentiment_analysis (id, tenant_id, message_id, seller_id, label, score, confidence, emotions, urgency, churn_risk, triggers, provider, model, prompt_version, latency_ms, fallback)
      select $19, app.tenant(), $2, seller_id, $20, $21, $22, $23, $24, $25, $26, $13, $14, $15, $16, $18 from understood),
    classification as (
      insert into lead_classification (id, tenant_id, lead_id, message_id, seller_id, score, temperature, urgency, decision_power, budget, fit, reasoning, recommended_action, signals, provider, model, prompt_version, latency_ms, fallback)
      select $27, app.tenant(), lead_id, $2, seller_id, $28, $29, $30, $31, $32, $33, $34, $35, $36, $13, $14, $15, $16, $18 from understood where lead_id is not null),
    scored as (
      update lead set score = $28, temperature = $29, updated_at = now()
      where id = (select lead_id from understood) and (score, temperature) is distinct from ($28::int, $29::text)),
    felt as (
      update conversation set sentiment_sum = sentiment_sum + $21, sentiment_count = sentiment_count + 1, updated_at = now()
      where id = (select id from understood))
    select id, contact_id as "contactId", lead_id as "leadId", seller_id as "sellerId", status, version, exists (select from intent) as first from place`,
};
const insertAlert: Statement = {
  name: 'understand.insert-alert',
  text: `insert into alert (id, tenant_id, seller_id, kind, severity, title, details, subject_id) values ($1, app.tenant(), $2, 'ESCALATION', 'CRITICAL', $3, $4, $5)
    on conflict (tenant_id, kind, subject_id) do nothing returning id`,
};

interface Place {
  id: string;
  contactId: string;
  leadId: string | null;
  sellerId: string | null;
  status: string;
  version: number;
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
  const own = asked && (await ownUnderstanding(context, message.body, message.ownModels, asked));
  const entities = own && (await nameEntities(context.read, tenant, message, own.reply.value.intent.entities));
  const recorded = await context.transaction(tx => record(tx, message, tenant, own, entities, context.ports));
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
  { models, modelSpending }: Pick<Ports, 'models' | 'modelSpending'>,
): Promise<MessageContext | 'by another' | null> {
  const reply = own?.reply ?? null;
  const found = reply && findingsOf(message, reply, entities);
  const [place] = found
    ? await tx.query<Place & { first: boolean }>(recordFindings, found.values)
    : (await tx.query<Place>(lockConversation, [message.conversationId])).map(row => ({ ...row, first: true }));
  if (reply) await foldCalls(tx, modelSpending, reply.calls);
  if (!place) return null;
  if (!place.first) return 'by another';

  if (found && place.leadId) tx.record('lead.classified', { leadId: place.leadId, score: found.score });
  const upset = reply && reply.value.sentiment.score < tenant.settings.routing.alertSentimentBelow;
  const alertId = upset ? await raiseAlert(tx, message, reply.value, place.sellerId, tenant) : null;
  if (own) await recordOwn(tx, message.id, own);
  const { shadow } = tenant.settings.assistant;
  if (reply && shadow && shadow.provider !== reply.provider && models.has(shadow.provider)) {
    if (isInShare(message.id, shadow.share))
      await tx.enqueue('assistant/shadow', { messageId: message.id, shown: shownOf(reply) });
  }
  const understanding = reply?.value;
  const { status, version } = place;
  const now: MessageContext = {
    ...message,
    understood: understanding
      ? {
          primary: understanding.intent.primary,
          label: understanding.sentiment.label,
          language: understanding.language,
        }
      : null,
    status,
    version,
  };
  // Whose it is now: routing may just have given it to somebody.
  let { sellerId } = place;
  if (status === 'BOT') {
    const facts = {
      intent: understanding?.intent.primary ?? 'GENERAL_INQUIRY',
      sentiment: understanding?.sentiment ?? { label: 'NEUTRAL', score: 0, churnRisk: 0 },
      score: found?.score ?? 0,
      wantsHuman: understanding?.wantsHuman ?? false,
      legal: understanding?.legal ?? false,
      ownIntent: own?.intent?.name ?? null,
    } as const;
    const route = await routeConversation(tx, place, message.id, facts, tenant.settings);
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

/** The lead's score, and the values of `recordFindings`. */
function findingsOf(
  message: MessageContext,
  reply: AskedReply<Understanding>,
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
