import { isCalendarDay, isDay } from '../shared/calendar-day.js';
import { dayMs } from '../shared/durations.js';
import { foldName } from '../shared/fold.js';
import { readLanguageTag } from '../shared/language-tag.js';
import { monthNamed } from '../shared/month-names.js';
import { plainNumber } from '../shared/plain-number.js';
import { publicAddress } from '../shared/public-address.js';
import { startsFormula } from '../shared/starts-formula.js';
import { isLonger, maxCharacters } from '../shared/texts.js';
import { languages } from '../shared/translations.js';
import type { Cell } from './sheet.port.js';

/** How numbers and dates are written in a tenant's locale. */
export interface LocaleFormat {
  decimal: string;
  group: string;
  /** Whether the month comes before the day. */
  monthFirst: boolean;
}

export function habitsOf(locale: string): LocaleFormat {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12_345_678.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const date = new Intl.DateTimeFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date(0))
    .map(({ type }) => type);
  return {
    decimal,
    group: parts.find(({ type }) => type === 'group')?.value ?? '',
    monthFirst: date.indexOf('month') < date.indexOf('day') && date.indexOf('year') > date.indexOf('day'),
  };
}

/** Returns the text of a cell; a number becomes its digits, because a phone number or a code may be stored as a number. */
export function textOf(cell: Cell): string {
  if (typeof cell !== 'number') return (cell ?? '').trim();
  return Number.isInteger(cell) && Math.abs(cell) < 1e21 ? BigInt(cell).toString() : String(cell);
}

/**
 * Returns a number as decimal text, such as `-1234.5`; null if the cell is not a number. The decimal mark of the locale counts. The other
 * mark is a group separator if exactly three digits follow it, otherwise it is the decimal mark.
 */
export function readDecimal(cell: Cell, { decimal }: Pick<LocaleFormat, 'decimal'>): string | null {
  // Spreadsheets show fifteen digits. The others are noise, such as 115.99999999999999 for a price of 100 with a tax of 16 %.
  if (typeof cell === 'number') return plainDecimal(plainNumber(Number(cell.toPrecision(15))));
  const text = textOf(cell)
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^([+-])([^\d,.+-]{1,4})(?=[\d,.])/, '$2$1');
  const inBrackets = /^\((.+)\)$/.exec(text)?.[1];
  // In accounting a negative amount is written in brackets, or with the minus sign at the end.
  const owed = inBrackets ?? /^([^-]+)-$/.exec(text)?.[1];
  if (owed !== undefined) return negative(readDecimal(owed, { decimal }));
  // The dot of an abbreviation such as "Q.50" is removed with it; that of "$.50" is the decimal mark.
  const bare = text.replace(/^[^\d,.+-]{1,4}(?:(?<=\p{L}|\/)\.)?(?=[\d,.+-])|[^\d,.]{1,4}$/gu, '');
  // "1,5 M" does not mean 1.5.
  if (/\d(?:k|m|mm|mil|mill)$/i.test(text)) return null;
  const [, sign = '', digits = ''] = /^([+-]?)([\d.,]*\d)$/.exec(bare) ?? [];
  if (digits === '') return null;
  const mark = decimalMarkOf(digits, decimal === ',' ? ',' : '.');
  const [whole = '', fraction = '', ...more] = mark === null ? [digits] : digits.split(mark);
  if (more.length > 0 || !isGrouped(whole)) return null;
  if (/[.,]/.test(fraction)) return null;
  return plainDecimal(`${sign}${whole.replace(/[.,]/g, '') || '0'}${fraction ? `.${fraction}` : ''}`);
}

const negative = (decimal: string | null): string | null =>
  decimal === null || decimal.startsWith('-') ? null : decimal === '0' ? decimal : `-${decimal}`;

/** Returns the decimal mark of the number, or null if it has none. */
function decimalMarkOf(digits: string, own: string): string | null {
  const other = own === ',' ? '.' : ',';
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return null;
  // If both marks occur, the last one is the decimal mark and occurs only once.
  if (marks.includes(own) && marks.includes(other)) return last;
  if (marks.length > 1) return null;
  if (last === own) return own;
  return isGrouped(digits) ? null : other;
}

/** Whether the digits stand in groups of three; a number of several groups does not begin with a zero. */
const isGrouped = (whole: string) =>
  /^\d*$|^[1-9]\d{0,2}([.,]\d{3})+$/.test(whole) && !(whole.includes('.') && whole.includes(','));

function plainDecimal(text: string): string | null {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  if (whole === '') return null;
  const number = fraction === '' ? whole : `${whole}.${fraction}`;
  return sign === '-' && number !== '0' ? `-${number}` : number;
}

/** Returns a date as `YYYY-MM-DD`; null if the cell is not a date. A year of two digits is between 1940 and 2039. */
export function readDay(cell: Cell, { monthFirst }: LocaleFormat): string | null {
  const text = textOf(cell);
  const inOne = inOneNumber(text);
  if (inOne !== null) return inOne;
  if (typeof cell === 'number') return daySince1900(cell);
  const iso = text.slice(0, 10);
  if (isDay(iso) && /^([T ].*)?$/.test(text.slice(10))) return iso;
  const numbers = /^(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})(?:[ ,T]+\d{1,2}:\d{2}.*)?$/.exec(text)?.slice(1);
  const parts = numbers ? inOrder(numbers, monthFirst) : byName(foldName(text));
  if (!parts) return null;
  const [year, month, day] = parts;
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return null;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 40 ? 2000 : 1900);
  if (!isCalendarDay(full, Number(month), Number(day))) return null;
  return [String(full).padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** Returns the day of eight digits such as 20240203, in which programs write dates; no other order of day, month and year looks like it. */
function inOneNumber(text: string): string | null {
  const [, ...parts] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  const day = parts.join('-');
  return isDay(day) ? day : null;
}

/** The numbers of the days from 1920 to 2099. A smaller number may be a year. */
const [firstNumber, lastNumber] = [7_306, 73_050];

/** Returns the day of a number: workbooks count days from the end of 1899, and show the number where the cell has lost its format. */
function daySince1900(number: number): string | null {
  const days = Math.floor(number);
  if (days < firstNumber || days > lastNumber) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * dayMs).toISOString().slice(0, 10);
}

type DayParts = [year: string, month: string, day: string];
function inOrder([a = '', b = '', c = '']: string[], monthFirst: boolean): DayParts {
  return a.length === 4 ? [a, b, c] : monthFirst ? [c, a, b] : [c, b, a];
}

/** The day of the week at the beginning of a long date, as spreadsheets write it; a short name has a comma, since "mar" is March, too. */
const dayOfWeek =
  /^(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?|(?:lun|mar|mie|jue|vie|sab|dom|mon|tue|wed|thu|fri|sat|sun)\.?,) /;
const ordinal = /^(\d{1,2})(?:st|nd|rd|th|ro|er|º|°) /;

/** Reads dates with a month name, which are unambiguous: "03-feb-24", "15 de marzo de 1990", "Feb 3, 2024". */
function byName(folded: string): DayParts | null {
  const text = folded.replace(dayOfWeek, '').replace(ordinal, '$1 ');
  const [, day, name, year] =
    /^(\d{1,2})[ /.-]*(?:de )?([a-z]+)\.?[ /.-]*(?:del? )?(\d{4}|\d{2})(?: .*)?$/.exec(text) ?? [];
  const [, english, of, then] = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text) ?? [];
  const month = monthNamed(name ?? english ?? '');
  return month === 0 ? null : [year ?? then ?? '', String(month), day ?? of ?? ''];
}

const yes = new Set(['si', 'yes', 'true', 'verdadero', '1', 'x', 's', 'y', 'activo', 'active']);
const no = new Set(['no', 'false', 'falso', '0', 'n', 'inactivo', 'inactive']);

export function readBoolean(cell: Cell): boolean | null {
  const word = foldName(textOf(cell));
  return yes.has(word) ? true : no.has(word) ? false : null;
}

/** Returns a public address of the web; of several, as shops write the pictures of a product, the first. Null for anything else. */
export function readWebAddress(cell: Cell): string | null {
  const [first = ''] = withoutGuard(textOf(cell)).split(/[\s|]+|[,;](?=https?:)/);
  const address = publicAddress(first.replace(/[,;]$/, ''));
  return address === null || isLonger(address, maxCharacters.url) ? null : address;
}

/** The names of languages that people write instead of a code, folded. */
const languagesByName = new Map(
  ['es', 'en', 'pt', 'fr', 'de', 'it', 'nl', 'ca', 'pl', 'ru', 'zh', 'ja', 'ko', 'ar', 'he'].flatMap(code =>
    languages.map(reader => [foldName(new Intl.DisplayNames(reader, { type: 'language' }).of(code) ?? code), code]),
  ),
);

/** Returns the tag of a language, such as `es` or `pt-BR`; null if the cell names none. */
export function readLanguage(cell: Cell): string | null {
  const text = textOf(cell);
  const named = languagesByName.get(foldName(text));
  if (named !== undefined) return named;
  return readLanguageTag(text);
}

/** Removes the apostrophe that an export puts before a text so that spreadsheets do not evaluate it as a formula. */
export const withoutGuard = (text: string): string => {
  const given = text.slice(1);
  return text.startsWith("'") && (given.startsWith("'") || startsFormula(given)) ? given : text;
};
