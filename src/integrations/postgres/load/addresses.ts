import { readEmail } from '../../../domain/contacts/index.js';
import type { Channel } from '../../../domain/shared/channels.js';
import { mobileNumberOf } from '../../../domain/shared/phone.js';
import { isBusinessScopedId, readWhatsAppNumber } from '../../whatsapp/whatsapp.phone.js';

/** How mails of senders that could not be verified name them. */
const unverified = /^unverified:/;

/**
 * Returns an address as the messages of the channel name it, by which they find their contact; null if none can name it so. Numbers
 * have `+` and digits there, while vendors and exports often write digits alone.
 */
export function addressOn(channel: Channel, given: string): string | null {
  const text = given.trim();
  switch (channel) {
    case 'WHATSAPP':
      return isBusinessScopedId(text) ? text : numberIn(text);
    case 'EMAIL':
      return unverified.test(text) ? text : readEmail(text);
    case 'SMS':
      return /\d{7}/.test(withoutMarks(text)) ? numberIn(text) : text;
    case 'WEB':
      // Digits without a country are an address of a form too.
      return readEmail(text) ?? (text.startsWith('+') ? numberIn(text) : withoutMarks(text));
    default:
      return text;
  }
}

/**
 * Returns the address together with the one by which typed numbers are registered, where that is another one: Argentina and Brazil put a 9
 * into mobile numbers.
 */
export const formsOn = (channel: Channel, address: string): string[] =>
  channel === 'WHATSAPP' || channel === 'SMS' ? [...new Set([address, mobileNumberOf(address)])] : [address];

const withoutMarks = (text: string) => text.replace(/[\s().-]/g, '');
const numberIn = (text: string) => readWhatsAppNumber(withoutMarks(text))?.address ?? null;
