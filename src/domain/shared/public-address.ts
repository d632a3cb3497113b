import { DomainError } from './domain-error.js';

/** Returns an address of the web that others can fetch by https and by a name, without a password; null for anything else. */
export function publicAddress(written: string): string | null {
  const url = URL.parse(written);
  const isPublic = url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && !isNumeric(url);
  return isPublic ? url.href : null;
}

/** Returns the public address that was entered; null for none. Throws INVALID for anything else. */
export function readPublicAddress(given: string | null | undefined, field: string): string | null {
  const written = given?.trim() ?? '';
  if (written === '') return null;
  const address = publicAddress(written);
  if (address === null) throw new DomainError('INVALID', 'Enter a public address that begins with https://.', [field]);
  return address;
}

/** Whether the host is an IP address: vendors fetch names only, and an address of one's own network reaches nobody. */
const isNumeric = ({ hostname }: URL): boolean => hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
