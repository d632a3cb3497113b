import { readConsentWord } from '../contacts/index.js';
import { mayTell } from '../enrichment/index.js';
import { raiseAlertOnce } from '../insights/index.js';
import { reviveLead } from '../leads/index.js';
import { routeConversation } from '../routing/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { turnsHot } from '../shared/labels.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import { upsetTitle } from './alert-titles.js';
import { askModels } from './ask-models.js';
import { type NamedEntities, nameEntities } from './entities/name-entities.js';
import { agentBooks } from './is-booking.js';
import { isAutomaticReply } from './loops/automatic-reply.js';
import { loadMessageContext, type MessageContext, understandInputOf } from './message-context.js';
import { callsParameter, foldCalls, recordModelCalls } from './model-calls.js';
import { type OwnUnderstanding, ownUnderstanding, recordOwn } from './own/own-understanding.js';
import './ports.js';
import {
  type ConversationSnapshot,
  type Finding,
  findingOf,
  lockPlace,
  readPlace,
  recordFindings,
} from './record-findings.js';
import { isOrdering, routedIntent, routedWantsHuman } from './routed-intent.js';
import { isSampled, shownOf } from './shadow-message.js';
import { storeOrCount } from './store-or-count.js';
import { scoreOf, type Understanding } from './understanding.js';

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

/** A message with what the models say of it; null if it was not asked about. */
interface Judged {
  message: MessageContext;
  own: OwnUnderstanding | null;
  entities: NamedEntities | null;
}

/**
 * Finds intent, sentiment and score, stores each as a row and routes the conversation, in one short transaction after the models have been
 * asked. Returns the message in its new state. Safe to repeat: a message that has been understood is left alone.
 */
export async function understandMessage(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
): Promise<MessageContext | null> {
  // A message that was given up before it was understood has a destination, and is still understood when its job is replayed.
  if (message.understood || (message.destination && !isJudged(message))) return message;
  const judged = await judge(context, tenant, message);
  const recorded = await storeOrCount(context, judged.own?.reply.calls ?? [], () =>
    context.transaction(async tx => (await record(tx, [judged], tenant, context))[0] ?? null, 'understanding'),
  );
  judged.own?.reply.remember();
  return recorded === 'outdated' || recorded === 'known' ? loadMessageContext(context.read, message.id) : recorded;
}

/**
 * Does the same for several messages that a contact wrote one after the other, in one transaction, and runs `after` in it. Returns whether
 * this was the first attempt at all of them.
 */
export async function understandInOrder(
  context: ScopedContext,
  tenant: TenantProfile,
  messages: readonly [MessageContext, ...MessageContext[]],
  after: (tx: Transaction) => void,
): Promise<boolean> {
  const judged: [Judged, ...Judged[]] = [await judge(context, tenant, messages[0])];
  for (const message of messages.slice(1)) judged.push(await judge(context, tenant, message));
  const calls = judged.flatMap(({ own }) => own?.reply.calls ?? []);
  const areFirst = await storeOrCount(context, calls, () =>
    context.transaction(async tx => {
      const recorded = await record(tx, judged, tenant, context);
      const all = recorded.length === messages.length && !recorded.includes('known');
      if (all) after(tx);
      return all;
    }, 'understanding'),
  );
  for (const { own } of judged) own?.reply.remember();
  return areFirst;
}

/** Whether what a message says is judged. */
export const isJudged = ({ body, kind }: Pick<MessageContext, 'body' | 'kind'>): boolean =>
  body.trim() !== '' && kind !== 'reaction' && !isAutomaticReply(body);

/**
 * Without text of the sender there is nothing to judge, so the message is routed as a general question. An automatic reply says nothing
 * about the person it replies for.
 */
async function judge(context: ScopedContext, tenant: TenantProfile, message: MessageContext): Promise<Judged> {
  const asked = isJudged(message)
    ? await askModels(context, tenant, 'understand', understandInputOf(message, tenant))
    : null;
  const own = asked && (await ownUnderstanding(context, message.body, message.ownModels, asked, tenant.language));
  const entities = own && (await nameEntities(context.read, tenant, message, own.reply.value.intent.entities));
  return { message, own, entities };
}

type RecordedState = MessageContext | 'outdated' | 'known';
type Recorder = Pick<ScopedContext, 'ports' | 'clock'>;

/**
 * Routes and stores messages of one conversation, in their order. Returns for each its new state: 'outdated' if another message was
 * understood meanwhile, 'known' if another attempt was faster: its decision counts. Empty if the conversation is gone.
 */
async function record(
  tx: Transaction,
  judged: readonly [Judged, ...Judged[]],
  tenant: TenantProfile,
  context: Recorder,
): Promise<RecordedState[]> {
  const [{ message: first }] = judged;
  tx.reserveKeys([first.contactId]);
  tx.send(lockPlace, [first.conversationId]);
  const ids = judged.map(({ message }) => message.id);
  let [place] = await tx.query<ConversationSnapshot>(readPlace, [first.conversationId, ids]);
  const states: RecordedState[] = [];
  const findings: Finding[] = [];
  let { lastParts } = first;
  for (const one of judged) {
    if (!place) break;
    if (place.known.includes(one.message.id)) {
      states.push('known');
      continue;
    }
    const message = { ...one.message, lastParts };
    const found = one.own && findingOf(message, one.own.reply, one.entities);
    if (found) findings.push(found.finding);
    if (found && place.leadId) lastParts = found.parts;
    const now = await settle(tx, { ...one, message }, found?.score ?? null, place, tenant, context);
    // Another message was understood meanwhile, and may have been left to this one.
    states.push(place.sentimentCount === message.understoodCount ? now.message : 'outdated');
    place = now.place;
  }
  const calls = judged.flatMap(({ own }) => own?.reply.calls ?? []);
  if (findings.length > 0) {
    const each = findings.map((finding, nr) => ({ nr, ...finding }));
    tx.sendLast(recordFindings, [first.conversationId, callsParameter(calls), { each }]);
    await foldCalls(tx, context.ports.modelSpending, calls);
  } else await recordModelCalls(tx, context.ports.modelSpending, calls);
  for (const [nr, { message, own }] of judged.entries())
    if (own && states[nr] && states[nr] !== 'known') await recordOwn(tx, message.id, own);
  return states;
}

/** Routes a message, and tells of it. Returns its new state, and that of the conversation. */
async function settle(
  tx: Transaction,
  { message, own, entities }: Judged,
  score: number | null,
  place: ConversationSnapshot,
  tenant: TenantProfile,
  { ports: { models }, clock }: Recorder,
): Promise<{ message: MessageContext; place: ConversationSnapshot }> {
  const reply = own?.reply ?? null;
  if (score !== null && place.leadId) {
    tx.record('lead.classified', { leadId: place.leadId, score });
    if (turnsHot(message.lastParts && scoreOf(message.lastParts), score))
      tx.record('lead.turned-hot', { leadId: place.leadId });
  }
  const revives = place.leadStatus === 'NURTURING' && resumesTalk(message, reply?.value ?? null);
  if (place.leadId && revives) await reviveLead(tx, place.leadId, reply?.value.intent.primary ?? null, clock.now());
  const upset = reply && reply.value.sentiment.score < tenant.settings.routing.alertSentimentBelow;
  const alertId = upset ? await raiseAlert(tx, message, reply.value, place.sellerId, tenant) : null;
  if (tellsOfContact(message, tenant)) {
    const { id: messageId, contactId } = message;
    await tx.enqueue('enrichment/read-contact', { contactId, messageId });
  }
  const { shadow } = tenant.settings.assistant;
  if (reply && shadow && shadow.provider !== reply.provider && models.has(shadow.provider)) {
    if (isSampled(message.id, shadow.share))
      await tx.enqueue('assistant/shadow', { messageId: message.id, shown: shownOf(reply) });
  }
  const understanding = reply?.value;
  const books = agentBooks(tenant, message);
  const primary = understanding ? routedIntent(message, understanding, entities) : 'GENERAL_INQUIRY';
  const wantsHuman = understanding ? routedWantsHuman(message, understanding, entities, books) : false;
  const { status, version } = place;
  const now: MessageContext = {
    ...message,
    understood: understanding
      ? {
          primary,
          label: understanding.sentiment.label,
          language: understanding.language,
          wantsHuman,
          legal: understanding.legal,
        }
      : null,
    understoodCount: message.understoodCount + (reply ? 1 : 0),
    status,
    version,
  };
  // The seller who has the conversation now: routing may just have assigned it.
  let { sellerId } = place;
  if (status === 'BOT' && message.destination === null) {
    const facts = {
      intent: primary,
      sentiment: understanding?.sentiment ?? { label: 'NEUTRAL', score: 0, churnRisk: 0 },
      score: score ?? 0,
      wantsHuman,
      legal: understanding?.legal ?? false,
      unheard: message.unheard,
      mood: moodOf(place, understanding?.sentiment.score),
      failures: place.botFailures,
      vip: place.vip,
      ordering: isOrdering(message, entities),
      booking: books,
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
  const felt = understanding?.sentiment.score;
  return {
    message: now,
    place: {
      ...place,
      sellerId,
      status: now.status,
      version: now.version,
      leadStatus: revives ? null : place.leadStatus,
      sentimentSum: place.sentimentSum + (felt ?? 0),
      sentimentCount: place.sentimentCount + (felt === undefined ? 0 : 1),
    },
  };
}

/** Whether a message resumes the conversation, and neither only asks for silence nor was sent by a machine. */
const resumesTalk = ({ body, kind, optedOut }: MessageContext, understanding: Understanding | null): boolean =>
  !optedOut &&
  kind !== 'reaction' &&
  understanding?.intent.primary !== 'SPAM' &&
  !isAutomaticReply(body) &&
  readConsentWord(body)?.optedOut !== true;

/** Whether a message may tell something about its sender: by its words, as an e-mail with a signature, or as the first that comes. */
const tellsOfContact = (
  { body, channel, history }: MessageContext,
  { settings: { enrichment } }: TenantProfile,
): boolean =>
  enrichment.messages
    ? history.length === 0 || channel === 'EMAIL' || mayTell(body)
    : enrichment.number && history.length === 0;

/** Returns the mean sentiment of the conversation including this message, whose own sentiment may be unknown. */
function moodOf(
  { sentimentSum, sentimentCount }: ConversationSnapshot,
  score: number | undefined,
): { average: number; messages: number } {
  const messages = sentimentCount + (score === undefined ? 0 : 1);
  return { average: messages === 0 ? 0 : (sentimentSum + (score ?? 0)) / messages, messages };
}

/** Returns the id of the new alert, or null if such an alert already exists. */
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
