import { isDay } from '../shared/calendar-day.js';
import { BadInput } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { assertForward } from '../shared/forward-range.js';
import { isLonger, maxCharacters } from '../shared/texts.js';

/** A range of values of one field. Both ends are inclusive; null means no limit. */
export interface FieldRange {
  key: string;
  type: 'NUMBER' | 'DATE';
  from: number | string | null;
  to: number | string | null;
}
/**
 * Values of which a field has one. A number is also its text: a form sends the number 40 as "40", and a code "40" may be sent as a
 * number.
 */
export interface FieldValueForms {
  key: string;
  forms: (number | string)[];
}
/** Folded words that the text of a field contains, in any order. */
export interface FieldWords {
  key: string;
  words: string[];
}
/** Whether a field has no value. */
export interface FieldAbsence {
  key: string;
  isEmpty: boolean;
}
export interface FieldFilter {
  /** The exact values of fields that have one form; null if there are none, but others. */
  exact: unknown;
  inForms: FieldValueForms[];
  ranges: FieldRange[];
  worded: FieldWords[];
  absent: FieldAbsence[];
  /** The fields that are given something that is no day. A DATE would match nothing, and the user would not know why. */
  noDays: string[];
}
/** As many values as one field may be filtered by. */
const mostValues = 20;

const numberText = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Separates ranges from exact values in a filter of custom fields. Throws BadInput for what can be the value of no field, such as a list:
 * it would match nothing, and the user would not know why.
 */
export function readFieldFilter(given: unknown): FieldFilter {
  if (!isObject(given))
    throw new BadInput('customFields must be an object with the value of each field, such as { "size": "M" }.', [
      'customFields',
    ]);
  const ranges: FieldRange[] = [];
  const inForms: FieldValueForms[] = [];
  const worded: FieldWords[] = [];
  const absent: FieldAbsence[] = [];
  const exact: Record<string, unknown> = {};
  const noDays: string[] = [];
  for (const [key, value] of Object.entries(given)) {
    const range = rangeOf(key, value);
    const words = wordsOf(key, value);
    const values = valuesOf(key, value);
    const absence = absenceOf(key, value);
    const given = values ?? (absence || range || words ? [] : [value]);
    if (range?.type === 'NUMBER' || !given.every(one => typeof one === 'string' && isDay(one))) noDays.push(key);
    if (absence) absent.push(absence);
    else if (range) ranges.push(range);
    else if (words) worded.push(words);
    else if (values) inForms.push({ key, forms: values.flatMap(formsOf) });
    else if (typeof value === 'number' || (typeof value === 'string' && numberText.test(value)))
      inForms.push({ key, forms: formsOf(value) });
    else if (typeof value === 'string' || typeof value === 'boolean') exact[key] = value;
    else
      throw new BadInput(
        `customFields.${key} must be one text or number, { in: [...] } for one of several, { contains } for words of a text, { empty } for no value, or a range: { min, max } of a NUMBER, { from, to } of a DATE.`,
        ['customFields', key],
      );
  }
  const hasOthers = ranges.length > 0 || inForms.length > 0 || worded.length > 0 || absent.length > 0;
  return {
    exact: hasOthers && Object.keys(exact).length === 0 ? null : exact,
    inForms,
    ranges,
    worded,
    absent,
    noDays,
  };
}

/** Returns the value in every form in which it may be stored. */
const formsOf = (value: number | string): (number | string)[] =>
  typeof value === 'number' ? [value, String(value)] : numberText.test(value) ? [Number(value), value] : [value];

function absenceOf(key: string, value: unknown): FieldAbsence | null {
  if (!isObject(value) || Object.keys(value).join() !== 'empty') return null;
  if (typeof value.empty !== 'boolean')
    throw new BadInput(`customFields.${key}.empty must be true or false.`, ['customFields', key, 'empty']);
  return { key, isEmpty: value.empty };
}

function wordsOf(key: string, value: unknown): FieldWords | null {
  if (!isObject(value) || Object.keys(value).join() !== 'contains') return null;
  const { contains } = value;
  const words = typeof contains === 'string' ? foldName(contains).split(' ').filter(Boolean) : [];
  if (words.length === 0 || isLonger(String(contains), maxCharacters.search))
    throw new BadInput(`customFields.${key}.contains must be a text of at most ${maxCharacters.search} characters.`, [
      'customFields',
      key,
      'contains',
    ]);
  return { key, words };
}

function valuesOf(key: string, value: unknown): (number | string)[] | null {
  if (!isObject(value) || Object.keys(value).join() !== 'in') return null;
  const given: unknown[] = Array.isArray(value.in) ? value.in : [];
  const fits = (one: unknown): one is number | string => typeof one === 'string' || typeof one === 'number';
  if (given.length === 0 || given.length > mostValues || !given.every(fits))
    throw new BadInput(`customFields.${key}.in must be a list of 1 to ${mostValues} texts or numbers.`, [
      'customFields',
      key,
      'in',
    ]);
  return given.filter(fits);
}

function rangeOf(key: string, value: unknown): FieldRange | null {
  if (!isObject(value)) return null;
  const names = Object.keys(value);
  const hasOnly = (...allowed: string[]) => names.length > 0 && names.every(name => allowed.includes(name));
  const end = (name: string, fits: (given: unknown) => boolean, what: string): never | number | string | null => {
    const given = value[name] ?? null;
    if (given !== null && !fits(given))
      throw new BadInput(`customFields.${key}.${name} must be ${what}.`, ['customFields', key, name]);
    return given as number | string | null;
  };
  if (hasOnly('min', 'max')) {
    const isNumber = (given: unknown) => typeof given === 'number' && Number.isFinite(given);
    const [from, to] = [end('min', isNumber, 'a number'), end('max', isNumber, 'a number')];
    assertForward(from, to, ['customFields', key]);
    return { key, type: 'NUMBER', from, to };
  }
  if (hasOnly('from', 'to')) {
    const [from, to] = [end('from', isDay, 'a date such as 2026-01-31'), end('to', isDay, 'a date such as 2026-01-31')];
    assertForward(from, to, ['customFields', key]);
    return { key, type: 'DATE', from, to };
  }
  return null;
}
