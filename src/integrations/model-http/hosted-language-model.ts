import type { z } from 'zod';
import {
  billed,
  costUsd,
  entryOf,
  type ModelPrice,
  modelTasks,
  readReply,
  type TokenUse,
} from '../../domain/assistant/index.js';
import type {
  LanguageModel,
  ModelFailure,
  ModelReply,
  ModelTask,
  ModelTasks,
} from '../../domain/assistant/language-model.port.js';
import { type CallBounds, failureOfRead, withinTime } from './model-http.js';

export interface HostedModelOptions {
  apiKey: string;
  /** With or without a version at its end, such as "/v1". */
  baseUrl?: string | undefined;
  model?: string | undefined;
  /** Includes reasoning; 3,000 by default. */
  maxOutputTokens?: number | undefined;
}

/** One request, independent of the vendor. `facts` is the model's entry in the price list, or undefined for a model that is not listed. */
export interface ModelRequest<Facts, Format> {
  model: string;
  facts: Facts | undefined;
  system: string;
  /**
   * The beginning of the user's turn that is the same for each message of a shop; empty if only `system` is, undefined if that changes too.
   */
  standing: string | undefined;
  /** The rest of it. */
  user: string;
  /** The vendor's form of the schema that the output must match. */
  format: Format;
  maxOutputTokens: number;
}

/** Returns the whole turn of the user, for vendors that find equal beginnings themselves. */
export const wholeTurn = ({ standing, user }: Pick<ModelRequest<unknown, unknown>, 'standing' | 'user'>): string =>
  standing ? `${standing}\n\n${user}` : user;

/** The parts that differ between the APIs of vendors. Everything else is `HostedLanguageModel`. */
export interface VendorProtocol<Facts extends { price: ModelPrice }, Format, Answer> {
  provider: string;
  models: Readonly<Record<string, Facts>>;
  defaultModel: string;
  formatOf(task: ModelTask): Format;
  /** Sends the request once, without a retry. */
  send(request: ModelRequest<Facts, Format>, bounds: CallBounds): Promise<unknown>;
  /** Returns the failure that an error of `send` stands for. */
  failureOf(error: unknown): ModelFailure;
  /** The parts of the vendor's answer that are read. */
  answerSchema: z.ZodType<Answer>;
  /** Returns what the model wrote, without its reasoning. Throws ModelFailure if the model refused or was cut off. */
  textOf(answer: Answer): string;
  tokensOf(answer: Answer): TokenUse;
}

const usualMaxOutputTokens = 3000;
/** Far above any use of one call. The counts are stored as 32-bit integers, and a vendor's wrong figure must not lose the answer. */
const maxTokens = 100_000_000;
const cappedTokens = (tokens: number): number => Math.min(tokens, maxTokens);

/** A language model behind a vendor's API. `ask` throws only ModelFailure, and never repeats a request. */
export class HostedLanguageModel<Facts extends { price: ModelPrice }, Format, Answer> implements LanguageModel {
  readonly provider: string;
  readonly model: string;
  private readonly maxOutputTokens: number;
  private readonly formats: Record<ModelTask, Format>;

  constructor(
    options: HostedModelOptions,
    private readonly protocol: VendorProtocol<Facts, Format, Answer>,
  ) {
    this.provider = protocol.provider;
    this.model = options.model ?? protocol.defaultModel;
    this.maxOutputTokens = options.maxOutputTokens ?? usualMaxOutputTokens;
    this.formats = {
      understand: protocol.formatOf('understand'),
      answer: protocol.formatOf('answer'),
      question: protocol.formatOf('question'),
      post: protocol.formatOf('post'),
    };
  }

  async ask<T extends ModelTask>(
    task: T,
    input: ModelTasks[T]['input'],
    options: { signal: AbortSignal; timeoutMs: number },
  ): Promise<ModelReply<ModelTasks[T]['output']>> {
    const { protocol, provider, model, maxOutputTokens } = this;
    const facts = entryOf(protocol.models, model);
    const { system, standing, user } = modelTasks[task].prompt(input);
    const request = { model, facts, system, standing, user, format: this.formats[task], maxOutputTokens };
    let answered: unknown;
    try {
      answered = await withinTime(provider, options, bounds => protocol.send(request, bounds));
    } catch (error) {
      throw protocol.failureOf(error);
    }
    const parsed = protocol.answerSchema.safeParse(answered);
    if (!parsed.success) throw failureOfRead(provider, parsed.error);
    const use = protocol.tokensOf(parsed.data);
    const tokens = {
      input: cappedTokens(use.input),
      cachedInput: cappedTokens(use.cachedInput),
      writtenInput: cappedTokens(use.writtenInput ?? 0),
      output: cappedTokens(use.output),
    };
    const spent = {
      inputTokens: tokens.input,
      outputTokens: tokens.output,
      costUsd: costUsd(facts?.price, tokens),
    };
    return { value: billed(spent, () => readReply(task, protocol.textOf(parsed.data))), ...spent };
  }
}
