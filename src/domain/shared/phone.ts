import {
  type CountryCode,
  getExampleNumber,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';
import examples from 'libphonenumber-js/mobile/examples';

/** Returns a typed number without the invisible characters that phones and web pages put around a number that is copied from them. */
export const withoutInvisibleSigns = (text: string): string => text.replace(/\p{Cf}/gu, '');

/** The prefixes that were dialled before Mexican numbers until 2019, and that lists of contacts still contain. */
const mexicanTrunk = /^0(?:1|44|45)\D*(?=(?:\d\D*){10}$)/;

/**
 * Returns a mobile number of Argentina that has both the 9 after the country code and the 15 that is dialled within the country, in the
 * stored form; null if the digits are no such number. The area code has two to four digits: the length counts that gives a number in use.
 */
function readArgentineTwice(digits: string): string | null {
  const [, national = ''] = /^549?(\d{12})$/.exec(digits) ?? [];
  for (const length of [2, 3, 4]) {
    const number = `+549${national.slice(0, length)}${national.slice(length + 2)}`;
    if (national.slice(length, length + 2) === '15' && isNumberInUse(number)) return number;
  }
  return null;
}

/** From this many digits on, a number of Latin America begins with a country code; shorter numbers may belong to several countries. */
const shortestInternational = 11;

/**
 * Reads a phone number that a person typed and returns it in the stored form: E.164, '+' and digits. A number without a country
 * code is one of the tenant's country, which is the region of its locale, if that country gives out such numbers; otherwise it may begin
 * with a country code that has no '+'. Other digits are taken for a number of the tenant's country if they are as many as a mobile number
 * has there. Returns null for everything else.
 */
export function readPhone(text: string, locale: string): string | null {
  const region = regionOf(locale);
  const typed = withoutInvisibleSigns(text).trim().replace(/^00/, '+');
  const local = region === 'MX' ? typed.replace(mexicanTrunk, '') : typed;
  const parsed = parsePhoneNumberFromString(
    local,
    { ...(region && { defaultCountry: region }), extract: false },
    metadata,
  );
  const number = storedNumber(parsed);
  const digits = typed.replace(/\D/g, '');
  if (number === null && parsed?.ext === undefined) {
    const argentine = readArgentineTwice(digits);
    if (argentine) return argentine;
  }
  if (typed.startsWith('+')) return number;
  const namesCountry = parsed?.number === `+${digits}`;
  if (number && (namesCountry || isNumberInUse(number))) return number;
  const abroad = digits.length < shortestInternational || parsed?.ext ? null : readInternationalDigits(digits);
  if (abroad && isNumberInUse(abroad)) return abroad;
  return region && parsed?.nationalNumber.length === mobileLength(region) ? number : null;
}

const mobileLength = (region: CountryCode): number | undefined =>
  getExampleNumber(region, examples, metadata)?.nationalNumber.length;

function regionOf(locale: string): CountryCode | null {
  const region = new Intl.Locale(locale).region as CountryCode | undefined;
  return region && isSupportedCountry(region, metadata) ? region : null;
}

/** Whether its country gives out such numbers, in any of the forms of the same phone. */
const isNumberInUse = (phone: string): boolean =>
  storedFormsOf(phone).some(form => parsePhoneNumberFromString(form, metadata)?.isValid());

/** Returns an example number of the locale's country, written with its country code; of Mexico if the locale names no country. */
export function phoneExample(locale: string): string {
  return getExampleNumber(regionOf(locale) ?? 'MX', examples, metadata)?.formatInternational() ?? '+52 222 123 4567';
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
