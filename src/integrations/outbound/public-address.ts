import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks of IPv4 that are nobody's on the internet (IANA's special-purpose registry), or a cloud's own services. */
const closedV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  // Azure's agent, which gives secrets to whoever asks from inside.
  '168.63.129.16/32',
];
/** Of IPv6 only 2000::/3 is given out; what of it is special, and what carries an IPv4 address inside, is closed too. */
const closedV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
const closed = new BlockList();
for (const [networks, family] of [
  [closedV4, 'ipv4'],
  [closedV6, 'ipv6'],
] as const)
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    closed.addSubnet(address, Number(bits), family);
  }

/**
 * Whether an address is one of the public internet. What wraps an IPv4 address (mapped, NAT64, 6to4, Teredo) is not: nobody
 * publishes such an address, and where it leads depends on the network around us.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, 'ipv4');
  return isIPv6(address) && !address.includes('%') && given.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}
