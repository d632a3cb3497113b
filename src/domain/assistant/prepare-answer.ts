import type { ScopedContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import type { AnswerReply, DraftAnswer } from './answer.js';
import { inputOf, withOffered } from './answer-input.js';
import { inRounds } from './answer-rounds.js';
import { askLink } from './ask-link.js';
import { askModels, recordCalls } from './ask-models.js';
import { assistantTexts } from './assistant.texts.js';
import { checkAnswer } from './check-answer.js';
import { dialogueAfter } from './dialogue/dialogue-after.js';
import type { DialogueState } from './dialogue/state.js';
import type { AnswerInput } from './language-model.port.js';
import { type MessageContext } from './message-context.js';
import type { ModelCall, RecordedReply } from './model-calls.js';
import './ports.js';
import { repairDraft } from './repair-draft.js';
import { ownWordsOf } from './sent-cart.js';
import { loadShelf, type ShelfAgent } from './shelf.js';
import { shelfFrom } from './shelf-origin.js';
import { spokenLanguage } from './spoken-language.js';
import type { ToolName } from './tools/agent-tools.js';
import { type AgentWishes, noWishes, type ToolContext } from './tools/tool-context.js';
import { sourcesTold } from './waiting/facts-told.js';

/** A draft that may be sent, with the model that wrote it and what it cost. */
export interface PreparedAnswer {
  draft: DraftAnswer;
  provider: string;
  model: string;
  promptVersion: string | null;
  latencyMs: number;
  costUsd: number;
  /** Why the first draft was not sent; null if it is the one that is sent. */
  refusedDraft: string | null;
  calls: ModelCall[];
  /** State of the dialogue after the draft is sent. */
  dialogue: DialogueState;
  wishes: AgentWishes;
  /** The tools that were called, in order, with the problem of each. */
  actions: { tool: ToolName; problem: string | null }[];
  /** Titles of the articles and names of the products that the draft is based on. */
  sources: string[];
  /** The input that the draft was made from and is checked against. */
  madeOf: AnswerInput;
  /** Call it after the answer is committed. A refused draft is not remembered. */
  remember(): void;
}

/** Milliseconds that the local link may take for a draft that replaces a refused one. */
const secondDraftMs = 2_000;

export interface AnswerMode {
  /** Set for an answer that nobody will receive: no tool changes anything. */
  trial?: {
    /** Profile to answer as, which may be inactive; null for the profile that would normally answer. */
    agent: ShelfAgent | null;
  };
  /** True if a person will answer: only facts are told, and only the tools for facts may run. */
  awaitsPerson?: boolean;
  /** True if only a text can be sent: no pictures go with it. */
  textOnly?: boolean;
}

/**
 * Finds what the tenant offers, asks the models, runs the tools that they call (in a few rounds), and checks the draft. A draft of a hosted
 * link that fails the check is put right once by the same link. What fails then, or comes from the local link, is replaced by a draft of
 * the local link; if that fails too, a person is asked for. If it throws, the calls of the rounds before
 * are recorded: they were paid for, and the caller never gets them.
 */
export async function prepareAnswer(
  context: ScopedContext,
  message: MessageContext,
  tenant: TenantProfile,
  mode: AnswerMode = {},
): Promise<PreparedAnswer> {
  const spent: Spent = { latencyMs: 0, costUsd: 0, calls: [] };
  try {
    return await prepare(await placeOf(context, message, tenant, mode), spent);
  } catch (error) {
    if (spent.calls.length > 0) await recordCalls(context, spent.calls);
    throw error;
  }
}

/** What the rounds of an answer have taken so far. */
type Spent = Pick<PreparedAnswer, 'latencyMs' | 'costUsd' | 'calls'>;

async function prepare(place: ToolContext, spent: Spent): Promise<PreparedAnswer> {
  const { context, tenant, message } = place;
  const { localModel } = context.ports;
  const replies: RecordedReply<AnswerReply>[] = [];
  let local: RecordedReply<AnswerReply> | null = null;
  const { offered, ...start } = inputOf(place);
  const first = await inRounds(place, start, async input => {
    // The local link answered an earlier round, as planned or because no other link could. Later rounds ask only that link.
    if (local) return { ...local, value: (await askLocal(context, input)) ?? safeDraft(input) };
    const question = { ...input, ...(offered && { offered }) };
    // A hosted link that answered an earlier round goes on with its answer: the tools that ran are those that it called.
    const reply = await askModels(context, tenant, 'answer', question, { hostedFirst: replies.length > 0 });
    if (reply.provider === localModel.provider) local = reply;
    spend(spent, reply);
    replies.push(reply);
    return reply;
  });
  const { provider, model, promptVersion, value } = first.reply;
  const isLocal = provider === localModel.provider;
  // Only the local link is believed what it translated.
  const { asWritten: _, ...draft } = value;
  const shown = isLocal ? first.input : withOffered({ ...first.input, ...(offered && { offered }) });
  const verdict = checkAnswer(isLocal ? value : draft, shown);
  const answered = { provider, model, promptVersion };
  if (verdict.ok)
    return {
      ...spent,
      ...preparedOf(place, shown, value),
      ...answered,
      refusedDraft: null,
      remember: () => {
        for (const reply of replies) reply.remember();
      },
    };
  const { reason } = verdict;
  context.log.warn({ messageId: message.id, provider, model, reason }, 'a drafted answer did not pass the check');
  const unsent = { refusedDraft: reason, remember: () => undefined };
  let last = first.input;
  if (!isLocal) {
    const repaired = await repairDraft(place, { ...first, refusal: verdict, offered });
    spend(spent, repaired);
    if (repaired.value)
      return { ...spent, ...preparedOf(place, repaired.input, repaired.value), ...answered, ...unsent };
    last = repaired.input;
  }
  return {
    ...spent,
    ...(await draftSafely(place, last)),
    provider: localModel.provider,
    model: localModel.model,
    promptVersion: null,
    ...unsent,
  };
}

function spend(spent: Spent, { latencyMs, costUsd, calls }: Spent): void {
  spent.latencyMs += latencyMs;
  spent.costUsd += costUsd;
  spent.calls.push(...calls);
}

type Prepared = Pick<PreparedAnswer, 'draft' | 'dialogue' | 'wishes' | 'actions' | 'sources' | 'madeOf'>;

function preparedOf(
  { wishes }: ToolContext,
  input: AnswerInput,
  { text, known, quickReplies, ...rest }: AnswerReply,
): Prepared {
  const draft = { text, known, quickReplies };
  return {
    draft,
    wishes,
    madeOf: input,
    dialogue: dialogueAfter(input, draft, { ...draft, ...rest }),
    actions: input.results.map(({ call, problem }) => ({ tool: call.tool, problem })),
    sources: sourcesTold(draft, input).slice(0, 20),
  };
}

async function placeOf(
  context: ScopedContext,
  message: MessageContext,
  tenant: TenantProfile,
  { trial, awaitsPerson = false, textOnly = false }: AnswerMode,
): Promise<ToolContext> {
  const known = await loadShelf(context.read, tenant.id, message.catalogueVersion);
  const isTrial = trial !== undefined;
  const language = spokenLanguage({
    text: ownWordsOf(message),
    understood: message.understood?.language,
    before: message.dialogue.language,
    usual: tenant.language,
    products: known.products,
  });
  const origin = { tenantId: tenant.id, loaded: known, hours: tenant.settings.cases.workingHours };
  const shelf = shelfFrom(origin, language);
  return {
    context,
    tenant,
    message,
    language,
    shelf: trial?.agent ? { ...shelf, agents: [trial.agent] } : shelf,
    origin,
    state: message.dialogue,
    wishes: noWishes(),
    isTrial,
    awaitsPerson,
    showsPictures: !textOnly,
  };
}

/** Uses the local link's answer if it passes the check, otherwise the safe sentence, and asks for a person. */
async function draftSafely(place: ToolContext, start: AnswerInput): Promise<Prepared> {
  const { context, wishes, language } = place;
  const { provider } = context.ports.localModel;
  const drafted = await inRounds(place, { ...start, mayCall: true }, async input => ({
    provider,
    value: (await askLocal(context, input)) ?? safeDraft(input),
  }));
  const { value } = drafted.reply;
  if (checkAnswer(value, drafted.input).ok) return preparedOf(place, drafted.input, value);
  wishes.handOver ??= assistantTexts(place.tenant.language, 'noSafeDraft');
  return preparedOf(place, drafted.input, {
    ...safeDraft(drafted.input),
    text: assistantTexts(language, 'safeAnswer'),
  });
}

async function askLocal({ ports }: ScopedContext, input: AnswerInput): Promise<AnswerReply | null> {
  const outcome = await askLink(ports.localModel, 'answer', input, secondDraftMs, undefined);
  return outcome.ok ? outcome.reply.value : null;
}

const safeDraft = ({ language }: AnswerInput): AnswerReply => ({
  text: assistantTexts(language, 'safeAnswer'),
  known: false,
  quickReplies: [],
});
