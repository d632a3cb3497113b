import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingContent, OutgoingMessage } from '../../domain/conversations/outgoing.port.js';
import { describeSenderContract } from '../testing-http/channel-sender.contract.js';
import { type FakeTwilio, type FakeTwilioError, startFakeTwilio } from './testing/fake-twilio.js';
import { TwilioAdapter } from './twilio.adapter.js';

const authToken = 'an-auth-token-that-nobody-may-see';
const accountSid = 'AC00000000000000000000000000000001';
const outgoing = (part: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: '01890000-0000-7000-8000-000000000001',
  channel: 'WHATSAPP',
  from: '+50640000001',
  to: ['+50688887777'],
  content: { type: 'text', text: 'El piso cuesta ₡12 500 el m².' },
  credentials: { accountSid, authToken },
  webhookUrl: 'https://crm.example/webhooks/twilio/key',
  ...part,
});
const patient = { timeoutMs: 30_000 };

for (const channel of ['WHATSAPP', 'SMS'] as const)
  describeSenderContract(`${channel} by Twilio`, {
    start: startFakeTwilio,
    make: baseUrl => new TwilioAdapter({ baseUrl }),
    text: outgoing({ channel }),
    secret: authToken,
    quoting: secret => ({ error: 20003, message: `Authentication failed for ${secret}`, status: 401 }),
  });

let twilio: FakeTwilio;
beforeEach(async () => {
  twilio = await startFakeTwilio();
});
afterEach(() => twilio.stop());
const send = (part: Partial<OutgoingMessage> = {}) =>
  new TwilioAdapter({ baseUrl: `${twilio.url}/` }).send(outgoing(part), patient);

describe('what is sent', () => {
  it('posts a form with the account’s credentials, and says where to report, with our id', async () => {
    expect(await send()).toEqual({ kind: 'sent', providerMessageId: twilio.accepted[0] });
    expect(twilio.requests).toMatchObject([
      {
        method: 'POST',
        path: `/2010-04-01/Accounts/${accountSid}/Messages.json`,
        authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
        body: {
          From: 'whatsapp:+50640000001',
          To: 'whatsapp:+50688887777',
          Body: 'El piso cuesta ₡12 500 el m².',
          StatusCallback: 'https://crm.example/webhooks/twilio/key?messageId=01890000-0000-7000-8000-000000000001',
        },
      },
    ]);
  });

  it('writes SMS without the channel in front', async () => {
    await send({ channel: 'SMS' });
    expect(twilio.requests[0]?.body).toMatchObject({ From: '+50640000001', To: '+50688887777' });
  });

  const media = {
    kind: 'image',
    url: 'https://crm.example/media/1',
    mimeType: 'image/png',
    sizeBytes: 9,
    fileName: null,
  } as const;
  it.each<[string, OutgoingContent, object]>([
    ['a picture', { type: 'media', media, caption: 'El piso' }, { MediaUrl: media.url, Body: 'El piso' }],
    [
      'a template by its id',
      { type: 'template', name: 'HX01', language: 'es', values: ['Ana', '42'] },
      { ContentSid: 'HX01', ContentVariables: '{"1":"Ana","2":"42"}' },
    ],
  ])('%s', async (_, content, expected) => {
    expect(await send({ content })).toMatchObject({ kind: 'sent' });
    expect(twilio.requests[0]?.body).toMatchObject(expected);
  });
});

describe('what Twilio says no to', () => {
  const never = { retry: 'never', limit: null, accountBroken: false, windowClosed: false };
  it.each<[FakeTwilioError, object]>([
    [{ error: 63016 }, { ...never, windowClosed: true }],
    [{ error: 21610 }, { ...never, optedOut: 'EVERYTHING' }],
    [{ error: 21211 }, never],
    [
      { error: 20003, status: 401 },
      { ...never, accountBroken: true },
    ],
    [{ error: 21606 }, { ...never, accountBroken: true }],
    [{ error: 63018 }, { retry: 'later', limit: 'account' }],
    [
      { error: 20500, status: 500 },
      { retry: 'later', limit: null },
    ],
    [{ error: 99_999 }, never],
    [
      { error: 99_999, status: 503 },
      { retry: 'later', limit: null },
    ],
    [
      { error: 99_999, status: 429, retryAfter: '3' },
      { retry: 'later', limit: 'account', retryAfterMs: 3_000 },
    ],
  ])('%j is judged by its code', async (error, expected) => {
    twilio.mode(error);
    expect(await send()).toMatchObject({ kind: 'rejected', code: String(error.error), ...expected });
  });

  it('is asked nothing where the account sid is none', async () => {
    expect(await send({ credentials: { accountSid: 'not-a-sid', authToken } })).toMatchObject({
      kind: 'rejected',
      accountBroken: true,
    });
    expect(twilio.requests).toEqual([]);
  });
});
