import type { SenderCheck } from '../../domain/conversations/email.port.js';
import { domainOf } from './email.address.js';

interface Checked {
  /** The address in From. */
  from: string;
  /** The address that the mail server was told as the sender. */
  envelopeFrom: string | null;
  /** As the receiving server found it, such as `pass`. */
  spf: string;
  /** As the receiving server found it, such as `{@example.com : pass}`. */
  dkim: string;
}

/**
 * Whether who From names is who sent it. SPF and DKIM speak for the domain that they were checked for, which a forger may own: they
 * count only where it is the domain in From, as DMARC says in its relaxed form.
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

/** Second levels below which businesses register their names in many countries, such as com.mx and co.cr. */
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

/** Whether both are one domain, or one is below the other and that one is somebody's own. */
function isAligned(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (!long.endsWith(`.${short}`)) return false;
  const [name = '', top = '', ...more] = short.split('.');
  return top !== '' && (more.length > 0 || top.length > 2 || !registries.has(name));
}
