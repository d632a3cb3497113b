import { scoreOf, type Understanding, upsetTitle } from '../../domain/assistant/index.js';
import { decideRoute } from '../../domain/routing/index.js';
import { dayMs, hourMs } from '../../domain/shared/durations.js';
import { codesOf } from '../../domain/shared/text-codes.js';
import { type Language, languageOf } from '../../domain/shared/translations.js';
import type { TenantSettings } from '../../domain/tenants/index.js';
import { addOffer } from './campaign-messages.js';
import { addConversation, addMessage } from './message-rows.js';
import { addClassification, addFindings, addModelCall, type LeadPlace } from './model-rows.js';
import { seededRandom } from './random.js';
import type { LifeRows } from './rows.js';
import type { ShopParts } from './shop-parts.js';
import { type Story } from './story.js';
import type { UnderstoodLead } from './understand-story.js';

/** After this time a conversation that a person answered is handed back to the agent. */
const handedBackAfterMs = 3 * dayMs;
const acknowledgedAfterMs = 2 * dayMs;

/** Whether routing sends the first message of the thread to the sales team, which assigns a seller. */
export function goesToSales(understood: UnderstoodLead, settings: TenantSettings, language: Language): boolean {
  const first = understood.messages[0];
  if (!first) return false;
  return (
    decideRoute(factsOf(first, scoreOf(first.classification)), settings.routing, language).destination === 'SALES_TEAM'
  );
}

const factsOf = (found: Understanding, score: number) => ({
  intent: found.intent.primary,
  sentiment: found.sentiment,
  score,
  wantsHuman: found.wantsHuman,
  legal: found.legal,
  ownIntent: null,
});

/**
 * Adds the conversation of a lead and everything that follows from its messages by the product's own rules: the model's findings decide the
 * route, and the route decides who gets the conversation. Returns the last classification of the lead, which was `before` until then.
 */
export function addThread(
  rows: LifeRows,
  story: Story,
  parts: ShopParts,
  settings: TenantSettings,
  place: LeadPlace,
  understood: UnderstoodLead,
  before: Understanding['classification'] | null,
): Understanding['classification'] | null {
  const { thread } = place.lead;
  const [first] = thread?.turns ?? [];
  if (!thread || !first) return before;
  const conversationId = rows.idOf('conversation', place.key, first.at);
  const owner = { seller_id: place.sellerId };
  let status: 'BOT' | 'WAITING' | 'HUMAN' | 'CLOSED' = 'BOT';
  let version = 0;
  let unread = 0;
  let inboundCount = 0;
  let verdict = before;
  let sentiments: number[] = [];
  let last: { id: string; at: Date } | null = null;
  let lastInboundAt: Date | null = null;
  let waitingSince: Date | null = null;
  let inboundId = '';
  let neededAt: Date | null = null;
  let answeredAt: Date | null = null;

  for (const [number, turn] of thread.turns.entries()) {
    const key = `${place.key} ${number}`;
    const inbound = turn.by === 'CONTACT';
    if (turn.by === 'CAMPAIGN') {
      const offer = { key: place.key, number: thread.campaign ?? 0, name: place.lead.name, at: turn.at };
      last = { id: addOffer(rows, story, parts, { ...offer, ...owner, conversationId, reach: 'READ' }), at: turn.at };
      continue;
    }
    if (turn.by === 'PERSON' && status !== 'HUMAN') {
      status = 'HUMAN';
      version++;
    }
    const id = addMessage(rows, key, turn.at, number, {
      conversation_id: conversationId,
      channel_account_id: parts.accountId,
      ...owner,
      direction: inbound ? 'INBOUND' : 'OUTBOUND',
      author: inbound ? 'CONTACT' : turn.by === 'AGENT' ? 'AI_AGENT' : 'SELLER',
      author_seller_id: turn.by === 'PERSON' ? place.sellerId : null,
      author_user_id: turn.by === 'PERSON' ? userOf(parts, place.sellerId) : null,
      body: turn.text,
      status: inbound ? 'DELIVERED' : 'SENT',
      provider_message_id: inbound
        ? `wamid.demo-${rows.idOf('message', key, turn.at)}`
        : `sandbox:${rows.idOf('message', key, turn.at)}`,
      answers_id: turn.by === 'AGENT' ? inboundId : null,
      prepared_under: turn.by === 'AGENT' ? version : null,
    });
    last = { id, at: turn.at };
    if (!inbound) {
      waitingSince = null;
      if (turn.by === 'PERSON') {
        unread = 0;
        if (neededAt) answeredAt ??= turn.at;
      }
      continue;
    }
    inboundId = id;
    lastInboundAt = turn.at;
    waitingSince ??= turn.at;
    unread++;
    const found = understood.messages[inboundCount++];
    if (!found) throw new Error(`nothing was understood of «${turn.text}»`);
    const at = new Date(turn.at.getTime() + 1_000);
    addFindings(rows, key, id, owner, found, at);
    addModelCall(rows, story, key, at);
    verdict = addClassification(rows, place, found, verdict, at, id);
    sentiments = [...sentiments, found.sentiment.score];
    if (found.sentiment.score < settings.routing.alertSentimentBelow)
      addAlert(rows, story, parts, place, { key, messageId: id, conversationId, at }, found);
    if (status === 'BOT') {
      const route = decideRoute(factsOf(found, scoreOf(verdict)), settings.routing, languageOf(story.demo.locale));
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
        reasoning: route.reasoning.text,
        codes: codesOf({ reasoning: route.reasoning }),
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
        if (waits) neededAt ??= at;
      }
    }
  }
  const lastAt = last?.at ?? first.at;
  const quiet = story.now.getTime() - lastAt.getTime();
  const wasHeld = status === 'HUMAN' || status === 'WAITING';
  let updatedAt = lastAt;
  if (status === 'HUMAN' && quiet > handedBackAfterMs) {
    status = 'BOT';
    version++;
    updatedAt = new Date(lastAt.getTime() + handedBackAfterMs);
  }
  const isOpen = status === 'WAITING' || status === 'HUMAN';
  if (neededAt)
    rows.cases.push({
      id: rows.idOf('support_case', place.key, neededAt),
      conversationId,
      contactId: place.contactId,
      sellerId: place.sellerId,
      openedAt: neededAt,
      answeredAt,
      ...outcomeOf(story, place, isOpen ? null : updatedAt),
    });
  // Triggers note from when to when the seller had the conversation, so it begins in their hands and is given back by a change.
  rows.standings.push({
    id: conversationId,
    status,
    version,
    waiting_since: status === 'CLOSED' ? null : waitingSince,
    updated_at: updatedAt,
  });
  addConversation(rows, parts, place.key, first.at, {
    contact_id: place.contactId,
    lead_id: place.leadId,
    ...owner,
    status: wasHeld ? 'WAITING' : status,
    last_message_id: last?.id ?? null,
    last_message_at: lastAt,
    last_inbound_at: lastInboundAt,
    unread_count: thread.unread || quiet < 10 * hourMs ? unread : 0,
    sentiment_sum: sentiments.reduce((sum, score) => sum + score, 0),
    sentiment_count: sentiments.length,
  });
  return verdict;
}

/** What came of a case that was closed then, and how satisfied its customer was; nothing of an open one. */
function outcomeOf({ demo, shop }: Story, { key }: LeadPlace, closedAt: Date | null) {
  if (!closedAt) return { closedAt, resolution: null, satisfaction: null };
  const random = seededRandom(`${demo.slug} ${key} case`);
  return {
    closedAt,
    resolution: random.pick(shop.resolutions),
    satisfaction: random.chance(0.75) ? random.pick([5, 5, 5, 4, 4, 3, 2]) : null,
  };
}

const userOf = (parts: ShopParts, sellerId: string | null): string | null =>
  parts.sellers.find(({ id }) => id === sellerId)?.userId ?? parts.bossId;

function addAlert(
  rows: LifeRows,
  story: Story,
  parts: ShopParts,
  place: LeadPlace,
  about: { key: string; messageId: string; conversationId: string; at: Date },
  { sentiment, intent }: Understanding,
): void {
  const seen = story.now.getTime() - about.at.getTime() > acknowledgedAfterMs;
  const title = upsetTitle(languageOf(story.demo.locale), place.lead.name);
  rows.add('alert', about.key, about.at, {
    seller_id: place.sellerId,
    of_tenant: false,
    kind: 'ESCALATION',
    severity: 'CRITICAL',
    title: title.text,
    codes: codesOf({ title }),
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
