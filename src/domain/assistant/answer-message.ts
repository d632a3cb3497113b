import { queueAnswer } from '../conversations/index.js';
import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import type { DraftAnswer } from './answer.js';
import { askModels } from './ask-models.js';
import { checkAnswer } from './check-answer.js';
import type { AnswerInput } from './language-model.port.js';
import { type MessageContext, turnsOf } from './message-context.js';
import { callsParameter, foldCalls, insertCallsFrom, type ModelCall } from './model-calls.js';
import './ports.js';
import { agentFor, retrieve } from './retrieve.js';

interface Prepared {
  draft: DraftAnswer;
  provider: string;
  model: string;
  promptVersion: string | null;
  latencyMs: number;
  costUsd: number;
  refusedDraft: string | null;
  calls: ModelCall[];
}
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
 * message is answered at most once.
 */
export async function answerMessage(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
): Promise<void> {
  const isForBot = message.destination === 'CHATBOT' && message.status === 'BOT';
  if (!isForBot || message.answered || message.optedOut || !tenant.settings.answering.enabled) return;
  const prepared = await prepare(context, message, tenant);
  await context.transaction(async tx => {
    const queued = await queueAnswer(tx, {
      conversationId: message.conversationId,
      answersId: message.id,
      preparedUnder: message.version,
      body: prepared.draft.text,
      quickReplies: prepared.draft.quickReplies,
      known: prepared.draft.known,
      at: context.clock.now(),
    });
    const input = { messageId: message.id, version: message.version };
    const output = {
      messageId: queued,
      known: prepared.draft.known,
      dropped: queued === null,
      refusedDraft: prepared.refusedDraft,
    };
    await tx.query(recordDecision, [
      callsParameter(prepared.calls),
      newId(),
      message.conversationId,
      input,
      output,
      prepared.provider,
      prepared.model,
      prepared.promptVersion,
      prepared.latencyMs,
      prepared.costUsd,
    ]);
    await foldCalls(tx, context.ports.modelSpending, prepared.calls);
  });
}

async function prepare(context: ScopedContext, message: MessageContext, tenant: TenantProfile): Promise<Prepared> {
  const language =
    message.understood?.language === 'en' ? 'en' : message.understood?.language === 'es' ? 'es' : tenant.language;
  const earlier = message.history.filter(turn => turn.direction === 'INBOUND').slice(-2);
  const found = await retrieve(
    context.read,
    tenant,
    [...earlier.map(turn => turn.body), message.body].join('\n'),
    language,
  );
  const agent = await agentFor(context.read, tenant.id, message.agentProfileId);
  const input: AnswerInput = {
    text: message.body,
    history: turnsOf(message),
    language,
    business: tenant.settings.business || tenant.name,
    agent: agent ?? { name: tenant.name, personality: '', systemPrompt: '' },
    contactName: message.contactName,
    intent: message.understood?.primary ?? 'GENERAL_INQUIRY',
    sentiment: message.understood?.label ?? 'NEUTRAL',
    catalogue: found.catalogue,
    knowledge: found.knowledge,
    hasUnreadMedia: message.hasMedia,
  };
  const reply = await askModels(context, tenant, 'answer', input, draft => checkAnswer(draft, input).ok);
  const { provider, model, promptVersion, latencyMs, costUsd, calls } = reply;
  const verdict = checkAnswer(reply.value, input);
  if (verdict.ok)
    return { draft: reply.value, provider, model, promptVersion, latencyMs, costUsd, refusedDraft: null, calls };
  context.log.warn(
    { messageId: message.id, provider, model, reason: verdict.reason },
    'a drafted answer did not pass the check',
  );
  const again = await draftSafely(context, input);
  return {
    draft: again,
    provider: context.ports.localModel.provider,
    model: context.ports.localModel.model,
    promptVersion: null,
    latencyMs,
    costUsd,
    refusedDraft: verdict.reason,
    calls,
  };
}

/** The local link's answer where it passes the check, else a sentence that claims nothing. */
async function draftSafely(context: ScopedContext, input: AnswerInput): Promise<DraftAnswer> {
  const { value } = await context.ports.localModel.ask('answer', input, {
    signal: AbortSignal.timeout(2_000),
    timeoutMs: 2_000,
  });
  if (checkAnswer(value, input).ok) return value;
  const text =
    input.language === 'en'
      ? 'Thank you for your message. I want to be sure before I answer, so a colleague will confirm it to you shortly.'
      : 'Gracias por su mensaje. Prefiero confirmarlo antes de responderle: un colega se lo confirma en breve.';
  return { text, known: false, quickReplies: [] };
}
