import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  askOnce,
  describeLanguageModelContract,
  useFakeVendor,
  type VendorWire,
} from '../testing-http/language-model.contract.js';
import { AnthropicLanguageModel } from './anthropic.adapter.js';

const message = (stopReason: string, content: object[]) => ({
  id: 'msg_01',
  type: 'message',
  role: 'assistant',
  model: 'claude-haiku-5-5',
  content: [{ type: 'thinking', thinking: '', signature: 'c2ln' }, ...content],
  stop_reason: stopReason,
  stop_sequence: null,
  usage: {
    input_tokens: 1000,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 500,
    output_tokens: 400,
  },
});
const text = (written: string) => ({ type: 'text', text: written });

const bodySchema = z.object({
  system: z.string(),
  messages: z.tuple([z.object({ role: z.literal('user'), content: z.string() })]),
  output_config: z.object({ format: z.object({ type: z.literal('json_schema'), schema: z.unknown() }) }),
});

const wire: VendorWire = {
  make: (baseUrl, model) => new AnthropicLanguageModel({ apiKey: 'sk-ant-test', baseUrl, model }),
  reply: written => message('end_turn', [text(written)]),
  refusal: message('refusal', []),
  cutOff: written => message('max_tokens', [text(written)]),
  error: status => ({ type: 'error', error: { type: `error_${status}`, message: 'broken: 2 taladros' } }),
  read: body => {
    const read = bodySchema.parse(body);
    return { system: read.system, user: read.messages[0].content, schema: read.output_config.format.schema };
  },
};

const fake = useFakeVendor();
describeLanguageModelContract(wire, fake);

describe('AnthropicLanguageModel', () => {
  const ask = askOnce(wire, fake);

  it('posts to the Messages API with the key as bearer and the version of the API, and asks for little effort', async () => {
    const { request } = await ask();
    expect(request).toMatchObject({ method: 'POST', path: '/v1/messages' });
    expect(request.headers.authorization).toBe('Bearer sk-ant-test');
    expect(request.headers['anthropic-version']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(request.body).toMatchObject({
      model: 'claude-haiku-5-5',
      max_tokens: 3000,
      output_config: { effort: 'low' },
    });
  });

  it('takes a base URL with or without the version', async () => {
    expect((await ask({ path: '/v1' })).request.path).toBe('/v1/messages');
    expect((await ask({ path: '/' })).request.path).toBe('/v1/messages');
    expect((await ask({ path: '/proxy/v1/' })).request.path).toBe('/proxy/v1/messages');
  });

  it('sends no bounds as keywords of the schema, which the vendor refuses, but tells the model of them', async () => {
    const { schema } = wire.read((await ask()).request.body);
    const sent = JSON.stringify(schema);
    expect(sent).not.toMatch(/"(minimum|maximum|maxItems|minLength|maxLength)":/);
    expect(sent).toContain('maximum: 30');
  });

  it('bills fresh input, cached input and output at the price of the model', async () => {
    const { reply } = await ask();
    expect(reply).toMatchObject({ inputTokens: 1500, outputTokens: 400 });
    expect(reply.costUsd).toBeCloseTo((1000 * 0.1 + 500 * 0.01 + 400 * 0.5) / 1e6, 12);
    expect((await ask({ model: 'claude-haiku-4-5-20251001' })).reply.costUsd).toBeGreaterThan(reply.costUsd);
  });

  it('bills nothing for a model whose price it does not know, and sends it no effort', async () => {
    const { reply, request } = await ask({ model: 'my-own-model' });
    expect(reply.costUsd).toBe(0);
    expect(request.body).not.toHaveProperty('output_config.effort');
  });
});
