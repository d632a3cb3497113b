import { decodeWords } from './email.headers.js';

const mailbox = /^[^\s@<>",;:()[\]\\]{1,64}@[a-z0-9.-]{1,189}\.[a-z0-9-]{2,63}$/i;

/** Returns an address in lower case, or null if the text is not an address. */
export function readMailbox(text: string): string | null {
  const address = text.trim().replace(/^<|>$/g, '').toLowerCase();
  return mailbox.test(address) && !address.includes('..') ? address : null;
}

/** Returns the address without the part after a plus, by which one mailbox has many addresses. */
export const withoutTag = (address: string): string => address.replace(/\+[^@]*(?=@)/, '');

/** Prefix of an address that no check has confirmed, so that it never equals a contact's known address. */
export const unverifiedMark = 'unverified:';

/** Returns the addresses under which a contact may have a mailbox: confirmed or not. */
export const storedAddressesOf = (mailbox: string): string[] => [mailbox, `${unverifiedMark}${mailbox}`];

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** Returns the sender in a From header: the last address, and the name before it. */
export function readSender(header: string): { address: string | null; name: string | null } {
  const text = decodeWords(header.slice(0, 2_000)).replace(/[\r\n\t]+/g, ' ');
  const bracketed = text.lastIndexOf('<');
  const address = readMailbox(bracketed < 0 ? text : text.slice(bracketed + 1).replace(/>.*$/s, ''));
  const name =
    bracketed < 0
      ? ''
      : text
          .slice(0, bracketed)
          .trim()
          .replace(/^["']+|["']+$/g, '')
          .replace(/\\(.)/g, '$1');
  return { address, name: name.trim() || null };
}

const unread = new Set(['noreply', 'donotreply', 'noresponder', 'noresponda', 'nocontestar', 'nocontestes']);

/** Returns whether an address says that nobody reads what is sent to it, such as no-reply@shop.example. */
export const isUnread = (address: string): boolean =>
  unread.has(withoutTag(address).split('@')[0]?.replace(/[-_.]/g, '').toLowerCase() ?? '');

/** Returns every address of a To or Cc header. */
export const mailboxesIn = (header: string): string[] =>
  (header.slice(0, 20_000).match(/[^\s@<>",;:()[\]\\]{1,64}@[a-z0-9.-]{1,250}/gi) ?? [])
    .map(readMailbox)
    .filter(each => each !== null);
