import { cutToFit, descriptorOf, queueAnswer } from '../conversations/index.js';
import { handOverToPerson } from '../routing/index.js';
import type { Transaction } from '../shared/database.port.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import { assistantTexts } from './assistant.texts.js';
import { isAutomaticReply } from './loops/automatic-reply.js';
import { isRepeatedExchange } from './loops/repetition.js';
import { type StopReason, stopAnswering } from './loops/stop-answering.js';
import type { MessageContext } from './message-context.js';
import './ports.js';
import { saveDialogue } from './dialogue/save-dialogue.js';
import { type PreparedAnswer, prepareAnswer } from './prepare-answer.js';
import { recordAnswer } from './record-answer.js';
import { stopBeforeAsking } from './stop-before-asking.js';
import { fulfilWishes } from './tools/fulfil-wishes.js';
import { goOnWithFacts } from './waiting/go-on-with-facts.js';

/**
 * Answers a message that was routed to the CHATBOT: finds what the tenant offers, asks the models, checks the draft, and
 * queues it for delivery if the conversation is still the bot's in the version it was prepared for. Safe to repeat: a
 * message is answered at most once. An automatic reply is not answered; a conversation that passes the tenant's limits, or
 * goes round in circles, waits for a person, and so does one on a channel where nothing can be sent. What is longer than the
 * channel takes ends with the last sentence that fits. Whoever waits for a person already may be told facts in the meantime.
 */
export async function answerMessage(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
): Promise<void> {
  const { answering } = tenant.settings;
  if (message.answered || message.optedOut || !answering.enabled) return;
  if (message.status === 'WAITING') {
    await goOnWithFacts(context, tenant, message);
    return;
  }
  if (message.destination !== 'CHATBOT' || message.status !== 'BOT') return;
  const { limits } = answering;
  const channel = descriptorOf(context.ports.providers, message.provider, message.channel);
  if (channel?.text === null) {
    await context.transaction(tx => leaveToPerson(tx, tenant, message));
    return;
  }
  if (isAutomaticReply(message.body)) {
    await context.transaction(tx =>
      recordAnswer(tx, context, message, null, { messageId: null, skipped: 'AUTOMATIC_REPLY' }),
    );
    return;
  }
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
    tx.apart([message.contactId]);
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
        awaitsPerson: false,
      },
    );
    if (limit) return stop(tx, context, tenant, message, prepared, limit);
    if (messageId !== null) {
      await saveDialogue(tx, message.conversationId, prepared.dialogue);
      await fulfilWishes(tx, tenant, message, prepared);
    }
    const { refusedDraft, actions, sources } = prepared;
    const output = { messageId, known: draft.known, dropped: messageId === null, refusedDraft, actions, sources };
    await recordAnswer(tx, context, message, prepared, output);
  }, 'answer');
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

async function stop(
  tx: Transaction,
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
  prepared: PreparedAnswer | null,
  reason: StopReason,
): Promise<void> {
  const stopped = await stopAnswering(tx, tenant, message, reason);
  await recordAnswer(tx, context, message, prepared, {
    messageId: null,
    dropped: true,
    stopped: stopped ? reason : null,
  });
}
