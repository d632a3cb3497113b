import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { clientAddresses } from './client-address.js';

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { ...(forwarded && { 'x-forwarded-for': forwarded }) } }) as IncomingMessage;

describe("a client's address", () => {
  it.each([
    ['the peer’s, where no proxy is trusted', [], '::ffff:9.9.9.9', '1.1.1.1', '9.9.9.9'],
    ['the peer’s, where it is no proxy', ['10.0.0.0/8'], '9.9.9.9', '1.1.1.1', '9.9.9.9'],
    ['what the proxy tells', ['10.0.0.0/8'], '10.1.2.3', '1.1.1.1', '1.1.1.1'],
    [
      'the last that is no proxy, whatever the client wrote before',
      ['10.0.0.0/8'],
      '10.1.2.3',
      '6.6.6.6, 1.1.1.1, 10.9.9.9',
      '1.1.1.1',
    ],
    ['the peer’s, where a proxy tells nothing', ['10.0.0.5'], '10.0.0.5', undefined, '10.0.0.5'],
    ['of IPv6 too', ['uniquelocal', 'fd00::/8'], 'fd00::1', '2001:db8::1', '2001:db8::1'],
  ])('is %s', (_name, proxies, peer, forwarded, expected) => {
    expect(clientAddresses(proxies)(request(peer, forwarded))).toBe(expected);
  });
});
