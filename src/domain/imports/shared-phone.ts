import { foldName } from '../shared/fold.js';
import { inEveryLanguage } from '../shared/translations.js';
import { importTexts as text } from './imports.texts.js';
import { type Person, wholeName } from './person.js';
import type { RowValues } from './read-row.js';

const wordsOf = (name: unknown): string[] => foldName(String(name ?? '')).match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/**
 * Whether a row that has the phone number of `person` is about somebody else, as where colleagues share the number of an office: the name
 * has no word in common, and the e-mail address is another one. A row with an id names its person itself.
 */
export function isSomebodyElse({ contact }: Person, { values }: RowValues): boolean {
  const email = values.get('email');
  if (values.has('id') || email === undefined || !contact.email || contact.email === email) return false;
  const [ofRow, known] = [wordsOf(wholeName(values)), wordsOf(contact.name)];
  return ofRow.length > 0 && known.length > 0 && !ofRow.some(word => known.includes(word));
}

/** Words that do not tell people apart: particles and forms of address. */
const common = new Set(
  'de del la las los el san santa von van da dos sr sra srta dr dra ing lic don dona mr mrs ms'.split(' '),
);
const tellingWords = (name: unknown): string[] => wordsOf(name).filter(word => !common.has(word));

/**
 * Whether a row with the phone number of `person` is about a colleague or a relative, without e-mail addresses that would tell: an earlier
 * row of the same file has the number, and both names are full and have nothing in common. A contact who is only known from elsewhere may
 * have a nickname, such as that of a WhatsApp profile, so their names prove nothing.
 */
export function isColleague({ contact, inFile }: Person, { values }: RowValues): boolean {
  if (!inFile || values.has('id')) return false;
  const [ofRow, known] = [tellingWords(wholeName(values)), tellingWords(contact.name)];
  if (ofRow.length < 2 || known.length < 2 || haveInCommon(ofRow, known)) return false;
  // A business and the person who answers its phone are one contact.
  return !haveInCommon(ofRow, wordsOf(contact.company)) && !haveInCommon(known, wordsOf(values.get('company')));
}

/** Whether the row has a part of the person's name. */
export const sharesName = ({ contact }: Person, { values }: RowValues): boolean =>
  haveInCommon(tellingWords(wholeName(values)), tellingWords(contact.name));

const haveInCommon = (some: readonly string[], others: readonly string[]): boolean =>
  some.some(word => others.some(other => isLike(word, other)));

/** Whether two words are the same, short for one another, or differ by one letter, as a typing error makes them. */
function isLike(word: string, other: string): boolean {
  const [short, long] = word.length <= other.length ? [word, other] : [other, word];
  if (long.startsWith(short)) return true;
  if (short.length < 4 || long.length - short.length > 1) return false;
  let start = 0;
  while (short[start] === long[start]) start += 1;
  return short.slice(short.length === long.length ? start + 1 : start) === long.slice(start + 1);
}

/** Returns the row without its phone number, which is the other person's. */
export function withoutPhone(row: RowValues): RowValues {
  const values = new Map(row.values);
  const phone = String(values.get('phone'));
  values.delete('phone');
  const why = inEveryLanguage(language => text(language, 'othersPhone'));
  return { ...row, values, leftOut: [{ field: 'phone', text: phone, why }, ...(row.leftOut ?? [])] };
}
