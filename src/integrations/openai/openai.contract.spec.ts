import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { askOnce, type VendorWire } from '../testing-http/hosted-model.js';
import { describeLanguageModelContract } from '../testing-http/language-model.contract.js';
import { useFakeVendor } from '../testing-http/use-fake-vendor.js';
import { OpenAiLanguageModel } from './openai.adapter.js';

const response = (change: object, content: object[]) => ({
  id: 'resp_01',
  object: 'response',
  created_at: 1_790_000_000,
  status: 'completed',
  error: null,
  incomplete_details: null,
  model: 'gpt-6-luna',
  output: [
    { id: 'rs_01', type: 'reasoning', summary: [] },
    { id: 'msg_01', type: 'message', role: 'assistant', status: 'completed', content },
  ],
  usage: {
    input_tokens: 2000,
    input_tokens_details: { cached_tokens: 1000 },
    output_tokens: 500,
    output_tokens_details: { reasoning_tokens: 100 },
    total_tokens: 2500,
  },
  ...change,
});
const text = (written: string) => ({ type: 'output_text', text: written, annotations: [] });

const bodySchema = z.object({
  model: z.string(),
  instructions: z.string(),
  input: z.tuple([z.object({ role: z.literal('user'), content: z.string() })]),
  text: z.object({
    format: z.object({ type: z.literal('json_schema'), strict: z.literal(true), schema: z.unknown() }),
  }),
});

const wire: VendorWire = {
  make: (baseUrl, model) => new OpenAiLanguageModel({ apiKey: 'sk-test', baseUrl, model }),
  reply: written => response({}, [text(written)]),
  refusal: response({}, [{ type: 'refusal', refusal: 'No puedo ayudar con eso.' }]),
  cutOff: written =>
    response({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }, [text(written)]),
  error: status => ({
    error: { message: `broken: 2 taladros`, type: 'some_error', param: null, code: `code_${status}` },
  }),
  read: body => {
    const read = bodySchema.parse(body);
    return { system: read.instructions, user: read.input[0].content, schema: read.text.format.schema };
  },
};

const fake = useFakeVendor();
describeLanguageModelContract(wire, fake);

describe('OpenAiLanguageModel', () => {
  const ask = askOnce(wire, fake);

  it('posts to the Responses API with the key as bearer, keeps nothing at the vendor and asks for little reasoning', async () => {
    const { request } = await ask();
    expect(request).toMatchObject({ method: 'POST', path: '/v1/responses' });
    expect(request.headers.authorization).toBe('Bearer sk-test');
    expect(request.body).toMatchObject({
      model: 'gpt-6-luna',
      store: false,
      max_output_tokens: 3000,
      reasoning: { effort: 'low' },
      text: { format: { name: 'understand' } },
    });
  });

  it('takes a base URL with or without the version', async () => {
    expect((await ask({ path: '/v1' })).request.path).toBe('/v1/responses');
    expect((await ask({ path: '/v1/' })).request.path).toBe('/v1/responses');
    expect((await ask({ path: '/proxy/v1' })).request.path).toBe('/proxy/v1/responses');
  });

  it('keeps the bounds of numbers and arrays in the schema, and lists every field as required', async () => {
    const { schema } = wire.read((await ask()).request.body);
    expect(schema).toMatchObject({
      properties: {
        intent: { properties: { secondary: { maxItems: 3 } } },
        classification: { properties: { urgency: { type: 'integer', minimum: 0, maximum: 30 } } },
      },
    });
  });

  it('bills input, cached input and output at the price of the model', async () => {
    const { reply } = await ask();
    expect(reply).toMatchObject({ inputTokens: 2000, outputTokens: 500 });
    expect(reply.costUsd).toBeCloseTo((1000 * 0.1 + 1000 * 0.01 + 500 * 0.5) / 1e6, 12);
    expect((await ask({ model: 'gpt-5.4-mini-2026-03-17' })).reply.costUsd).toBeGreaterThan(reply.costUsd);
  });

  it('bills nothing for a model whose price it does not know, and sends it no reasoning effort', async () => {
    const { reply, request } = await ask({ model: 'my-own-model' });
    expect(reply.costUsd).toBe(0);
    expect(request.body).toMatchObject({ model: 'my-own-model' });
    expect(request.body).not.toHaveProperty('reasoning');
  });

  it('takes a stop by the content filter for a refusal, and a failed response for an error of the vendor', async () => {
    const stopped = response({ status: 'incomplete', incomplete_details: { reason: 'content_filter' } }, []);
    await expect(ask({}, stopped)).rejects.toMatchObject({ kind: 'REFUSED' });
    const failed = (code: string) => response({ status: 'failed', error: { code, message: 'x' }, usage: null }, []);
    await expect(ask({}, failed('server_error'))).rejects.toMatchObject({ kind: 'SERVER_ERROR' });
    await expect(ask({}, failed('rate_limit_exceeded'))).rejects.toMatchObject({ kind: 'RATE_LIMITED' });
  });
});
