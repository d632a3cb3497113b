import OpenAI from 'openai';
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
import { failureOfSdk } from '../model-http/sdk-failure.js';
import { defaultOpenAiModel, openAiModels } from './openai.prices.js';
import { wireFormat } from './openai.wire-schema.js';

export interface OpenAiOptions {
  apiKey: string;
  /** With or without the closing "/v1". */
  baseUrl?: string | undefined;
  model?: string | undefined;
  /** Reasoning counts too; 3,000 by default. */
  maxOutputTokens?: number | undefined;
}

const tokens = z.int().nonnegative();

/** Of an answer of the Responses API, what is read here. */
const responseSchema = z.object({
  status: z.string().nullish(),
  error: z.object({ code: z.string().nullish() }).nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(
    z.object({
      type: z.string(),
      content: z.array(z.object({ type: z.string(), text: z.string().optional() })).nullish(),
    }),
  ),
  usage: z.object({
    input_tokens: tokens,
    output_tokens: tokens,
    input_tokens_details: z.object({ cached_tokens: tokens.nullish() }).nullish(),
  }),
});
type Response = z.infer<typeof responseSchema>;

/** OpenAI through the Responses API with a strict JSON schema. */
export class OpenAiLanguageModel implements LanguageModel {
  readonly provider = 'openai';
  readonly model: string;
  private readonly client: OpenAI;
  private readonly maxOutputTokens: number;
  private readonly formats = { understand: wireFormat('understand'), answer: wireFormat('answer') };

  constructor(options: OpenAiOptions) {
    this.model = options.model ?? defaultOpenAiModel;
    this.maxOutputTokens = options.maxOutputTokens ?? 3000;
    this.client = new OpenAI({
      apiKey: options.apiKey,
      baseURL: endpoint(options.baseUrl ?? 'https://api.openai.com/v1'),
      // Given, or the SDK would read them from the environment, which only config.ts does.
      organization: null,
      project: null,
      adminAPIKey: null,
      webhookSecret: null,
      logLevel: 'off',
      maxRetries: 0,
      // An API does not redirect; whoever does would be sent the customer's words.
      fetchOptions: { redirect: 'error' },
    });
  }

  /** See the port. One request, never repeated here. */
  async ask<T extends ModelTask>(
    task: T,
    input: ModelTasks[T]['input'],
    options: { signal: AbortSignal; timeoutMs: number },
  ): Promise<ModelReply<ModelTasks[T]['output']>> {
    const prompt = modelTasks[task].prompt(input);
    const facts = entryOf(openAiModels, this.model);
    return askOnce({
      provider: this.provider,
      task,
      options,
      price: facts?.price,
      // `create` and not `parse`: that would throw away a refusal and the use of tokens where the text does not fit.
      send: bounds =>
        this.client.responses.create(
          {
            model: this.model,
            instructions: prompt.system,
            input: [{ role: 'user', content: prompt.user }],
            text: { format: this.formats[task] },
            max_output_tokens: this.maxOutputTokens,
            store: false,
            ...(facts?.effort ? { reasoning: { effort: facts.effort } } : {}),
          },
          bounds,
        ),
      failureOf,
      answer: responseSchema,
      textOf,
      tokensOf: ({ usage }) => ({
        input: usage.input_tokens,
        cachedInput: usage.input_tokens_details?.cached_tokens ?? 0,
        output: usage.output_tokens,
      }),
    });
  }
}

/** The base URL for the SDK, which expects the version in it; a bare host gets it. */
function endpoint(baseUrl: string): string {
  const url = baseUrl.replace(/\/+$/, '');
  return new URL(url).pathname === '/' ? `${url}/v1` : url;
}

/** What the model wrote. Throws ModelFailure where it refused, was cut off or broke down. */
function textOf(response: Response): string {
  const parts = response.output.flatMap(item => (item.type === 'message' ? (item.content ?? []) : []));
  if (parts.some(part => part.type === 'refusal')) throw new ModelFailure('REFUSED', 'openai refused to answer.');
  if (response.status === 'incomplete') {
    const reason = response.incomplete_details?.reason ?? 'unknown';
    const kind = reason === 'content_filter' ? 'REFUSED' : 'GARBAGE';
    throw new ModelFailure(kind, `openai stopped in the middle (${reason.slice(0, 60)}).`);
  }
  if (response.status === 'failed') {
    const code = response.error?.code ?? 'unknown';
    const kind = code === 'rate_limit_exceeded' ? 'RATE_LIMITED' : 'SERVER_ERROR';
    throw new ModelFailure(kind, `openai failed (${code.slice(0, 60)}).`);
  }
  return parts.map(part => (part.type === 'output_text' ? (part.text ?? '') : '')).join('');
}

const failureOf = failureOfSdk('openai', OpenAI, error => error.code ?? error.type);
