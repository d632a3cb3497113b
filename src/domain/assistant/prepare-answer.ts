import type { ScopedContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import type { DraftAnswer } from './answer.js';
import { askLink } from './ask-link.js';
import { askModels } from './ask-models.js';
import { checkAnswer } from './check-answer.js';
import type { AnswerInput } from './language-model.port.js';
import { type MessageContext, turnsOf } from './message-context.js';
import type { ModelCall } from './model-calls.js';
import './ports.js';
import { agentFor, retrieve } from './retrieve.js';

/** A draft that may be sent, who wrote it and what it cost. */
export interface PreparedAnswer {
  draft: DraftAnswer;
  provider: string;
  model: string;
  promptVersion: string | null;
  latencyMs: number;
  costUsd: number;
  /** Why the first draft was not sent; null where it is the one. */
  refusedDraft: string | null;
  calls: ModelCall[];
  /** To be called once the answer is committed. A draft that was refused is not remembered. */
  remember(): void;
}

/** Milliseconds that the local link may take for a draft in place of a refused one. */
const secondDraftMs = 2_000;

/** Finds what the tenant offers, asks the models, and checks the draft: one that fails the check is replaced by the local link's. */
export async function prepareAnswer(
  context: ScopedContext,
  message: MessageContext,
  tenant: TenantProfile,
): Promise<PreparedAnswer> {
  const input = await answerInputOf(context, message, tenant);
  const reply = await askModels(context, tenant, 'answer', input);
  const { provider, model, promptVersion, latencyMs, costUsd, calls, remember } = reply;
  const cost = { latencyMs, costUsd, calls };
  const verdict = checkAnswer(reply.value, input);
  if (verdict.ok) return { ...cost, draft: reply.value, provider, model, promptVersion, refusedDraft: null, remember };
  const { reason } = verdict;
  context.log.warn({ messageId: message.id, provider, model, reason }, 'a drafted answer did not pass the check');
  const { localModel } = context.ports;
  return {
    ...cost,
    draft: await draftSafely(context, input),
    provider: localModel.provider,
    model: localModel.model,
    promptVersion: null,
    refusedDraft: reason,
    remember: () => undefined,
  };
}

async function answerInputOf(
  context: ScopedContext,
  message: MessageContext,
  tenant: TenantProfile,
): Promise<AnswerInput> {
  const said = message.understood?.language;
  const language = said === 'en' || said === 'es' ? said : tenant.language;
  const earlier = message.history.filter(turn => turn.direction === 'INBOUND').slice(-2);
  const asked = [...earlier.map(turn => turn.body), message.body].join('\n');
  const found = await retrieve(context.read, tenant, asked, language);
  const agent = await agentFor(context.read, tenant.id, message.agentProfileId);
  return {
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
}

/** What is said where no draft passes the check: a sentence that claims nothing. */
export const safeSentences = {
  en: 'Thank you for your message. I want to be sure before I answer, so a colleague will confirm it to you shortly.',
  es: 'Gracias por su mensaje. Prefiero confirmarlo antes de responderle: un colega se lo confirma en breve.',
} as const;

/** The local link's answer where it passes the check, else the safe sentence. */
async function draftSafely(context: ScopedContext, input: AnswerInput): Promise<DraftAnswer> {
  const local = await askLink(context.ports.localModel, 'answer', input, secondDraftMs, undefined);
  if (local.ok && checkAnswer(local.reply.value, input).ok) return local.reply.value;
  return { text: safeSentences[input.language], known: false, quickReplies: [] };
}
