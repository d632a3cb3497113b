import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';

export interface WhatsAppNumber {
  /** '+' and digits: how the person is found again, even where the number is one that no plan knows. */
  address: string;
  /** E.164, or null where the digits cannot be a phone number. */
  phone: string | null;
}

const digitsOnly = /^\+?(\d{3,20})$/;
const mexicanMobile = /^521(\d{10})$/;
// Two letters of the country, a point, then the vendor's id ("ENT." in front for a linked group of businesses).
const businessScopedId = /^[A-Z]{2}\.[\w.-]{1,160}$/;

/**
 * Reads a `wa_id` or phone number; null where there are no digits to go by. WhatsApp keeps the "1" that Mexico dropped from
 * mobile numbers in 2019, and the same person comes without it elsewhere, so it goes. Argentina's "9" belongs to the number
 * and stays. A length that fits the country is enough: Brazilian ids without the ninth digit reach their owner all the same.
 */
export function readWhatsAppNumber(text: string): WhatsAppNumber | null {
  const given = digitsOnly.exec(text.trim())?.[1];
  if (given === undefined) return null;
  const digits = given.replace(mexicanMobile, '52$1');
  const parsed = parsePhoneNumberFromString(`+${digits}`, metadata);
  const phone = parsed?.isPossible() ? parsed.number : null;
  return { address: phone ?? `+${digits}`, phone };
}

/** Whether the text is a business-scoped user id (`US.1349…`), the only address of a person who hides the number. */
export const isBusinessScopedId = (text: string): boolean => businessScopedId.test(text);
