import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { newWebhookSecret, webhookHeaders } from './standard-webhooks.js';

// The example of the specification: https://github.com/standard-webhooks/standard-webhooks, signature of a symmetric key.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const body = '{"test": 2432232314}';

describe('signatures of Standard Webhooks', () => {
  it('are those of the published example', () => {
    expect(webhookHeaders([secret], { id, at: new Date(1614265330_000), body })['webhook-signature']).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  it('carry one signature for each secret, all over the same id, second and body', () => {
    const next = newWebhookSecret();
    const headers = webhookHeaders([next, secret], { id, at: new Date(1614265330_999), body });
    const byHand = createHmac('sha256', Buffer.from(next.slice('whsec_'.length), 'base64'))
      .update(`${id}.1614265330.${body}`)
      .digest('base64');
    expect(headers).toEqual({
      'webhook-id': id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': `v1,${byHand} v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=`,
    });
  });

  it('have secrets of 32 random bytes', () => {
    const made = Array.from({ length: 10 }, newWebhookSecret);
    expect(new Set(made).size).toBe(10);
    for (const one of made) expect(Buffer.from(one.slice('whsec_'.length), 'base64')).toHaveLength(32);
  });
});
