import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { answerInput, askOnce, understanding, type VendorWire } from '../testing-http/hosted-model.js';
import { describeLanguageModelContract } from '../testing-http/language-model.contract.js';
import { useFakeVendor } from '../testing-http/use-fake-vendor.js';
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

const blockSchema = z.object({ type: z.literal('text'), text: z.string(), cache_control: z.unknown().optional() });
const contentSchema = z.union([z.string(), z.array(blockSchema)]);
const writtenIn = (content: z.output<typeof contentSchema>): string =>
  typeof content === 'string' ? content : content.map(block => block.text).join('\n\n');
const bodySchema = z.object({
  system: contentSchema,
  messages: z.tuple([z.object({ role: z.literal('user'), content: contentSchema })]),
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
    const user = writtenIn(read.messages[0].content);
    return { system: writtenIn(read.system), user, schema: read.output_config.format.schema };
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

  it('bills what is written to its cache at a quarter more than fresh input', async () => {
    const written = message('end_turn', [text(JSON.stringify(understanding))]);
    const usage = { ...written.usage, cache_creation_input_tokens: 2000 };
    const { reply } = await ask({}, { ...written, usage });
    expect(reply).toMatchObject({ inputTokens: 3500, outputTokens: 400 });
    expect(reply.costUsd).toBeCloseTo((1000 * 0.1 + 500 * 0.01 + 2000 * 0.125 + 400 * 0.5) / 1e6, 12);
  });

  it('marks the end of what is the same for each message of a shop, or the rules where those alone are', async () => {
    const { vendor, url } = fake();
    vendor.behave({ kind: 'answer', body: wire.reply('{}') });
    await wire
      .make(url)
      .ask('answer', answerInput, { signal: new AbortController().signal, timeoutMs: 20_000 })
      .catch(() => undefined);
    const { content } = bodySchema.parse(vendor.requests[0]?.body).messages[0];
    expect(content).toEqual([
      { type: 'text', text: expect.stringContaining(answerInput.business), cache_control: { type: 'ephemeral' } },
      { type: 'text', text: expect.stringContaining(answerInput.text) },
    ]);
    const { system, messages } = bodySchema.parse((await ask()).request.body);
    expect(system).toEqual([
      { type: 'text', text: expect.stringContaining('PURCHASE_INQUIRY'), cache_control: { type: 'ephemeral' } },
    ]);
    expect(messages[0].content).toEqual(expect.any(String));
  });

  it('bills nothing for a model whose price it does not know, and sends it no effort', async () => {
    const { reply, request } = await ask({ model: 'my-own-model' });
    expect(reply.costUsd).toBe(0);
    expect(request.body).not.toHaveProperty('output_config.effort');
  });
});
