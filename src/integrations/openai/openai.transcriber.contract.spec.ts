import { describe, expect, it } from '@jest/globals';
import type { VendorBehaviour } from '../testing-http/fake-vendor.js';
import { useFakeVendor } from '../testing-http/use-fake-vendor.js';
import { OpenAiTranscriber } from './openai.transcriber.js';

const fake = useFakeVendor();
const bytes = Buffer.from('OggS sound of a customer');
async function* parts() {
  yield bytes.subarray(0, 5);
  yield bytes.subarray(5);
}
async function hear(
  behaviour: VendorBehaviour,
  { model, timeoutMs = 20_000 }: { model?: string; timeoutMs?: number } = {},
) {
  const { vendor, url } = fake();
  vendor.behave(behaviour);
  const transcriber = new OpenAiTranscriber({ apiKey: 'sk-test', baseUrl: url, model });
  return transcriber.transcribe({ mimeType: 'audio/ogg', sizeBytes: bytes.length, bytes: parts() }, { timeoutMs });
}
const said = (body: object): VendorBehaviour => ({ kind: 'answer', body: { text: 'Hola', ...body } });

describe('sound that OpenAI hears', () => {
  it('is sent once, whole, with its type, for the key', async () => {
    expect(await hear(said({}))).toEqual({ text: 'Hola', inputTokens: 0, outputTokens: 0, costUsd: 0 });
    const { requests } = fake().vendor;
    expect(requests).toHaveLength(1);
    const [request] = requests;
    expect(request).toMatchObject({ method: 'POST', path: '/v1/audio/transcriptions' });
    expect(request?.headers.authorization).toBe('Bearer sk-test');
    expect(request?.headers['content-type']).toMatch(/^multipart\/form-data/);
    expect(request?.text).toContain('name="file"; filename="sound.ogg"');
    expect(request?.text).toContain('Content-Type: audio/ogg');
    expect(request?.text).toContain(bytes.toString());
    expect(request?.text).toContain('gpt-4o-mini-transcribe');
  });

  it('costs what its tokens cost, or its minutes', async () => {
    const tokens = { type: 'tokens', input_tokens: 100_000, output_tokens: 10_000, total_tokens: 110_000 };
    expect(await hear(said({ usage: tokens }))).toMatchObject({
      inputTokens: 100_000,
      outputTokens: 10_000,
      costUsd: 0.35,
    });
    const minutes = await hear(said({ usage: { type: 'duration', seconds: 90 } }), { model: 'whisper-1' });
    expect(minutes).toMatchObject({ inputTokens: 0, outputTokens: 0 });
    expect(minutes.costUsd).toBeCloseTo(0.009, 6);
  });

  it('costs nothing in our figures where the price, or the use, is not known', async () => {
    const tokens = { type: 'tokens', input_tokens: 10, output_tokens: 1 };
    expect(await hear(said({ usage: tokens }), { model: 'unknown' })).toMatchObject({ inputTokens: 10, costUsd: 0 });
    expect(await hear(said({ usage: { type: 'new' } }))).toMatchObject({ text: 'Hola', costUsd: 0 });
  });

  it.each<[string, VendorBehaviour, string, number | null]>([
    ['never answered', { kind: 'hang' }, 'TIMEOUT', null],
    ['answered by half', { kind: 'hang-in-body', body: { text: 'Hola' } }, 'TIMEOUT', null],
    ['reset', { kind: 'reset' }, 'UNREACHABLE', null],
    ['reset in the middle', { kind: 'reset-in-body', body: { text: 'Hola' } }, 'UNREACHABLE', null],
    ['too much', { kind: 'answer', status: 429, headers: { 'retry-after': '7' }, body: {} }, 'RATE_LIMITED', 7_000],
    ['too much, without a word on when', { kind: 'answer', status: 429, body: {} }, 'RATE_LIMITED', null],
    ['broken', { kind: 'answer', status: 500, body: {} }, 'SERVER_ERROR', null],
    ['refused', { kind: 'answer', status: 400, body: { error: { code: 'audio_too_short' } } }, 'REFUSED', null],
    ['not ours to ask for', { kind: 'answer', status: 401, body: {} }, 'UNREACHABLE', null],
    ['a page', { kind: 'raw', contentType: 'text/html', body: '<html></html>' }, 'GARBAGE', null],
    ['cut off', { kind: 'raw', contentType: 'application/json', body: '{"te' }, 'GARBAGE', null],
    ['of another shape', { kind: 'answer', body: { words: 1 } }, 'GARBAGE', null],
  ])('that is %s is a failure of a known kind, and never tells the key', async (_, behaviour, kind, retryAfterMs) => {
    const timeoutMs = behaviour.kind.startsWith('hang') ? 2_000 : 20_000;
    const failure = await hear(behaviour, { timeoutMs }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ModelFailure', kind, retryAfterMs });
    expect(String(failure)).not.toContain('sk-test');
    expect(fake().vendor.requests).toHaveLength(1);
  });

  it('has a format that the API takes', () => {
    const transcriber = new OpenAiTranscriber({ apiKey: 'sk-test' });
    for (const type of ['audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/wav', 'audio/webm', 'audio/flac'])
      expect(transcriber.takes(type)).toBe(true);
    for (const type of ['audio/amr', 'audio/aac', 'video/mp4', 'image/png', 'constructor'])
      expect(transcriber.takes(type)).toBe(false);
  });
});
