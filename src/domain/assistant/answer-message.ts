import { queueAnswer } from '../conversations/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import { isAutomaticReply } from './loops/automatic-reply.js';
import { isRepeated, isRepeatedExchange } from './loops/repetition.js';
import { type StopReason, stopAnswering } from './loops/stop-answering.js';
import type { MessageContext } from './message-context.js';
import { callsParameter, foldCalls, insertCallsFrom } from './model-calls.js';
import './ports.js';
import { type PreparedAnswer, prepareAnswer } from './prepare-answer.js';

/** The decision with what it cost, in one round trip. */
const recordDecision: Statement = {
  name: 'answer.record',
  text: `with calls as (${insertCallsFrom('$1')})
    insert into agent_decision (id, tenant_id, kind, subject_type, subject_id, input, output, provider, model, prompt_version, latency_ms, cost_usd)
    values ($2, app.tenant(), 'ANSWER', 'Conversation', $3, $4, $5, $6, $7, $8, $9, $10)`,
};

/**
 * Answers a message that was routed to the CHATBOT: finds what the tenant offers, asks the models, checks the draft, and
 * queues it for delivery if the conversation is still the bot's in the version it was prepared for. Safe to repeat: a
 * message is answered at most once. An automatic reply is not answered; a conversation that passes the tenant's limits, or
 * goes round in circles, waits for a person.
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
  const repeats = isRepeatedExchange(message.body, draft.text, message.history, limits.alikeInARow);
  await context.transaction(async tx => {
    if (repeats) return stop(tx, context, tenant, message, prepared, 'ALIKE');
    const { messageId, limit } = await queueAnswer(tx, {
      conversationId: message.conversationId,
      answersId: message.id,
      preparedUnder: message.version,
      body: draft.text,
      quickReplies: draft.quickReplies,
      known: draft.known,
      at: context.clock.now(),
      limits,
    });
    if (limit) return stop(tx, context, tenant, message, prepared, limit);
    const { refusedDraft } = prepared;
    const output = { messageId, known: draft.known, dropped: messageId === null, refusedDraft };
    await record(tx, context, message, prepared, output);
  });
  prepared.remember();
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
  await tx.query(recordDecision, [
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
