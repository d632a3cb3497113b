import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** The names that TRUSTED_PROXIES accepts besides addresses and networks; the framework accepts the same names. */
const named: Record<string, string[]> = {
  loopback: ['127.0.0.1/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');
const unmapped = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * Returns a function that finds the client's address for requests that bypass the framework: the last address in
 * X-Forwarded-For that is not a trusted proxy's, or the address of the connection.
 */
export function clientAddresses(trustedProxies: readonly string[] = []): (request: IncomingMessage) => string {
  const trusted = new BlockList();
  for (const network of trustedProxies.flatMap(name => named[name] ?? [name])) {
    const [address = '', bits] = network.split('/');
    if (bits === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number(bits), familyOf(address));
  }
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, familyOf(address));
  return ({ socket, headers }) => {
    const peer = unmapped(socket.remoteAddress ?? '');
    if (trustedProxies.length === 0 || !isTrusted(peer)) return peer;
    const hops = String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .map(hop => unmapped(hop.trim()))
      .filter(hop => hop !== '');
    let client = peer;
    while (hops.length > 0 && isTrusted(client)) client = hops.pop() ?? client;
    return client;
  };
}
