import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { answerMetaHandshake, signMetaBody, verifyMetaSignature } from './meta.signature.js';

const secret = 'a-secret-of-the-app';
const body = Buffer.from('{"text":"ni\\u00f1o \\ud83d\\ude00"}');
const hex = createHmac('sha256', secret).update(body).digest('hex');

describe('verifyMetaSignature', () => {
  it('takes the HMAC-SHA256 of the raw bytes', () => {
    expect(verifyMetaSignature(body, `sha256=${hex}`, secret)).toBe(true);
    expect(signMetaBody(body, secret)).toBe(`sha256=${hex}`);
  });

  it('refuses the same JSON written with other bytes', () => {
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
    expect(verifyMetaSignature(rewritten, `sha256=${hex}`, secret)).toBe(false);
  });

  it('refuses another secret and a body with one more byte', () => {
    expect(verifyMetaSignature(body, `sha256=${hex}`, 'another')).toBe(false);
    expect(verifyMetaSignature(Buffer.concat([body, Buffer.from('\n')]), `sha256=${hex}`, secret)).toBe(false);
  });

  it('refuses everything where the secret is empty, even what that empty secret signed', () => {
    const signed = createHmac('sha256', '').update(body).digest('hex');
    expect(verifyMetaSignature(body, `sha256=${signed}`, '')).toBe(false);
  });

  it.each([
    undefined,
    '',
    hex,
    'sha256=',
    `sha1=${hex}`,
    `sha256=${hex.slice(1)}`,
    `sha256=${hex}00`,
    `sha256=${hex.slice(2)}zz`,
    ` sha256=${hex}`,
    `sha256=${hex},sha256=${hex}`,
  ])('refuses the header %p without throwing', header => {
    expect(verifyMetaSignature(body, header, secret)).toBe(false);
  });
});

describe('answerMetaHandshake', () => {
  const query = (parts: Record<string, string>) => new URLSearchParams(parts);
  const sound = { 'hub.mode': 'subscribe', 'hub.verify_token': 'let-me-in', 'hub.challenge': '1158201444' };

  it('echoes the challenge to who knows the token', () => {
    expect(answerMetaHandshake(query(sound), 'let-me-in')).toEqual({ status: 200, challenge: '1158201444' });
  });

  it('answers 400 where there is no challenge', () => {
    const { 'hub.challenge': _, ...rest } = sound;
    expect(answerMetaHandshake(query(rest), 'let-me-in')).toEqual({ status: 400 });
    expect(answerMetaHandshake(query({}), null)).toEqual({ status: 400 });
  });

  it('answers 403 to another token, to no token and to another mode', () => {
    const { 'hub.verify_token': _, ...tokenless } = sound;
    for (const parts of [
      { ...sound, 'hub.verify_token': 'let-me-i' },
      tokenless,
      { ...sound, 'hub.mode': 'unsubscribe' },
    ])
      expect(answerMetaHandshake(query(parts), 'let-me-in')).toEqual({ status: 403 });
  });

  it('answers 403 where the account has no token, even to an empty one', () => {
    expect(answerMetaHandshake(query(sound), null)).toEqual({ status: 403 });
    expect(answerMetaHandshake(query({ ...sound, 'hub.verify_token': '' }), '')).toEqual({ status: 403 });
  });
});
