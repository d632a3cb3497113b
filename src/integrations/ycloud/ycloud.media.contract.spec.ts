import { describe, expect, it } from '@jest/globals';
import { GuardedClient } from '../outbound/guarded-client.js';
import { describeMediaSource } from '../testing-http/media-source.contract.js';
import { YCloudMediaSource } from './ycloud.media.js';

const credentials = { apiKey: 'key-of-the-account' };

describeMediaSource('YCloud', {
  make: options => new YCloudMediaSource(options),
  idOf: (name, base) => `${base}/file/${name}`,
  credentials,
  isOwner: headers => headers['x-api-key'] === 'key-of-the-account',
});

describe('an address that a webhook gives as YCloud’s', () => {
  const asked: string[] = [];
  const outbound = new GuardedClient([], async name => {
    asked.push(name);
    return [];
  });
  const source = new YCloudMediaSource({ baseUrl: 'https://api.ycloud.com', outbound });
  const open = (url: string) => source.open(url, credentials, { maxBytes: 1_000, timeoutMs: 1_000 });

  it.each([
    'https://evil.example/file',
    'https://notycloud.com/file',
    'https://ycloud.com.evil.example/file',
    'http://api.ycloud.com/file',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'no address',
    '',
  ])('is not asked where it is another’s: %p', async url => {
    await expect(open(url)).rejects.toMatchObject({ problem: 'REFUSED' });
    expect(asked).toEqual([]);
  });

  it('is asked where it is', async () => {
    await expect(open('https://media.ycloud.com/file')).rejects.toMatchObject({ problem: 'LATER' });
    expect(asked.splice(0)).toEqual(['media.ycloud.com']);
  });
});
