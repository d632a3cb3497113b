import { describe, expect, it } from '@jest/globals';
import { ModelFailure } from '../../domain/assistant/language-model.port.js';
import { FakeVendor, type VendorBehaviour } from './fake-vendor.js';
import { bounds, hostedModel, patience, understandInput, understanding, type VendorWire } from './hosted-model.js';
import type { RunningVendor } from './use-fake-vendor.js';

/** Which failure each way in which a vendor can fail is. */
export function describeHostedModelFailures(wire: VendorWire, fake: RunningVendor): void {
  const { ask, answer, only } = hostedModel(wire, fake);
  const fails = async (behaviour: VendorBehaviour, kind: string, retryAfterMs: number | null = null, ms?: number) => {
    const failure = await ask(behaviour, ms).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ModelFailure);
    expect(failure).toMatchObject({ kind, retryAfterMs });
    expect(String(failure)).not.toContain('taladros');
    expect(fake().vendor.requests).toHaveLength(1);
  };

  describe('TIMEOUT', () => {
    it('is a vendor that never answers, and the connection is given up', async () => {
      await fails({ kind: 'hang' }, 'TIMEOUT', null, 1000);
      await only().closed;
    });
    it('is a vendor that stops in the middle of the body', () =>
      fails({ kind: 'hang-in-body', body: wire.reply(JSON.stringify(understanding)) }, 'TIMEOUT', null, 1000));
    it('is a caller that goes away, whatever time was left', async () => {
      const { vendor, url } = fake();
      vendor.behave({ kind: 'hang' });
      const caller = new AbortController();
      const asked = wire
        .make(url)
        .ask('understand', understandInput, { signal: caller.signal, timeoutMs: patience })
        .catch((error: unknown) => error);
      caller.abort();
      expect(await asked).toMatchObject({ kind: 'TIMEOUT' });
    });
  });

  describe('RATE_LIMITED', () => {
    const limited = (headers: Record<string, string>): VendorBehaviour => ({
      kind: 'answer',
      status: 429,
      headers,
      body: wire.error(429),
    });
    it('is 429, with the wait that Retry-After names', () =>
      fails(limited({ 'retry-after': '17' }), 'RATE_LIMITED', 17_000));
    it('is 429 without Retry-After, with no wait', () => fails(limited({}), 'RATE_LIMITED', null));
    it('takes a Retry-After that is unreadable or past for none', async () => {
      await fails(limited({ 'retry-after': 'soon' }), 'RATE_LIMITED', null);
      await fails(limited({ 'retry-after': 'Thu, 01 Jan 2015 00:00:00 GMT' }), 'RATE_LIMITED', null);
    });
  });

  describe('SERVER_ERROR', () => {
    it.each([500, 503, 529])('is %d, asked once', status =>
      fails({ kind: 'answer', status, body: wire.error(status) }, 'SERVER_ERROR'),
    );
    it('is an error page of a proxy', () =>
      fails({ kind: 'raw', status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }, 'SERVER_ERROR'));
  });

  describe('UNREACHABLE', () => {
    it('is a connection closed without a word', () => fails({ kind: 'reset' }, 'UNREACHABLE'));
    it('is a connection closed in the middle of the body', () =>
      fails({ kind: 'reset-in-body', body: wire.reply(JSON.stringify(understanding)) }, 'UNREACHABLE'));
    it.each([401, 403, 404])('is %d: the key or the model is wrong for every message', status =>
      fails({ kind: 'answer', status, body: wire.error(status) }, 'UNREACHABLE'),
    );
    it('is nobody listening', async () => {
      const gone = new FakeVendor();
      const url = await gone.start();
      await gone.stop();
      await expect(wire.make(url).ask('understand', understandInput, bounds())).rejects.toMatchObject({
        kind: 'UNREACHABLE',
      });
    });
    it('is a redirect, which is not followed', async () => {
      const elsewhere = new FakeVendor();
      const location = await elsewhere.start();
      elsewhere.behave(answer(understanding));
      await fails(
        { kind: 'raw', status: 307, headers: { location }, contentType: 'text/plain', body: '' },
        'UNREACHABLE',
      );
      expect(elsewhere.requests).toEqual([]);
      await elsewhere.stop();
    });
  });

  describe('REFUSED', () => {
    it('is a refusal of the model', () => fails({ kind: 'answer', body: wire.refusal }, 'REFUSED'));
    it('is a request that the vendor does not take', () =>
      fails({ kind: 'answer', status: 400, body: wire.error(400) }, 'REFUSED'));
  });

  describe('GARBAGE', () => {
    const { classification, intent } = understanding;
    const whole = JSON.stringify(understanding);
    it.each<[string, VendorBehaviour]>([
      ['a body of truncated JSON', { kind: 'raw', contentType: 'application/json', body: '{"id":"x","output":[{"ty' }],
      ['HTML with status 200', { kind: 'raw', contentType: 'text/html', body: '<html><body>Hola</body></html>' }],
      ['HTML that says it is JSON', { kind: 'raw', contentType: 'application/json', body: '<html></html>' }],
      ['an empty body', { kind: 'raw', contentType: 'application/json', body: '' }],
      ['JSON of another shape', { kind: 'answer', body: { ok: true } }],
      ['a text that is truncated JSON', { kind: 'answer', body: wire.reply(whole.slice(0, 200)) }],
      ['a text around the JSON', { kind: 'answer', body: wire.reply(`Claro:\n${whole}`) }],
      ['an intent that is not on the list', answer({ ...understanding, intent: { ...intent, primary: 'BUY' } })],
      [
        'a part of the score above its maximum',
        answer({ ...understanding, classification: { ...classification, fit: 21 } }),
      ],
      [
        'a part of the score below zero',
        answer({ ...understanding, classification: { ...classification, budget: -1 } }),
      ],
      ['a missing field', answer({ ...understanding, legal: undefined })],
      ['an output that ran out of tokens', { kind: 'answer', body: wire.cutOff(whole.slice(0, 200)) }],
      ['a text of 200 kB', answer({ ...understanding, intent: { ...intent, reasoning: 'a'.repeat(200_000) } })],
    ])('is %s', (_, behaviour) => fails(behaviour, 'GARBAGE'));

    it('is told with what the output cost: the vendor bills it', async () => {
      const { value: _, ...use } = await ask(answer(understanding));
      for (const body of [wire.cutOff(whole.slice(0, 200)), wire.reply('Claro.')])
        await expect(ask({ kind: 'answer', body })).rejects.toMatchObject({ use });
    });
  });
}
