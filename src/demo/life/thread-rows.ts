import { keepsScore, modelTasks, scoreOf, temperatureFor, type Understanding } from '../../domain/assistant/index.js';
import { decideRoute } from '../../domain/routing/index.js';
import { dayIn } from '../../domain/shared/tenant-day.js';
import type { TenantSettings } from '../../domain/tenants/index.js';
import type { LifeRows, Row } from './rows.js';
import type { ShopParts } from './shop-parts.js';
import { dayMs, type Story, type StoryLead } from './story.js';
import type { UnderstoodLead } from './understand-story.js';

/** Who judged, as rows name it. */
const judge = {
  provider: 'local',
  model: 'embudo-local-1',
  prompt_version: modelTasks.understand.promptVersion,
  latency_ms: 2,
  fallback: false,
};
const hourMs = 3_600_000;
/** A conversation that a person has answered goes back to the agent after so long. */
const handedBackAfterMs = 3 * dayMs;
const acknowledgedAfterMs = 2 * dayMs;

export interface LeadPlace {
  key: string;
  lead: StoryLead;
  leadId: string;
  contactId: string;
  sellerId: string | null;
}

/** Whether a message of the thread would be given to a seller at once, so that somebody gets the lead. */
export function goesToSales(understood: UnderstoodLead, settings: TenantSettings): boolean {
  const first = understood.messages[0];
  if (!first) return false;
  return decideRoute(factsOf(first, scoreOf(first.classification)), settings.routing).destination === 'SALES_TEAM';
}

const factsOf = (found: Understanding, score: number) => ({
  intent: found.intent.primary,
  sentiment: found.sentiment,
  score,
  wantsHuman: found.wantsHuman,
  legal: found.legal,
  ownIntent: null,
});

/** The verdict on a lead as a row, and the parts that the next one is compared with. */
export function addClassification(
  rows: LifeRows,
  place: LeadPlace,
  found: Understanding,
  last: Understanding['classification'] | null,
  at: Date,
  messageId: string | null,
): Understanding['classification'] {
  const parts = keepsScore(found, last) ? last : found.classification;
  rows.add('lead_classification', `${place.key} ${messageId ?? 'inquiry'}`, at, {
    lead_id: place.leadId,
    message_id: messageId,
    seller_id: place.sellerId,
    score: scoreOf(parts),
    temperature: temperatureFor(parts),
    urgency: parts.urgency,
    decision_power: parts.decisionPower,
    budget: parts.budget,
    fit: parts.fit,
    reasoning: found.classification.reasoning,
    recommended_action: found.classification.recommendedAction,
    signals: found.classification.signals,
    ...judge,
    created_at: at,
  });
  return { ...found.classification, ...parts };
}

export function addModelCall(rows: LifeRows, story: Story, key: string, at: Date): void {
  rows.add('model_call', key, at, {
    day: dayIn(story.demo.timezone, at),
    task: 'understand',
    provider: judge.provider,
    model: judge.model,
    outcome: 'ok',
    fallback: false,
    latency_ms: judge.latency_ms,
    input_tokens: 0,
    output_tokens: 0,
    cost_usd: 0,
    folded: false,
    created_at: at,
  });
}

/**
 * The conversation of a lead with all that follows from its messages, by the product's own rules: what the model found decides
 * where a message goes, and with it whose the conversation is. Gives the last verdict on the lead.
 */
export function addThread(
  rows: LifeRows,
  story: Story,
  parts: ShopParts,
  settings: TenantSettings,
  place: LeadPlace,
  understood: UnderstoodLead,
): Understanding['classification'] | null {
  const { thread } = place.lead;
  const [first] = thread?.turns ?? [];
  if (!thread || !first) return null;
  const conversationId = rows.idOf('conversation', place.key, first.at);
  const owner = { seller_id: place.sellerId };
  let status: 'BOT' | 'WAITING' | 'HUMAN' | 'CLOSED' = 'BOT';
  let version = 0;
  let unread = 0;
  let asked = 0;
  let verdict: Understanding['classification'] | null = null;
  let sentiments: number[] = [];
  let last: { id: string; at: Date } | null = null;
  let lastInboundAt = first.at;
  let inboundId = '';
  const messages: Row[] = [];

  for (const [number, turn] of thread.turns.entries()) {
    const key = `${place.key} ${number}`;
    const inbound = turn.by === 'CONTACT';
    if (turn.by === 'PERSON' && status !== 'HUMAN') {
      status = 'HUMAN';
      version++;
    }
    const id = rows.add('message', key, turn.at, {
      conversation_id: conversationId,
      channel_account_id: parts.accountId,
      ...owner,
      direction: inbound ? 'INBOUND' : 'OUTBOUND',
      author: inbound ? 'CONTACT' : turn.by === 'AGENT' ? 'AI_AGENT' : 'SELLER',
      author_seller_id: turn.by === 'PERSON' ? place.sellerId : null,
      author_user_id: turn.by === 'PERSON' ? userOf(parts, place.sellerId) : null,
      kind: 'text',
      body: turn.text,
      quick_replies: [],
      status: inbound ? 'DELIVERED' : 'SENT',
      provider_message_id: inbound
        ? `wamid.demo-${rows.idOf('message', key, turn.at)}`
        : `sandbox:${rows.idOf('message', key, turn.at)}`,
      answers_id: turn.by === 'AGENT' ? inboundId : null,
      prepared_under: turn.by === 'AGENT' ? version : null,
      sent_at: turn.at,
      sequence: String(BigInt(turn.at.getTime()) * 1000n + BigInt(number)),
      created_at: turn.at,
    });
    last = { id, at: turn.at };
    messages.push({ id });
    if (!inbound) {
      if (turn.by === 'PERSON') unread = 0;
      continue;
    }
    inboundId = id;
    lastInboundAt = turn.at;
    unread++;
    const found = understood.messages[asked++];
    if (!found) throw new Error(`nothing was understood of «${turn.text}»`);
    const at = new Date(turn.at.getTime() + 1_000);
    addFindings(rows, key, id, owner, found, at);
    addModelCall(rows, story, key, at);
    verdict = addClassification(rows, place, found, verdict, at, id);
    sentiments = [...sentiments, found.sentiment.score];
    if (found.sentiment.score < settings.routing.alertSentimentBelow)
      addAlert(rows, story, parts, place, { key, messageId: id, conversationId, at }, found);
    if (status === 'BOT') {
      const route = decideRoute(factsOf(found, scoreOf(verdict)), settings.routing);
      const waits = route.destination !== 'CHATBOT' && route.destination !== 'AUTO_REJECT';
      const assigned = waits ? place.sellerId : null;
      rows.add('routing_decision', key, at, {
        conversation_id: conversationId,
        message_id: id,
        ...owner,
        assigned_seller_id: assigned,
        destination: route.destination,
        priority: route.priority,
        rule: route.rule,
        reasoning: route.reasoning,
        created_at: at,
      });
      rows.add('agent_decision', `route ${key}`, at, {
        kind: 'ROUTE',
        subject_type: 'Conversation',
        subject_id: conversationId,
        input: {
          messageId: id,
          intent: found.intent.primary,
          score: scoreOf(verdict),
          wantsHuman: found.wantsHuman,
          legal: found.legal,
        },
        output: {
          destination: route.destination,
          priority: route.priority,
          rule: route.rule,
          assignedSellerId: assigned,
        },
        created_at: at,
      });
      if (route.destination !== 'CHATBOT') {
        status = waits ? 'WAITING' : 'CLOSED';
        version++;
      }
    }
  }
  const lastAt = last?.at ?? first.at;
  const quiet = story.now.getTime() - lastAt.getTime();
  if (status === 'HUMAN' && quiet > handedBackAfterMs) {
    status = 'BOT';
    version++;
  }
  rows.add('conversation', place.key, first.at, {
    contact_id: place.contactId,
    channel_account_id: parts.accountId,
    lead_id: place.leadId,
    ...owner,
    channel: 'WHATSAPP',
    status,
    version,
    last_message_id: last?.id ?? null,
    last_message_at: lastAt,
    last_inbound_at: lastInboundAt,
    unread_count: thread.unread || quiet < 10 * hourMs ? unread : 0,
    sentiment_sum: sentiments.reduce((sum, score) => sum + score, 0),
    sentiment_count: sentiments.length,
    bot_failures: 0,
    created_at: first.at,
    updated_at: lastAt,
  });
  return verdict;
}

const userOf = (parts: ShopParts, sellerId: string | null): string | null =>
  parts.sellers.find(({ id }) => id === sellerId)?.userId ?? parts.bossId;

function addFindings(rows: LifeRows, key: string, messageId: string, owner: Row, found: Understanding, at: Date): void {
  const { intent, sentiment } = found;
  rows.add('lead_intent', key, at, {
    message_id: messageId,
    ...owner,
    primary: intent.primary,
    secondary: intent.secondary,
    confidence: intent.confidence,
    entities: intent.entities,
    reasoning: intent.reasoning,
    language: found.language,
    wants_human: found.wantsHuman,
    legal: found.legal,
    ...judge,
    created_at: at,
  });
  rows.add('sentiment_analysis', key, at, {
    message_id: messageId,
    ...owner,
    label: sentiment.label,
    score: sentiment.score,
    confidence: sentiment.confidence,
    emotions: sentiment.emotions,
    urgency: sentiment.urgency,
    churn_risk: sentiment.churnRisk,
    triggers: sentiment.triggers,
    ...judge,
    created_at: at,
  });
}

function addAlert(
  rows: LifeRows,
  story: Story,
  parts: ShopParts,
  place: LeadPlace,
  about: { key: string; messageId: string; conversationId: string; at: Date },
  { sentiment, intent }: Understanding,
): void {
  const seen = story.now.getTime() - about.at.getTime() > acknowledgedAfterMs;
  rows.add('alert', about.key, about.at, {
    seller_id: place.sellerId,
    kind: 'ESCALATION',
    severity: 'CRITICAL',
    title: `${place.lead.name} está muy molesto`,
    details: {
      messageId: about.messageId,
      conversationId: about.conversationId,
      leadId: place.leadId,
      sentiment: sentiment.score,
      churnRisk: sentiment.churnRisk,
      intent: intent.primary,
    },
    subject_id: about.messageId,
    raised_at: about.at,
    acknowledged_at: seen ? new Date(about.at.getTime() + hourMs) : null,
    acknowledged_by: seen ? userOf(parts, place.sellerId) : null,
  });
}
