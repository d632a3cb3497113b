import { readInternationalDigits, readPhone, storedFormsOf, withoutInvisibleSigns } from './phone.js';

const longEnough = 3;
/** Fewer digits may be any part of a number, so nothing is left out of them. */
const wholeNumber = 8;
/** Countries whose numbers have digits within them that are not stored, or are stored only sometimes. */
const countriesWithForms = ['es-AR', 'es-MX', 'pt-BR'];

/**
 * Returns what to look for if somebody types a phone number or a part of one: a stored number matches if it contains any of these texts.
 * A search does not know the country, so the number is read as one of each country that it may belong to. Returns nothing if the text is
 * not written like a phone number.
 */
export function searchedNumbers(text: string): string[] {
  const typed = withoutInvisibleSigns(text)
    .replace(/\p{Pd}/gu, '-')
    .trim();
  if (!/^\+?[\d\s().-]+$/.test(typed)) return [];
  const number = typed.replace(/[\s().-]/g, '');
  if (number.length < longEnough) return [];
  const digits = number.replace(/^(?:\+|00)/, '');
  const forms = [number, number.replace(/^00/, '+')];
  if (digits.length >= wholeNumber) forms.push(...formsOfWhole(number, digits));
  return withoutLongerOnes(forms);
}

function formsOfWhole(number: string, digits: string): string[] {
  const read = [readInternationalDigits(digits), ...countriesWithForms.map(locale => readPhone(number, locale))];
  return [
    ...read.flatMap(phone => (phone === null ? [] : storedFormsOf(phone))),
    // In many countries a 0 is dialled first within the country.
    number.replace(/^0+/, ''),
    // In Argentina 15 begins the mobile numbers of one's own city.
    number.replace(/^15(?=\d{6,8}$)/, ''),
  ];
}

/** Leaves out each text that contains another one: a number that contains the longer text contains the shorter one too. */
const withoutLongerOnes = (texts: string[]): string[] =>
  [...new Set(texts)].filter((text, _, all) => !all.some(other => other !== text && text.includes(other)));
