import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ycloudGateWith } from './ycloud.gate.js';
import { signYCloudBody } from './ycloud.signature.js';

const webhookSecret = 'whsec_of-the-endpoint';
const body = Buffer.from('{"type":"whatsapp.message.updated","a":"ni\\u00f1o"}');
const now = new Date('2026-11-20T12:00:00Z');
const second = 1_000;
const gate = ycloudGateWith({ now: () => now });
const verify = (signature: string | undefined, bytes = body, secret = webhookSecret) =>
  gate.verify({ body: bytes, url: '', headers: { 'ycloud-signature': signature } }, { webhookSecret: secret });
const signedAt = (ms: number) => signYCloudBody(body, webhookSecret, new Date(now.getTime() + ms));

describe('YCloud-Signature', () => {
  it('is the HMAC-SHA256 of time and raw bytes under the whole secret', () => {
    const hex = createHmac('sha256', webhookSecret).update(`1795176000.${body}`).digest('hex');
    expect(signYCloudBody(body, webhookSecret, new Date(1_795_176_000_000))).toBe(`t=1795176000,s=${hex}`);
    expect(verify(signedAt(0))).toBe('signed');
  });

  it('holds for five minutes, either way', () => {
    expect([-300, 300].map(seconds => verify(signedAt(seconds * second)))).toEqual(['signed', 'signed']);
    expect([-301, 301].map(seconds => verify(signedAt(seconds * second)))).toEqual([null, null]);
  });

  it.each<[string, Parameters<typeof verify>]>([
    ['other bytes', [signedAt(0), Buffer.from(JSON.stringify(JSON.parse(body.toString())))]],
    ['another secret', [signedAt(0), body, 'whsec_of-somebody-else']],
    ['an account without a secret', [signYCloudBody(body, '', now), body, '']],
    ['a time that was changed', [signedAt(0).replace(/t=\d+/, `t=${now.getTime() / 1_000 - 1}`)]],
    ['no time', [signedAt(0).replace(/t=\d+,/, '')]],
    ['half of it', [signedAt(0).slice(0, -2)]],
    ['nothing', [undefined]],
    ['nonsense', ['t=,s=']],
  ])('does not hold for %s', (_, args) => {
    expect(verify(...args)).toBeNull();
  });
});
