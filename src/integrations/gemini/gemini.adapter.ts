import { GoogleGenAI, ThinkingLevel } from '@google/genai';
import { z } from 'zod';
import { ModelFailure } from '../../domain/assistant/language-model.port.js';
import { HostedLanguageModel, type HostedModelOptions, wholeTurn } from '../model-http/hosted-language-model.js';
import { failureOfRead } from '../model-http/model-http.js';
import { failureOfAnswer } from './gemini.errors.js';
import { defaultGeminiModel, type GeminiModelFacts, geminiModels } from './gemini.prices.js';
import { wireSchema } from './gemini.wire-schema.js';

const tokens = z.int().nonnegative();

/** The parts of a generateContent answer that are read. */
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

/** Stop reasons that are about the content of the text. */
const refusals: ReadonlySet<string> = new Set(['SAFETY', 'PROHIBITED_CONTENT', 'BLOCKLIST', 'SPII', 'RECITATION']);

/** Gemini through generateContent with a JSON schema for the output. */
export class GeminiLanguageModel extends HostedLanguageModel<GeminiModelFacts, object, Answer> {
  constructor(options: HostedModelOptions) {
    const { baseUrl, apiVersion } = endpoint(options.baseUrl ?? 'https://generativelanguage.googleapis.com');
    const client = new GoogleGenAI({
      apiKey: options.apiKey,
      // All set, because otherwise the SDK would read them from the environment, which only config.ts may do.
      vertexai: false,
      apiVersion,
      // Without retryOptions the SDK sends once. `timeout` is left out too, since the SDK would send it to the vendor in a header.
      httpOptions: { baseUrl, fetch: strictFetch },
    });
    super(options, {
      provider: 'gemini',
      models: geminiModels,
      defaultModel: defaultGeminiModel,
      formatOf: wireSchema,
      send: ({ model, facts, system, format, maxOutputTokens, ...turn }, { signal }) =>
        client.models.generateContent({
          model,
          contents: [{ role: 'user', parts: [{ text: wholeTurn(turn) }] }],
          config: {
            abortSignal: signal,
            systemInstruction: system,
            responseMimeType: 'application/json',
            responseJsonSchema: format,
            maxOutputTokens,
            ...(facts ? { thinkingConfig: { thinkingLevel: ThinkingLevel[facts.thinking] } } : {}),
          },
        }),
      failureOf: error => (error instanceof ModelFailure ? error : failureOfRead('gemini', error)),
      answerSchema: responseSchema,
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
 * Fetches without redirects, which the API does not use: a redirect would send the customer's words to another host. Error
 * answers are read here and not by the SDK, whose error has neither the headers nor the vendor's code, and which fails on an
 * error page that is declared as JSON.
 */
const strictFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (!response.ok) throw await failureOfAnswer(response);
  return response;
};

/** Returns base URL and version separately, as the SDK takes them. */
function endpoint(written: string): { baseUrl: string; apiVersion: string } {
  const url = written.replace(/\/+$/, '');
  const version = /\/(v\d+[a-z]*\d*)$/.exec(url)?.[1];
  return version === undefined
    ? { baseUrl: url, apiVersion: 'v1beta' }
    : { baseUrl: url.slice(0, -version.length - 1), apiVersion: version };
}

/** Returns what the model wrote, without its thinking. Throws ModelFailure if it refused or was cut off. */
function textOf(answer: Answer): string {
  const blocked = answer.promptFeedback?.blockReason;
  if (blocked) throw new ModelFailure('REFUSED', `gemini refused the message (${blocked.slice(0, 60)}).`);
  const candidate = answer.candidates?.[0];
  const reason = candidate?.finishReason ?? 'unknown';
  if (refusals.has(reason)) throw new ModelFailure('REFUSED', `gemini refused to answer (${reason}).`);
  if (reason !== 'STOP') throw new ModelFailure('GARBAGE', `gemini stopped in the middle (${reason.slice(0, 60)}).`);
  return (candidate?.content?.parts ?? []).map(part => (part.thought ? '' : (part.text ?? ''))).join('');
}
