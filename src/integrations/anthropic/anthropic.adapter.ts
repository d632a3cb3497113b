import Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
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
import { anthropicModels, defaultAnthropicModel } from './anthropic.prices.js';

export interface AnthropicOptions {
  apiKey: string;
  /** With or without the closing "/v1". */
  baseUrl?: string | undefined;
  model?: string | undefined;
  /** Thinking counts too; 3,000 by default. */
  maxOutputTokens?: number | undefined;
}

const tokens = z.int().nonnegative();

/** Of an answer of the Messages API, what is read here. */
const messageSchema = z.object({
  stop_reason: z.string(),
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
  usage: z.object({
    input_tokens: tokens,
    output_tokens: tokens,
    cache_read_input_tokens: tokens.nullish(),
    cache_creation_input_tokens: tokens.nullish(),
  }),
});
type Message = z.infer<typeof messageSchema>;

/**
 * The output format for `task`. The SDK's helper moves bounds of numbers, arrays and strings, which the vendor refuses,
 * into descriptions; the zod check after is the strict one. Its own `parse` is left behind, see `ask`.
 */
function wireFormat(task: ModelTask) {
  const { type, schema } = zodOutputFormat(modelTasks[task].schema);
  return { type, schema };
}

/** Anthropic through the Messages API with a JSON schema for the output. */
export class AnthropicLanguageModel implements LanguageModel {
  readonly provider = 'anthropic';
  readonly model: string;
  private readonly client: Anthropic;
  private readonly maxOutputTokens: number;
  private readonly formats = { understand: wireFormat('understand'), answer: wireFormat('answer') };

  constructor(options: AnthropicOptions) {
    this.model = options.model ?? defaultAnthropicModel;
    this.maxOutputTokens = options.maxOutputTokens ?? 3000;
    this.client = new Anthropic({
      apiKey: options.apiKey,
      // The SDK adds the version itself.
      baseURL: (options.baseUrl ?? 'https://api.anthropic.com').replace(/\/+$/, '').replace(/\/v1$/, ''),
      // Given, or the SDK would read it from the environment, which only config.ts does.
      webhookKey: null,
      logLevel: 'off',
      maxRetries: 0,
      // Spans of the SDK could carry what a customer wrote; ours say provider, model and latency.
      openTelemetry: false,
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
    const facts = entryOf(anthropicModels, this.model);
    return askOnce({
      provider: this.provider,
      task,
      options,
      price: facts?.price,
      // `create` and not `parse`: that would throw away a refusal and the use of tokens where the text does not fit.
      send: bounds =>
        this.client.messages.create(
          {
            model: this.model,
            max_tokens: this.maxOutputTokens,
            system: prompt.system,
            messages: [{ role: 'user', content: prompt.user }],
            output_config: { format: this.formats[task], ...(facts?.effort ? { effort: facts.effort } : {}) },
          },
          bounds,
        ),
      failureOf,
      answer: messageSchema,
      textOf,
      tokensOf,
    });
  }
}

/** Here input_tokens leaves out what was read from and written to the cache. */
function tokensOf({ usage }: Message) {
  const cachedInput = usage.cache_read_input_tokens ?? 0;
  const input = usage.input_tokens + cachedInput + (usage.cache_creation_input_tokens ?? 0);
  return { input, cachedInput, output: usage.output_tokens };
}

/** What the model wrote, without its thinking. Throws ModelFailure where it refused or was cut off. */
function textOf(message: Message): string {
  if (message.stop_reason === 'refusal') throw new ModelFailure('REFUSED', 'anthropic refused to answer.');
  if (message.stop_reason !== 'end_turn' && message.stop_reason !== 'stop_sequence')
    throw new ModelFailure('GARBAGE', `anthropic stopped in the middle (${message.stop_reason.slice(0, 60)}).`);
  return message.content.map(block => (block.type === 'text' ? (block.text ?? '') : '')).join('');
}

const failureOf = failureOfSdk('anthropic', Anthropic, error => error.type);
