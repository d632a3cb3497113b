import {
  type CountryCode,
  getExampleNumber,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';
import examples from 'libphonenumber-js/mobile/examples';

/**
 * Reads a phone number that a person typed and returns it as numbers are stored: E.164, '+' and digits. A number without a
 * country is taken to be of the tenant's own, by the region of its locale. Null where the text is not a phone number, or has a
 * length that no number of its country has.
 */
export function readPhone(text: string, locale: string): string | null {
  const region = new Intl.Locale(locale).region as CountryCode | undefined;
  const country = region && isSupportedCountry(region, metadata) ? { defaultCountry: region } : {};
  const internationalPlus = text.trim().replace(/^00/, '+');
  return storedNumber(parsePhoneNumberFromString(internationalPlus, { ...country, extract: false }, metadata));
}

/** A number as one of that locale's country is written with its country; of Mexico where the locale names none. */
export function phoneExample(locale: string): string {
  const region = new Intl.Locale(locale).region as CountryCode | undefined;
  const country = region && isSupportedCountry(region, metadata) ? region : 'MX';
  return getExampleNumber(country, examples, metadata)?.formatInternational() ?? '+52 222 123 4567';
}

/**
 * The same for digits that begin with the calling code of a country, as vendors send them. Only the length is checked: Brazilian
 * WhatsApp ids lack the ninth digit of the phone number and are valid addresses all the same.
 */
export const readInternationalDigits = (digits: string): string | null =>
  storedNumber(parsePhoneNumberFromString(`+${digits}`, metadata));

/** Numbers are stored without the "1" of Mexican mobile numbers, which Mexico dropped in 2019 and WhatsApp still sends. */
export const withoutMexicanOne = (digits: string): string => digits.replace(/^521(\d{10})$/, '52$1');

function storedNumber(parsed: PhoneNumber | undefined): string | null {
  if (!parsed || parsed.ext !== undefined) return null;
  const number = `+${withoutMexicanOne(parsed.number.slice(1))}`;
  if (number === parsed.number) return parsed.isPossible() ? number : null;
  return parsePhoneNumberFromString(number, metadata)?.isPossible() ? number : null;
}

const argentineMobile = /^\+549(\d{10})$/;
const argentineWithoutNine = /^\+54(?!9)(\d{10})$/;

/**
 * The number by which messages reach a stored phone. Argentina's mobile numbers have a "9" after the country code there, which
 * people leave out when they type one.
 */
export const mobileNumberOf = (phone: string): string => phone.replace(argentineWithoutNine, '+549$1');

/** Every form in which the same phone may be stored: an Argentine number with the "9" and without it. */
export const storedFormsOf = (phone: string): string[] => [
  ...new Set([phone, mobileNumberOf(phone), phone.replace(argentineMobile, '+54$1')]),
];

/** The country of a stored number, such as `CR`; null where the number belongs to no single one. */
export const countryOf = (phone: string): string | null => parsePhoneNumberFromString(phone, metadata)?.country ?? null;
