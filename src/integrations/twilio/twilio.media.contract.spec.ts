import { describe, expect, it } from '@jest/globals';
import { GuardedClient } from '../outbound/guarded-client.js';
import { describeMediaSource } from '../testing-http/media-source.contract.js';
import { TwilioMediaSource } from './twilio.media.js';

const credentials = { accountSid: 'AC1', authToken: 'token-of-the-account' };

describeMediaSource('Twilio', {
  make: options => new TwilioMediaSource(options),
  idOf: (name, base) => `${base}/file/${name}`,
  credentials,
  isOwner: headers => headers.authorization === `Basic ${Buffer.from('AC1:token-of-the-account').toString('base64')}`,
});

describe('an address that a webhook gives as Twilio’s', () => {
  const asked: string[] = [];
  const outbound = new GuardedClient([], async name => {
    asked.push(name);
    return [];
  });
  const source = new TwilioMediaSource({ baseUrl: 'https://api.twilio.com', outbound });
  const open = (url: string) => source.open(url, credentials, { maxBytes: 1_000, timeoutMs: 1_000 });

  it.each([
    'https://evil.example/file',
    'https://nottwilio.com/file',
    'https://twilio.com.evil.example/file',
    'http://api.twilio.com/file',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'no address',
    '',
  ])('is not asked where it is another’s: %p', async url => {
    await expect(open(url)).rejects.toMatchObject({ problem: 'REFUSED' });
    expect(asked).toEqual([]);
  });

  it('is asked where it is', async () => {
    await expect(open('https://media.twilio.com/file')).rejects.toMatchObject({ problem: 'LATER' });
    expect(asked.splice(0)).toEqual(['media.twilio.com']);
  });
});
