import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { askOnce, type VendorWire } from '../testing-http/hosted-model.js';
import { describeLanguageModelContract } from '../testing-http/language-model.contract.js';
import { useFakeVendor } from '../testing-http/use-fake-vendor.js';
import { GeminiLanguageModel } from './gemini.adapter.js';

const usageMetadata = {
  promptTokenCount: 2000,
  cachedContentTokenCount: 500,
  candidatesTokenCount: 300,
  thoughtsTokenCount: 100,
  totalTokenCount: 2400,
};
const answered = (finishReason: string, parts: object[]) => ({
  candidates: [{ content: { role: 'model', parts }, finishReason, index: 0 }],
  usageMetadata,
  modelVersion: 'gemini-3.5-flash-lite',
  responseId: 'r1',
});
const thought = { text: 'El cliente quiere comprar.', thought: true };

const bodySchema = z.object({
  systemInstruction: z.object({ parts: z.tuple([z.object({ text: z.string() })]) }),
  contents: z.tuple([z.object({ role: z.literal('user'), parts: z.tuple([z.object({ text: z.string() })]) })]),
  generationConfig: z.object({ responseMimeType: z.literal('application/json'), responseJsonSchema: z.unknown() }),
});

const wire: VendorWire = {
  make: (baseUrl, model) => new GeminiLanguageModel({ apiKey: 'AIza-test', baseUrl, model }),
  reply: written => answered('STOP', [thought, { text: written }]),
  refusal: answered('SAFETY', []),
  cutOff: written => answered('MAX_TOKENS', [{ text: written }]),
  error: status => ({ error: { code: status, message: 'broken: 2 taladros', status: 'SOME_STATUS' } }),
  read: body => {
    const read = bodySchema.parse(body);
    return {
      system: read.systemInstruction.parts[0].text,
      user: read.contents[0].parts[0].text,
      schema: read.generationConfig.responseJsonSchema,
    };
  },
};

const fake = useFakeVendor();
describeLanguageModelContract(wire, fake);

describe('GeminiLanguageModel', () => {
  const ask = askOnce(wire, fake);

  it('posts to generateContent with the key in its header, and asks for the least thinking', async () => {
    const { request } = await ask();
    expect(request).toMatchObject({
      method: 'POST',
      path: '/v1beta/models/gemini-3.5-flash-lite:generateContent',
    });
    expect(request.headers['x-goog-api-key']).toBe('AIza-test');
    expect(request.path).not.toContain('AIza');
    expect(request.body).toMatchObject({
      generationConfig: { maxOutputTokens: 3000, thinkingConfig: { thinkingLevel: 'MINIMAL' } },
    });
  });

  it('takes a base URL with or without the version', async () => {
    const path = '/models/gemini-3.5-flash-lite:generateContent';
    expect((await ask({ path: '/' })).request.path).toBe(`/v1beta${path}`);
    expect((await ask({ path: '/v1beta/' })).request.path).toBe(`/v1beta${path}`);
    expect((await ask({ path: '/v1' })).request.path).toBe(`/v1${path}`);
    expect((await ask({ path: '/proxy' })).request.path).toBe(`/proxy/v1beta${path}`);
  });

  it('asks for nothing that is read from the environment', async () => {
    const names = ['GOOGLE_API_KEY', 'GOOGLE_GENAI_USE_VERTEXAI', 'GOOGLE_GENAI_API_VERSION', 'GOOGLE_GEMINI_BASE_URL'];
    const before = names.map(name => process.env[name]);
    for (const name of names) process.env[name] = 'true';
    try {
      const { request } = await ask();
      expect(request.path).toMatch(/^\/v1beta\//);
      expect(request.headers['x-goog-api-key']).toBe('AIza-test');
    } finally {
      for (const [index, name] of names.entries()) {
        if (before[index] === undefined) delete process.env[name];
        else process.env[name] = before[index];
      }
    }
  });

  it('keeps the bounds of numbers and arrays in the schema, and says lengths in words', async () => {
    const { schema } = wire.read((await ask()).request.body);
    expect(schema).toMatchObject({
      properties: {
        intent: { properties: { secondary: { maxItems: 3 } } },
        classification: { properties: { urgency: { type: 'integer', minimum: 0, maximum: 30 } } },
      },
    });
    expect(schema).not.toHaveProperty('$schema');
  });

  it('bills input, cached input, and output with thinking at the price of the model', async () => {
    const { reply } = await ask();
    expect(reply).toMatchObject({ inputTokens: 2000, outputTokens: 400 });
    expect(reply.costUsd).toBeCloseTo((1500 * 0.3 + 500 * 0.03 + 400 * 2.5) / 1e6, 12);
    expect((await ask({ model: 'gemini-3.8-flash' })).reply.costUsd).toBeGreaterThan(reply.costUsd);
  });

  it('bills nothing for a model whose price it does not know, and says nothing of thinking to it', async () => {
    const { reply, request } = await ask({ model: 'my-own-model' });
    expect(reply.costUsd).toBe(0);
    expect(request.body).not.toHaveProperty('generationConfig.thinkingConfig');
  });

  it('takes a blocked prompt for a refusal', async () => {
    const blocked = { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata };
    await expect(ask({}, blocked)).rejects.toMatchObject({ kind: 'REFUSED' });
  });

  it('takes a wrong key for a link that is out, though it comes as 400', async () => {
    const error = { code: 400, status: 'INVALID_ARGUMENT', message: 'x', details: [{ reason: 'API_KEY_INVALID' }] };
    await expect(ask({}, { error }, 400)).rejects.toMatchObject({ kind: 'UNREACHABLE' });
    await expect(ask({}, { error: { code: 400, status: 'FAILED_PRECONDITION' } }, 400)).rejects.toMatchObject({
      kind: 'UNREACHABLE',
    });
  });

  it('reads the wait of a 429 from the body where no header names it', async () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '21.5s' }];
    await expect(ask({}, { error: { code: 429, status: 'RESOURCE_EXHAUSTED', details } }, 429)).rejects.toMatchObject({
      kind: 'RATE_LIMITED',
      retryAfterMs: 21_500,
    });
  });
});
