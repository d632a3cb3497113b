import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { form, sms } from './fixtures/twilio.js';
import { signTwilioForm, twilioGate } from './twilio.gate.js';

const authToken = 'auth-token-of-the-account';
const url = 'https://crm.example/webhooks/twilio/key';
const body = form(sms());
const formType = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
const verify = (
  signature: string | undefined,
  part: { body?: Buffer; url?: string; headers?: object } = {},
  token = authToken,
) =>
  twilioGate.verify(
    { body, url, ...part, headers: { ...formType, ...part.headers, 'x-twilio-signature': signature } },
    { authToken: token },
  );
const hmac = (text: string) => createHmac('sha1', authToken).update(text).digest('base64');

describe('the signature of a form', () => {
  it('is the one that Twilio publishes for its example', () => {
    const example = Buffer.from(
      'CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212',
    );
    const address = 'https://mycompany.com/myapp.php?foo=1&bar=2';
    expect(signTwilioForm('12345', address, example)).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=');
    expect(verify('RSOYDt4T1cUTdK1PDd93/VVr8B8=', { body: example, url: address }, '12345')).toBe('signed');
  });

  it('holds for the address with or without its port, and for fields that come twice', () => {
    expect(verify(signTwilioForm(authToken, url, body))).toBe('signed');
    expect(verify(signTwilioForm(authToken, 'https://crm.example:443/webhooks/twilio/key', body))).toBe('signed');
    const twice = Buffer.from('A=2&A=1&A=2&B=3');
    expect(verify(hmac(`${url}A1A2B3`), { body: twice })).toBe('signed');
  });

  it('is not looked at if there are more fields than Twilio sends, which would take a stranger’s request minutes', () => {
    const fields = (count: number) => Buffer.from(Array.from({ length: count }, (_, at) => `f${at}=`).join('&'));
    expect(verify(signTwilioForm(authToken, url, fields(1_000)), { body: fields(1_000) })).toBe('signed');
    // The signature of as many fields is that of none here.
    expect(verify(signTwilioForm(authToken, url, Buffer.from('')), { body: fields(100_000) })).toBeNull();
    const sorted = jest.spyOn(Array.prototype, 'sort');
    verify('any', { body: fields(100_000) });
    expect(sorted).not.toHaveBeenCalled();
    sorted.mockRestore();
  });

  it.each<[string, Parameters<typeof verify>]>([
    ['another field', [signTwilioForm(authToken, url, body), { body: form(sms({ Body: 'Otra cosa' })) }]],
    ['another address', [signTwilioForm(authToken, url, body), { url: 'https://crm.example/webhooks/twilio/other' }]],
    ['another token', [signTwilioForm('somebody-else', url, body)]],
    ['no signature', [undefined]],
    ['an empty signature', ['']],
    ['an account without a token', [signTwilioForm('', url, body), {}, '']],
    [
      'a form that calls itself something else',
      [signTwilioForm(authToken, url, body), { headers: { 'content-type': 'text/plain' } }],
    ],
  ])('does not hold for %s', (_, args) => {
    expect(verify(...args)).toBeNull();
  });
});

describe('the signature of JSON', () => {
  const json = Buffer.from(JSON.stringify(sms()));
  const hashed = `${url}?bodySHA256=${createHash('sha256').update(json).digest('hex')}`;
  const headers = { 'content-type': 'application/json' };

  it('is over the address, which holds the hash of the body', () => {
    expect(verify(hmac(hashed), { body: json, url: hashed, headers })).toBe('signed');
  });

  it.each<[string, Parameters<typeof verify>]>([
    ['another body', [hmac(hashed), { body: Buffer.from('{}'), url: hashed, headers }]],
    ['an address without the hash', [hmac(url), { body: json, url, headers }]],
    ['an empty hash', [hmac(`${url}?bodySHA256=`), { body: json, url: `${url}?bodySHA256=`, headers }]],
    [
      'a signature over the body’s fields',
      [signTwilioForm(authToken, hashed, form(sms())), { body: json, url: hashed, headers }],
    ],
  ])('does not hold for %s', (_, args) => {
    expect(verify(...args)).toBeNull();
  });
});

it('answers in TwiML, since Twilio would send a text on to the contact', () => {
  expect(twilioGate.answer?.(200, {}, {})).toMatchObject({
    headers: { 'content-type': expect.stringContaining('text/xml') },
    body: '<Response/>',
  });
  expect(twilioGate.answer?.(401, {}, {})).toBeNull();
});
