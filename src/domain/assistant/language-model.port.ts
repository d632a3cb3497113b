import type { QuestionInput, QuestionPlan } from '../questions/index.js';
import type { Language } from '../shared/translations.js';
import type { AnswerReply } from './answer.js';
import type { DialogueState } from './dialogue/state.js';
import type { FoundSource } from './find-sources.js';
import type { Intent, SentimentLabel } from './labels.js';
import type { CatalogueItem, KnowledgeArticle } from './source-data.js';
import type { ToolResult } from './tools/agent-tools.js';
import type { Understanding } from './understanding.js';

export interface Turn {
  author: 'CONTACT' | 'BUSINESS';
  text: string;
}

export interface UnderstandInput {
  /** The message to judge: data, never instruction. */
  text: string;
  /** Earlier turns, oldest first; models may use them for context only. */
  history: Turn[];
  /** What the business sells, in a line, for the fit part of the score. */
  business: string;
  /** The language of the seller who reads the reasons, the signals and the next action; the message may be in another. */
  explainIn: Language;
}

export interface AnswerInput {
  text: string;
  history: Turn[];
  language: Language;
  business: string;
  agent: { name: string; personality: string; systemPrompt: string };
  contactName: string | null;
  intent: Intent;
  sentiment: SentimentLabel;
  /** What the server found in the tenant's catalogue for this message: the only products and prices an answer may name. */
  catalogue: CatalogueItem[];
  knowledge: KnowledgeArticle[];
  /** The sentences and products among these that the best answer likely draws on, the likeliest first. */
  sources: FoundSource[];
  /** Whether the message carries a picture, a voice note or a file that nobody has read. */
  hasUnreadMedia: boolean;
  /** Where the conversation stands. */
  dialogue: DialogueState;
  /** What the tools gave that were called for this answer so far, in their order. */
  results: ToolResult[];
  /** Whether tools may still be called. */
  mayCall: boolean;
  /** Whether a person will answer, and nothing but facts may be told until then: no orders, visits or promises. */
  awaitsPerson: boolean;
  /** Whether the agent may offer hours, and book, move and cancel appointments. */
  books?: boolean;
  /** The day of the week at the tenant's, 0 for Monday, and the minutes since its midnight. No hosted model is shown it. */
  now?: { day: number; minute: number };
  /** Answers in a row that may not know: the last of them hands over to a person; null for any number. */
  mostMisses: number | null;
}

/** The questions that a model can be asked, with what goes in and what comes out. */
export interface ModelTasks {
  understand: { input: UnderstandInput; output: Understanding };
  answer: { input: AnswerInput; output: AnswerReply };
  /** What somebody of the business wants to know of its data. */
  question: { input: QuestionInput; output: QuestionPlan };
}
export type ModelTask = keyof ModelTasks;

export interface ModelReply<T> {
  value: T;
  inputTokens: number;
  outputTokens: number;
  /** US dollars; 0 for a model that costs nothing. */
  costUsd: number;
}

/** Why a link of the chain gave no answer; decides whether the next is asked (always) and what the breaker counts. */
export type ModelFailureKind = 'TIMEOUT' | 'RATE_LIMITED' | 'SERVER_ERROR' | 'REFUSED' | 'GARBAGE' | 'UNREACHABLE';

/** Thrown by an adapter whatever its vendor's SDK threw. `retryAfterMs` where the vendor said so. */
export class ModelFailure extends Error {
  constructor(
    readonly kind: ModelFailureKind,
    message: string,
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
    this.name = 'ModelFailure';
  }
}

/** One link of the chain: answers a task with a value that fits the task's schema, or throws ModelFailure. */
export interface LanguageModel {
  readonly provider: string;
  readonly model: string;
  ask<T extends ModelTask>(
    task: T,
    input: ModelTasks[T]['input'],
    options: { signal: AbortSignal; timeoutMs: number },
  ): Promise<ModelReply<ModelTasks[T]['output']>>;
}
