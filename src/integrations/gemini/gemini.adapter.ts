import { GoogleGenAI, ThinkingLevel } from '@google/genai';
import { z } from 'zod';
import { entryOf, modelTasks } from '../../domain/assistant/index.js';
import {
  type LanguageModel,
  ModelFailure,
  type ModelReply,
  type ModelTask,
  type ModelTasks,
} from '../../domain/assistant/language-model.port.js';
import { askOnce } from '../model-http/ask-once.js';
import { failureOfRead } from '../model-http/model-http.js';
import { failureOfAnswer } from './gemini.errors.js';
import { defaultGeminiModel, geminiModels } from './gemini.prices.js';
import { wireSchema } from './gemini.wire-schema.js';

export interface GeminiOptions {
  apiKey: string;
  /** With or without the closing version, such as "/v1beta". */
  baseUrl?: string | undefined;
  model?: string | undefined;
  /** Thinking counts too; 3,000 by default. */
  maxOutputTokens?: number | undefined;
}

const tokens = z.int().nonnegative();

/** Of an answer of generateContent, what is read here. */
const responseSchema = z.object({
  promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
  candidates: z
    .array(
      z.object({
        finishReason: z.string().nullish(),
        content: z
          .object({
            parts: z.array(z.object({ text: z.string().nullish(), thought: z.boolean().nullish() })).nullish(),
          })
          .nullish(),
      }),
    )
    .nullish(),
  usageMetadata: z.object({
    promptTokenCount: tokens,
    cachedContentTokenCount: tokens.nullish(),
    candidatesTokenCount: tokens.nullish(),
    thoughtsTokenCount: tokens.nullish(),
  }),
});
type Answer = z.infer<typeof responseSchema>;

/** Where the vendor stopped because of what the text says. */
const refusals: ReadonlySet<string> = new Set(['SAFETY', 'PROHIBITED_CONTENT', 'BLOCKLIST', 'SPII', 'RECITATION']);

/** Gemini through generateContent with a JSON schema for the output. */
export class GeminiLanguageModel implements LanguageModel {
  readonly provider = 'gemini';
  readonly model: string;
  private readonly client: GoogleGenAI;
  private readonly maxOutputTokens: number;
  private readonly schemas = { understand: wireSchema('understand'), answer: wireSchema('answer') };

  constructor(options: GeminiOptions) {
    this.model = options.model ?? defaultGeminiModel;
    this.maxOutputTokens = options.maxOutputTokens ?? 3000;
    const { baseUrl, apiVersion } = endpoint(options.baseUrl ?? 'https://generativelanguage.googleapis.com');
    this.client = new GoogleGenAI({
      apiKey: options.apiKey,
      // All given, or the SDK would read them from the environment, which only config.ts does.
      vertexai: false,
      apiVersion,
      // Without retryOptions the SDK asks once. `timeout` is left out too: it would be told to the vendor in a header.
      httpOptions: { baseUrl, fetch: strictFetch },
    });
  }

  /** See the port. One request, never repeated here. */
  async ask<T extends ModelTask>(
    task: T,
    input: ModelTasks[T]['input'],
    options: { signal: AbortSignal; timeoutMs: number },
  ): Promise<ModelReply<ModelTasks[T]['output']>> {
    const prompt = modelTasks[task].prompt(input);
    const facts = entryOf(geminiModels, this.model);
    return askOnce({
      provider: this.provider,
      task,
      options,
      price: facts?.price,
      send: ({ signal }) =>
        this.client.models.generateContent({
          model: this.model,
          contents: [{ role: 'user', parts: [{ text: prompt.user }] }],
          config: {
            abortSignal: signal,
            systemInstruction: prompt.system,
            responseMimeType: 'application/json',
            responseJsonSchema: this.schemas[task],
            maxOutputTokens: this.maxOutputTokens,
            ...(facts ? { thinkingConfig: { thinkingLevel: ThinkingLevel[facts.thinking] } } : {}),
          },
        }),
      failureOf: error => (error instanceof ModelFailure ? error : failureOfRead(this.provider, error)),
      answer: responseSchema,
      textOf,
      tokensOf: ({ usageMetadata: usage }) => ({
        input: usage.promptTokenCount,
        cachedInput: usage.cachedContentTokenCount ?? 0,
        output: (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0),
      }),
    });
  }
}

/**
 * An API does not redirect; whoever does would be sent the customer's words. An error answer is read here and not in the
 * SDK, whose error has neither the headers nor the vendor's code, and which chokes on an error page that calls itself JSON.
 */
const strictFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (!response.ok) throw await failureOfAnswer(response);
  return response;
};

/** Base URL and version apart, as the SDK takes them. */
function endpoint(written: string): { baseUrl: string; apiVersion: string } {
  const url = written.replace(/\/+$/, '');
  const version = /\/(v\d+[a-z]*\d*)$/.exec(url)?.[1];
  return version === undefined
    ? { baseUrl: url, apiVersion: 'v1beta' }
    : { baseUrl: url.slice(0, -version.length - 1), apiVersion: version };
}

/** What the model wrote, without its thinking. Throws ModelFailure where it refused or was cut off. */
function textOf(answer: Answer): string {
  const blocked = answer.promptFeedback?.blockReason;
  if (blocked) throw new ModelFailure('REFUSED', `gemini refused the message (${blocked.slice(0, 60)}).`);
  const candidate = answer.candidates?.[0];
  const reason = candidate?.finishReason ?? 'unknown';
  if (refusals.has(reason)) throw new ModelFailure('REFUSED', `gemini refused to answer (${reason}).`);
  if (reason !== 'STOP') throw new ModelFailure('GARBAGE', `gemini stopped in the middle (${reason.slice(0, 60)}).`);
  return (candidate?.content?.parts ?? []).map(part => (part.thought ? '' : (part.text ?? ''))).join('');
}
