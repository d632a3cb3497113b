import Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { z } from 'zod';
import { modelTasks } from '../../domain/assistant/index.js';
import { ModelFailure, type ModelTask } from '../../domain/assistant/language-model.port.js';
import { HostedLanguageModel, type HostedModelOptions } from '../model-http/hosted-language-model.js';
import { failureOfSdk } from '../model-http/sdk-failure.js';
import { type AnthropicModelFacts, anthropicModels, defaultAnthropicModel } from './anthropic.prices.js';

const tokens = z.int().nonnegative();

/** The parts of a Messages API answer that are read. */
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
 * Returns the output format for `task`. The SDK's helper moves bounds of numbers, arrays and strings, which the vendor refuses,
 * into descriptions; Embudo's own check by zod afterwards is the strict one.
 */
function wireFormat(task: ModelTask) {
  const { type, schema } = zodOutputFormat(modelTasks[task].form);
  return { type, schema };
}

/** Anthropic through the Messages API with a JSON schema for the output. */
export class AnthropicLanguageModel extends HostedLanguageModel<
  AnthropicModelFacts,
  ReturnType<typeof wireFormat>,
  Message
> {
  constructor(options: HostedModelOptions) {
    const client = new Anthropic({
      apiKey: options.apiKey,
      // The SDK adds the version itself.
      baseURL: (options.baseUrl ?? 'https://api.anthropic.com').replace(/\/+$/, '').replace(/\/v1$/, ''),
      // Set, because otherwise the SDK would read it from the environment, which only config.ts may do.
      webhookKey: null,
      logLevel: 'off',
      maxRetries: 0,
      // Spans of the SDK could contain what a customer wrote; Embudo's own spans contain provider, model and latency.
      openTelemetry: false,
      // The API does not redirect. A redirect would send the customer's words to another host.
      fetchOptions: { redirect: 'error' },
    });
    super(options, {
      provider: 'anthropic',
      models: anthropicModels,
      defaultModel: defaultAnthropicModel,
      formatOf: wireFormat,
      // `create` and not `parse`, which loses a refusal and the token counts if the text does not match the schema.
      send: ({ model, facts, system, standing, user, format, maxOutputTokens }, bounds) =>
        client.messages.create(
          {
            model,
            max_tokens: maxOutputTokens,
            system: standing === '' ? [cachedText(system)] : system,
            messages: [{ role: 'user', content: standing ? [cachedText(standing), textBlock(user)] : user }],
            output_config: { format, ...(facts?.effort ? { effort: facts.effort } : {}) },
          },
          bounds,
        ),
      failureOf: failureOfSdk('anthropic', Anthropic, error => error.type),
      answerSchema: messageSchema,
      textOf,
      tokensOf,
    });
  }
}

const textBlock = (text: string) => ({ type: 'text' as const, text });
/**
 * A text that ends what this vendor is to cache, together with all that comes before it. Writing there costs a quarter more than input,
 * so only what is the same for each message is marked; what is too short for the cache is not written and costs no more.
 */
const cachedText = (text: string) => ({ ...textBlock(text), cache_control: { type: 'ephemeral' as const } });

/** Returns the token counts. This vendor's input_tokens excludes tokens that were read from the cache or written to it. */
function tokensOf({ usage }: Message) {
  const cachedInput = usage.cache_read_input_tokens ?? 0;
  const writtenInput = usage.cache_creation_input_tokens ?? 0;
  const input = usage.input_tokens + cachedInput + writtenInput;
  return { input, cachedInput, writtenInput, output: usage.output_tokens };
}

/** Returns what the model wrote, without its thinking. Throws ModelFailure if it refused or was cut off. */
function textOf(message: Message): string {
  if (message.stop_reason === 'refusal') throw new ModelFailure('REFUSED', 'anthropic refused to answer.');
  if (message.stop_reason !== 'end_turn' && message.stop_reason !== 'stop_sequence')
    throw new ModelFailure('GARBAGE', `anthropic stopped in the middle (${message.stop_reason.slice(0, 60)}).`);
  return message.content.map(block => (block.type === 'text' ? (block.text ?? '') : '')).join('');
}
