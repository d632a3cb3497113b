import type { SenderCheck } from '../../domain/conversations/email.port.js';
import { domainOf } from './email.address.js';

interface Checked {
  /** The address in From. */
  from: string;
  /** The sender's address in the SMTP envelope. */
  envelopeFrom: string | null;
  /** The receiving server's SPF result, such as `pass`. */
  spf: string;
  /** The receiving server's DKIM results, such as `{@example.com : pass}`. */
  dkim: string;
}

/**
 * Checks whether the address in From is the real sender. SPF and DKIM prove only the domain that they were checked for, which a
 * forger may own. They count only if it is the domain in From, as in DMARC's relaxed mode.
 */
export function checkSender({ from, envelopeFrom, spf, dkim }: Checked): SenderCheck {
  const domain = domainOf(from);
  const signatures = [...dkim.slice(0, 5_000).matchAll(/@([\w.-]{1,250})\s*:\s*(\w{1,20})/g)].map(
    ([, by = '', said = '']) => ({
      aligned: isAligned(by.toLowerCase(), domain),
      said: said.toLowerCase(),
    }),
  );
  if (signatures.some(({ aligned, said }) => aligned && said === 'pass')) return 'PASS';
  const spfSaid = /^\s*(\w{1,20})/.exec(spf)?.[1]?.toLowerCase() ?? '';
  const sender = envelopeFrom ? domainOf(envelopeFrom) : null;
  if (spfSaid === 'pass' && sender !== null && isAligned(sender, domain)) return 'PASS';
  const denied = spfSaid === 'fail' || spfSaid === 'softfail';
  return denied || signatures.some(({ aligned, said }) => aligned && said === 'fail') ? 'FAIL' : 'NONE';
}

/** Second-level labels under which businesses register their names in many countries, such as com.mx and co.cr. */
const registries = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'fi',
  'go',
  'gob',
  'gov',
  'gub',
  'mil',
  'ne',
  'net',
  'nom',
  'or',
  'org',
]);

/** Returns whether both are the same domain, or one is a subdomain of the other and the parent is a registered name. */
function isAligned(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (!long.endsWith(`.${short}`)) return false;
  const [name = '', top = '', ...more] = short.split('.');
  return top !== '' && (more.length > 0 || top.length > 2 || !registries.has(name));
}
