import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 networks that are not part of the public internet (IANA's special-purpose registry), and services of a cloud's own network. */
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
  // Azure's agent, which gives secrets to any machine of its network.
  '168.63.129.16/32',
];
/** Of IPv6 only 2000::/3 is assigned. Its special-purpose parts, and addresses that contain an IPv4 address, are excluded too. */
const closedV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];
const assigned = new BlockList();
assigned.addSubnet('2000::', 3, 'ipv6');
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
 * Returns whether an address is part of the public internet. An address that contains an IPv4 address (mapped, NAT64, 6to4,
 * Teredo) is not: no service is published under one, and its destination depends on the local network.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, 'ipv4');
  return isIPv6(address) && !address.includes('%') && assigned.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}
