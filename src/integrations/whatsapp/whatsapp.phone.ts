import {
  mobileNumberOf,
  readInternationalDigits,
  withBrazilianNine,
  withoutMexicanOne,
} from '../../domain/shared/phone.js';

export interface WhatsAppNumber {
  /** '+' and digits, by which the person is found again, even if the number matches no numbering plan. */
  address: string;
  /** E.164, or null if the digits cannot be a phone number. */
  phone: string | null;
}

const digitsOnly = /^\+?(\d{3,20})$/;
// The country's two letters, a point, then the vendor's id (with "ENT." in front for a linked group of businesses).
const businessScopedId = /^[A-Z]{2}\.[\w.-]{1,160}$/;

/** Reads a `wa_id` or a phone number. Returns null if the text has no usable digits. */
export function readWhatsAppNumber(text: string): WhatsAppNumber | null {
  const digits = digitsOnly.exec(text.trim())?.[1];
  if (digits === undefined) return null;
  const phone = readInternationalDigits(digits);
  return { address: phone ?? `+${withoutMexicanOne(digits)}`, phone: phone && withBrazilianNine(phone) };
}

/**
 * Returns the addresses by which the person is found: the vendor's own, and the one with the 9 of Argentina and Brazil, by which typed
 * numbers are registered. The vendor's own comes first: WhatsApp does not know a fixed line of Argentina with the 9.
 */
export const numberAddresses = ({ address, phone }: WhatsAppNumber): string[] =>
  phone === null ? [address] : [...new Set([address, mobileNumberOf(phone)])];

/** Returns whether the text is a business-scoped user id (`US.1349…`), the only address of a person who hides the number. */
export const isBusinessScopedId = (text: string): boolean => businessScopedId.test(text);

/** Returns the addresses among these texts, numbers before business-scoped ids. Other texts are left out. */
export function addressesOf(...texts: (string | undefined)[]): string[] {
  const given = texts.filter(text => text !== undefined);
  const numbers = given.map(readWhatsAppNumber).flatMap(number => (number ? numberAddresses(number) : []));
  return [...new Set([...numbers, ...given.filter(isBusinessScopedId)])];
}

/**
 * Returns the recipient: a number before a user id, since Meta keeps showing the number of people who are addressed by it.
 * Returns null if there is neither.
 */
export function recipientOf(addresses: readonly string[]): { number: string } | { userId: string } | null {
  for (const address of addresses) {
    const number = readWhatsAppNumber(address);
    if (number) return { number: number.address };
  }
  const userId = addresses.find(isBusinessScopedId);
  return userId === undefined ? null : { userId };
}
