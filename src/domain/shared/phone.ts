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
 * Reads a phone number that a person typed and returns it in the stored form: E.164, '+' and digits. A number without a country
 * is taken to be of the tenant's country, which is the region of its locale. Returns null if the text is not a phone number, or
 * has a length that no number of its country has.
 */
export function readPhone(text: string, locale: string): string | null {
  const region = new Intl.Locale(locale).region as CountryCode | undefined;
  const country = region && isSupportedCountry(region, metadata) ? { defaultCountry: region } : {};
  const internationalPlus = text.trim().replace(/^00/, '+');
  return storedNumber(parsePhoneNumberFromString(internationalPlus, { ...country, extract: false }, metadata));
}

/** Returns an example number of the locale's country, written with its country code; of Mexico if the locale names no country. */
export function phoneExample(locale: string): string {
  const region = new Intl.Locale(locale).region as CountryCode | undefined;
  const country = region && isSupportedCountry(region, metadata) ? region : 'MX';
  return getExampleNumber(country, examples, metadata)?.formatInternational() ?? '+52 222 123 4567';
}

/**
 * Same as `readPhone`, for digits that begin with a country's calling code, as vendors send them. Only the length is checked:
 * Brazilian WhatsApp ids lack the ninth digit of the phone number but are valid addresses.
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

/** In Brazil, 6 to 9 begin mobile numbers. All of them got a "9" in front by 2016. */
const brazilianMobile = /^\+55(\d{2})9([6-9]\d{7})$/;
const brazilianWithoutNine = /^\+55(\d{2})([6-9]\d{7})$/;

/** Returns a Brazilian mobile number with its ninth digit, which many ids of WhatsApp lack. Any other number is returned as it is. */
export const withBrazilianNine = (phone: string): string => phone.replace(brazilianWithoutNine, '+55$19$2');

/**
 * Returns the number by which messages reach a stored phone. For messages, Argentina's mobile numbers have a "9" after the
 * country code, which people leave out when they type a number, and Brazil's have nine digits.
 */
export const mobileNumberOf = (phone: string): string =>
  withBrazilianNine(phone).replace(argentineWithoutNine, '+549$1');

/** Returns every form in which the same phone may be stored: an Argentine or Brazilian number with the "9" and without it. */
export const storedFormsOf = (phone: string): string[] => [
  ...new Set([
    phone,
    mobileNumberOf(phone),
    phone.replace(argentineMobile, '+54$1').replace(brazilianMobile, '+55$1$2'),
  ]),
];

/** Returns the country of a stored number, such as `CR`, or null if the number belongs to no single country. */
export const countryOf = (phone: string): string | null => parsePhoneNumberFromString(phone, metadata)?.country ?? null;
