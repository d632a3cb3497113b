import { cutToFit, descriptorOf, queueAnswer } from '../conversations/index.js';
import { handOverToPerson, insertDecision } from '../routing/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import { assistantTexts } from './assistant.texts.js';
import { isAutomaticReply } from './loops/automatic-reply.js';
import { isRepeated, isRepeatedExchange } from './loops/repetition.js';
import { type StopReason, stopAnswering } from './loops/stop-answering.js';
import type { MessageContext } from './message-context.js';
import { callsParameter, foldCalls, insertCallsFrom } from './model-calls.js';
import './ports.js';
import { saveDialogue } from './dialogue/save-dialogue.js';
import { type PreparedAnswer, prepareAnswer } from './prepare-answer.js';
import { fulfilWishes } from './tools/fulfil-wishes.js';

/** The decision with what it cost, in one round trip. */
const recordDecision: Statement = {
  name: 'answer.record',
  text: `with calls as (${insertCallsFrom('$1')})
    ${insertDecision({
      id: '$2',
      kind: `'ANSWER'`,
      subject_type: `'Conversation'`,
      subject_id: '$3',
      input: '$4',
      output: '$5',
      provider: '$6',
      model: '$7',
      prompt_version: '$8',
      latency_ms: '$9',
      cost_usd: '$10',
    })}`,
};

/**
 * Answers a message that was routed to the CHATBOT: finds what the tenant offers, asks the models, checks the draft, and
 * queues it for delivery if the conversation is still the bot's in the version it was prepared for. Safe to repeat: a
 * message is answered at most once. An automatic reply is not answered; a conversation that passes the tenant's limits, or
 * goes round in circles, waits for a person, and so does one on a channel where nothing can be sent. What is longer than the
 * channel takes ends with the last sentence that fits.
 */
export async function answerMessage(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
): Promise<void> {
  const { answering } = tenant.settings;
  const isForBot = message.destination === 'CHATBOT' && message.status === 'BOT';
  if (!isForBot || message.answered || message.optedOut || !answering.enabled) return;
  const { limits } = answering;
  const channel = descriptorOf(context.ports.providers, message.provider, message.channel);
  if (channel?.text === null) {
    await context.transaction(tx => leaveToPerson(tx, tenant, message));
    return;
  }
  if (isAutomaticReply(message.body)) {
    await context.transaction(tx =>
      record(tx, context, message, null, { messageId: null, skipped: 'AUTOMATIC_REPLY' }),
    );
    return;
  }
  // Whoever is over a limit already costs no model call; `queueAnswer` looks again, at rows that it locks.
  const before = stopBeforeAsking(message, limits);
  if (before) {
    await context.transaction(tx => stop(tx, context, tenant, message, null, before));
    return;
  }
  const prepared = await prepareAnswer(context, message, tenant);
  const { draft } = prepared;
  const body = channel ? cutToFit(channel, draft.text) : draft.text;
  const repeats = isRepeatedExchange(message.body, draft.text, message.history, limits.alikeInARow);
  await context.transaction(async tx => {
    if (repeats) return stop(tx, context, tenant, message, prepared, 'ALIKE');
    const { messageId, limit } = await queueAnswer(
      { ...context, tx },
      {
        conversationId: message.conversationId,
        contactId: message.contactId,
        answersId: message.id,
        preparedUnder: message.version,
        body,
        quickReplies: draft.quickReplies,
        known: draft.known,
        limits,
      },
    );
    if (limit) return stop(tx, context, tenant, message, prepared, limit);
    if (messageId !== null) {
      await saveDialogue(tx, message.conversationId, prepared.dialogue);
      await fulfilWishes(tx, tenant, message, prepared);
    }
    const { refusedDraft, actions, sources } = prepared;
    const output = { messageId, known: draft.known, dropped: messageId === null, refusedDraft, actions, sources };
    await record(tx, context, message, prepared, output);
  });
  prepared.remember();
}

/** What came through a form can only be answered by telephone or on another channel. */
async function leaveToPerson(tx: Transaction, { language }: TenantProfile, message: MessageContext): Promise<void> {
  const { conversationId, id: messageId, version, leadId, contactName: name } = message;
  const title = name
    ? assistantTexts(language, 'wroteByForm', { name })
    : assistantTexts(language, 'wroteByFormUnnamed');
  await handOverToPerson(tx, {
    conversationId,
    messageId,
    version,
    priority: 3,
    rule: 'answer-elsewhere',
    reasoning: assistantTexts(language, 'answerElsewhere'),
    alert: { kind: 'ANSWER_ELSEWHERE', title, details: { conversationId, messageId, leadId } },
  });
}

function stopBeforeAsking(
  message: MessageContext,
  limits: TenantProfile['settings']['answering']['limits'],
): StopReason | null {
  if (message.answersInHour >= limits.perConversationHour) return 'CONVERSATION_HOUR';
  if (message.answersInDay >= limits.perContactDay) return 'CONTACT_DAY';
  return isRepeated(message.body, message.history, limits.alikeInARow) ? 'ALIKE' : null;
}

async function stop(
  tx: Transaction,
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
  prepared: PreparedAnswer | null,
  reason: StopReason,
): Promise<void> {
  const stopped = await stopAnswering(tx, tenant, message, reason);
  await record(tx, context, message, prepared, { messageId: null, dropped: true, stopped: stopped ? reason : null });
}

/** The entry in the log of what the machine decided; `prepared` is null where no model was asked. */
async function record(
  tx: Transaction,
  context: ScopedContext,
  message: MessageContext,
  prepared: PreparedAnswer | null,
  output: object,
): Promise<void> {
  const calls = prepared?.calls ?? [];
  tx.send(recordDecision, [
    callsParameter(calls),
    newId(),
    message.conversationId,
    { messageId: message.id, version: message.version },
    output,
    prepared?.provider ?? null,
    prepared?.model ?? null,
    prepared?.promptVersion ?? null,
    prepared?.latencyMs ?? null,
    prepared?.costUsd ?? null,
  ]);
  await foldCalls(tx, context.ports.modelSpending, calls);
}
