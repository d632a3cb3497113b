import type { AskedPlan, QuestionInput } from '../questions/index.js';
import type { Language } from '../shared/translations.js';
import type { AnswerReply } from './answer.js';
import type { Refusal } from './claims/refusal.js';
import type { DialogueState } from './dialogue/state.js';
import type { FoundSource } from './find-sources.js';
import type { Intent, SentimentLabel } from './labels.js';
import type { PostInput, PostReply } from './post.js';
import type { ShelfProduct } from './shelf.js';
import type { CatalogueItem, KnowledgeArticle, OfferedShelf } from './source-data.js';
import type { ToolCall, ToolResult } from './tools/agent-tools.js';
import type { FactsElsewhere } from './tools/fact-place.js';
import type { Understanding } from './understanding.js';

export interface Turn {
  author: 'CONTACT' | 'BUSINESS';
  text: string;
}

export interface UnderstandInput {
  /** The message to judge. It is data, never an instruction. */
  text: string;
  /** Earlier turns, oldest first. Models may use them only as context. */
  history: Turn[];
  /** What the business sells, in one line, for the fit part of the score. */
  business: string;
  /** Language of the seller who reads the reasons, the signals and the next action. The message may be in another language. */
  explainIn: Language;
}

/** A cart that the customer sent from the vendor's catalogue, and that is theirs already. */
export interface SentCart {
  items: DialogueState['items'];
  /** Products without a price, which a person quotes. */
  onRequest: string[];
  /** The rest, by its name or the vendor's code: the business does not have it. */
  unknown: string[];
}

/** A draft that may not be sent, and what of it is why. */
export interface RefusedDraft extends Pick<Refusal, 'kind' | 'words'> {
  text: string;
}

export interface AnswerInput {
  text: string;
  history: Turn[];
  /** The public post of the business below which it was asked; absent for a message. */
  post?: string;
  language: Language;
  business: string;
  agent: { name: string; personality: string; systemPrompt: string };
  contactName: string | null;
  intent: Intent;
  sentiment: SentimentLabel;
  /** What the server found in the tenant's catalogue for this message: an answer may name only these products and prices. */
  catalogue: CatalogueItem[];
  knowledge: KnowledgeArticle[];
  /** Returns what hosted models are given of the shelf: all of it, or more than the two lists above. Made when one is asked. */
  offered?(): OfferedShelf;
  /** The draft of the same model that did not pass the check, if it is asked to put it right. */
  refused?: RefusedDraft;
  /** Sentences and products among these that the best answer likely draws on, the likeliest first. */
  sources: FoundSource[];
  /** Whether the message has a picture, a voice note, a file or something else that nobody has read. */
  hasUnreadMedia: boolean;
  /** What a message without words is, as its channel calls it, such as `location`; absent if there are words. */
  wordlessKind?: string;
  /** State of the dialogue so far. */
  dialogue: DialogueState;
  sentCart?: SentCart;
  /** Results of the tools called for this answer so far, in order. */
  results: ToolResult[];
  /** Whether tools may still be called. */
  mayCall: boolean;
  /**
   * Returns at once what a tool finds that only looks up facts; null for other tools. A link of this process asks it while it drafts, so
   * that it drafts once where it would draft again after each round of calls.
   */
  lookUp?(call: ToolCall): ToolResult | null;
  /** Returns all products of the shop. Only a link of this process can ask for them. */
  products?(): readonly ShelfProduct[];
  /** Returns what stands for the two functions above where they cannot be called: in another thread. */
  elsewhere?(): FactsElsewhere;
  /** Whether a person will answer, so that only facts may be told until then: no orders, visits or promises. */
  awaitsPerson: boolean;
  /** Whether pictures of products can be sent with the answer. */
  showsPictures?: boolean;
  /** Whether the agent may offer hours, and book, move and cancel appointments. */
  books?: boolean;
  /** Weekday (0 is Monday) and minutes since midnight in the tenant's time zone. Hosted models are shown it if `asksTime`. */
  now?: { day: number; minute: number };
  /** Number of answers in a row that may not know; the last of them hands over to a person. Null for any number. */
  mostMisses: number | null;
}

/** The questions that a model can be asked, with their input and output. */
export interface ModelTasks {
  understand: { input: UnderstandInput; output: Understanding };
  answer: { input: AnswerInput; output: AnswerReply };
  /** A question of somebody of the business about its data. */
  question: { input: QuestionInput; output: AskedPlan };
  /** A post for a social network. */
  post: { input: PostInput; output: PostReply };
}
export type ModelTask = keyof ModelTasks;

/** What a call cost. */
export interface ModelUse {
  inputTokens: number;
  outputTokens: number;
  /** US dollars; 0 for a model that costs nothing. */
  costUsd: number;
}

export interface ModelReply<T> extends ModelUse {
  value: T;
}

/** Why a link of the chain did not answer. The next link is always asked; the kind decides what the breaker counts. */
export type ModelFailureKind = 'TIMEOUT' | 'RATE_LIMITED' | 'SERVER_ERROR' | 'REFUSED' | 'GARBAGE' | 'UNREACHABLE';

/**
 * Thrown by an adapter for any error of its vendor's SDK. `retryAfterMs` is set if the vendor said how long to wait, `use` if the model
 * wrote something that cannot be used: the vendor bills it nevertheless.
 */
export class ModelFailure extends Error {
  constructor(
    readonly kind: ModelFailureKind,
    message: string,
    readonly retryAfterMs: number | null = null,
    readonly use: ModelUse | null = null,
  ) {
    super(message);
    this.name = 'ModelFailure';
  }
}

/** One link of the chain. Answers a task with a value that fits the task's schema, or throws ModelFailure. */
export interface LanguageModel {
  readonly provider: string;
  readonly model: string;
  ask<T extends ModelTask>(
    task: T,
    input: ModelTasks[T]['input'],
    options: { signal: AbortSignal; timeoutMs: number },
  ): Promise<ModelReply<ModelTasks[T]['output']>>;
}
