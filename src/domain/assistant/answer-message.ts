import {
  cutToFit,
  descriptorOf,
  endWait,
  illustrate,
  planReason,
  queueAnswer,
  queuePictures,
} from '../conversations/index.js';
import type { Transaction } from '../shared/database.port.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import { type AnswerOutcome, changesSomething } from './answer-outcome.js';
import { asksAfterOptOut } from './asks-after-opt-out.js';
import { handOverUnsent } from './hand-over-unsent.js';
import { leaveToPerson } from './leave-to-person.js';
import { isAutomaticReply } from './loops/automatic-reply.js';
import { isRepeatedExchange } from './loops/repetition.js';
import { type StopReason, stopAnswering } from './loops/stop-answering.js';
import { loadMessageContext, type MessageContext } from './message-context.js';
import './ports.js';
import { isFollowed, loadFollowers } from './bursts/followers.js';
import { mergeUnanswered } from './bursts/merge-unanswered.js';
import { offerReplies } from './dialogue/choices.js';
import { saveDialogue } from './dialogue/save-dialogue.js';
import { picturesOf } from './pictures-told.js';
import { type PreparedAnswer, prepareAnswer } from './prepare-answer.js';
import { recordAnswer } from './record-answer.js';
import { stopBeforeAsking } from './stop-before-asking.js';
import { storeOrCount } from './store-or-count.js';
import { fulfilWishes } from './tools/fulfil-wishes.js';
import { goOnWithFacts } from './waiting/go-on-with-facts.js';

/** What has no words and is for a person, by its kind. */
const forPeople: ReadonlyMap<string, 'FORM_SENT' | 'CALLED'> = new Map([
  ['interactive', 'FORM_SENT'],
  ['call', 'CALLED'],
]);

/**
 * Maximum number of times an answer is prepared while the contact keeps writing. The last one is sent whatever they wrote meanwhile, unless
 * another answer was sent, which may cover the same messages.
 */
const mostAttempts = 4;

/**
 * Answers a message that was routed to the CHATBOT: finds what the tenant offers, asks the models, checks the draft, and queues it for
 * delivery if the conversation still belongs to the bot, in the version the answer was prepared for. Safe to repeat: a message is answered
 * at most once. Messages that the contact writes in a row get one answer, with the last of them: a message is left to a later one that
 * waits, and the answer is prepared again if another message was understood or answered meanwhile. An automatic reply is not answered, and
 * a form that was filled in or a call that nobody picked up is left to a person.
 * The conversation waits for a person if it exceeds the tenant's limits, if its exchanges repeat themselves, or if nothing can be sent on
 * its channel, which also holds for a question of a contact who wants no messages. A text that is too long for the channel is cut after the
 * last sentence that fits. A contact who already waits for a person may be told facts in the meantime.
 */
export async function answerMessage(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
): Promise<void> {
  if (message.answered) return;
  const forPerson = message.wordless ? forPeople.get(message.kind) : undefined;
  // The agent writes nothing, so an opt-out does not keep a person from being told.
  if (forPerson && message.status === 'BOT' && message.destination === 'CHATBOT') {
    await context.transaction(tx => leaveToPerson(tx, tenant, message, forPerson));
    return;
  }
  if (!tenant.settings.answering.enabled) return;
  if (asksAfterOptOut(message)) await context.transaction(tx => leaveToPerson(tx, tenant, message, 'OPTED_OUT'));
  if (message.optedOut) return;
  const again = () => loadMessageContext(context.read, message.id);
  let now: MessageContext | null = message;
  if (isFollowed(message)) {
    // The followers were loaded before this message was understood. A later message answers for this one only if it saw it understood, so
    // they are read again.
    if (isFollowed({ ...message, followers: await loadFollowers(context.read, message.id) })) return;
    now = await again();
  }
  for (let left = mostAttempts - 1; now; left--) {
    if (isFollowed(now) || now.answered) return;
    const outcome = await answerInCurrentState(context, tenant, mergeUnanswered(now), left <= 0);
    if (outcome !== 'OUTDATED') return;
    now = await again();
  }
}

async function answerInCurrentState(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
  isLast: boolean,
): Promise<AnswerOutcome> {
  // The sender took the message back after it was understood, and no earlier message waits for this answer.
  if (message.revoked && message.body.trim() === '') return 'DONE';
  if (message.status === 'WAITING') return goOnWithFacts(context, tenant, message, isLast);
  if (message.destination === 'CHATBOT' && message.status === 'BOT')
    return answerAsAgent(context, tenant, message, isLast);
  return 'DONE';
}

async function answerAsAgent(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
  isLast: boolean,
): Promise<AnswerOutcome> {
  const { limits } = tenant.settings.answering;
  const channel = descriptorOf(context.ports.providers, message.provider, message.channel);
  if (channel?.text === null) {
    await context.transaction(tx => leaveToPerson(tx, tenant, message, 'FORM'));
    return 'DONE';
  }
  if (isAutomaticReply(message.body)) {
    await context.transaction(async tx => {
      if (message.unanswered.length === 0) await endWait(tx, message.conversationId, message.id);
      await recordAnswer(tx, context, message, null, { messageId: null, skipped: 'AUTOMATIC_REPLY' });
    });
    return 'DONE';
  }
  const before = stopBeforeAsking(message, limits);
  if (before) {
    await context.transaction(tx => stop(tx, context, tenant, message, null, before));
    return 'DONE';
  }
  const prepared = await prepareAnswer(context, message, tenant);
  const { draft } = prepared;
  const whole = channel ? cutToFit(channel, draft.text) : draft.text;
  const { pictures, body: told } = illustrate(channel, whole, picturesOf(prepared, tenant));
  // Buttons belong under the last message; where pictures follow, some channels would take them away.
  const how = { asked: prepared.dialogue.asked, withPictures: pictures.length > 0 };
  const offered = channel && offerReplies(channel, told, draft.quickReplies, how);
  const { body, quickReplies, choices } = offered ?? { body: told, quickReplies: [], choices: [] };
  const repeats = isRepeatedExchange(message.body, body, message.history, limits.alikeInARow);
  const store = async (tx: Transaction): Promise<AnswerOutcome> => {
    tx.reserveKeys([message.contactId]);
    if (repeats) {
      await stop(tx, context, tenant, message, prepared, 'ALIKE');
      return 'DONE';
    }
    const { messageId, limit, refused, outdated } = await queueAnswer(
      { ...context, tx },
      {
        conversationId: message.conversationId,
        contactId: message.contactId,
        answersId: message.id,
        preparedUnder: message.version,
        preparedAfter: changesSomething(prepared)
          ? null
          : isLast
            ? { answersCounted: message.answersCounted }
            : message,
        body,
        quickReplies,
        known: draft.known,
        limits,
        awaitsPerson: false,
      },
    );
    if (outdated) return 'OUTDATED';
    if (limit) {
      await stop(tx, context, tenant, message, prepared, limit);
      return 'DONE';
    }
    if (refused)
      await handOverUnsent(
        tx,
        tenant,
        { ...message, messageId: message.id },
        planReason({ code: refused }, tenant.language),
      );
    if (messageId !== null) {
      const { conversationId, contactId } = message;
      await queuePictures({ ...context, tx }, { conversationId, contactId, awaitsPerson: false, pictures });
      await saveDialogue(tx, message.conversationId, {
        ...prepared.dialogue,
        buttons: [...quickReplies, ...choices],
        ...(choices.length > 0 && { choices }),
      });
      await fulfilWishes(tx, tenant, message, prepared);
    }
    const { refusedDraft, actions, sources } = prepared;
    const output = { messageId, known: draft.known, dropped: messageId === null, refusedDraft, actions, sources };
    await recordAnswer(tx, context, message, prepared, output);
    return 'DONE';
  };
  const outcome = await storeOrCount(context, prepared.calls, () => context.transaction(store, 'answer'));
  if (outcome === 'DONE') prepared.remember();
  return outcome;
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
