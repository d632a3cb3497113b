import OpenAI from 'openai';
import type { ResponseFormatTextJSONSchemaConfig } from 'openai/resources/responses/responses';
import { z } from 'zod';
import { ModelFailure } from '../../domain/assistant/language-model.port.js';
import { HostedLanguageModel, type HostedModelOptions, wholeTurn } from '../model-http/hosted-language-model.js';
import { failureOfSdk } from '../model-http/sdk-failure.js';
import { openAiClient } from './openai.client.js';
import { defaultOpenAiModel, type OpenAiModelFacts, openAiModels } from './openai.prices.js';
import { wireFormat } from './openai.wire-schema.js';

const tokens = z.int().nonnegative();

/** The parts of a Responses API answer that are read. */
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
  /** Null if the response failed. */
  usage: z
    .object({
      input_tokens: tokens,
      output_tokens: tokens,
      input_tokens_details: z.object({ cached_tokens: tokens.nullish() }).nullish(),
    })
    .nullable(),
});
type Response = z.infer<typeof responseSchema>;

/** OpenAI through the Responses API with a strict JSON schema. */
export class OpenAiLanguageModel extends HostedLanguageModel<
  OpenAiModelFacts,
  ResponseFormatTextJSONSchemaConfig,
  Response
> {
  constructor(options: HostedModelOptions) {
    const client = openAiClient(options);
    super(options, {
      provider: 'openai',
      models: openAiModels,
      defaultModel: defaultOpenAiModel,
      formatOf: wireFormat,
      // `create` and not `parse`, which loses a refusal and the token counts if the text does not match the schema.
      send: ({ model, facts, system, format, maxOutputTokens, ...turn }, bounds) =>
        client.responses.create(
          {
            model,
            instructions: system,
            input: [{ role: 'user', content: wholeTurn(turn) }],
            text: { format },
            max_output_tokens: maxOutputTokens,
            store: false,
            ...(facts?.effort ? { reasoning: { effort: facts.effort } } : {}),
          },
          bounds,
        ),
      failureOf: failureOfSdk('openai', OpenAI, error => error.code ?? error.type),
      answerSchema: responseSchema,
      textOf,
      tokensOf: ({ usage }) => ({
        input: usage?.input_tokens ?? 0,
        cachedInput: usage?.input_tokens_details?.cached_tokens ?? 0,
        output: usage?.output_tokens ?? 0,
      }),
    });
  }
}

/** Returns what the model wrote. Throws ModelFailure if it refused, was cut off or failed. */
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
