import { isDeepStrictEqual } from 'node:util';
import { isDay } from '../shared/calendar-day.js';
import { DomainError, refusedTogether } from '../shared/domain-error.js';
import { firstOfEach } from '../shared/first-of-each.js';
import { cleanText } from '../shared/text.js';
import { isLonger, maxCharacters } from '../shared/texts.js';
import { inEveryLanguage, type Words } from '../shared/translations.js';
import type { CustomFieldRow } from './custom-field.queries.js';
import { customFieldTexts as text } from './custom-fields.texts.js';

export type FieldValues = Record<string, unknown>;
export type FieldRule = Pick<CustomFieldRow, 'key' | 'label' | 'type' | 'required' | 'options'>;

/**
 * Returns the checked values of a new record. Throws INVALID for all values that do not fit their field or are required and
 * missing.
 */
export function newValues(fields: readonly FieldRule[], given: FieldValues): FieldValues {
  const { values, refusals } = changeOf(fields, {}, given);
  const missing = fields.filter(
    ({ key, required }) => required && !Object.hasOwn(values, key) && (given[key] ?? null) === null,
  );
  return valuesUnless(
    [...refusals, ...missing.map(({ key, label }) => refused(key, said('required', { label })))],
    values,
  );
}

/**
 * Returns the values after a change. A given key replaces its value, a key with null is removed, and null for `change` clears all. A value
 * that is sent back unchanged is not checked, so old values that fit no field are neither lost nor an obstacle.
 */
export function changedValues(fields: readonly FieldRule[], standing: object, change: FieldValues | null): FieldValues {
  const { values, refusals } = changeOf(fields, standing, change);
  return valuesUnless(refusals, values);
}

function valuesUnless(refusals: readonly DomainError[], values: FieldValues): FieldValues {
  // A required value that is sent empty is refused once.
  const [first, ...others] = firstOfEach(refusals, ({ field }) => field?.join('.') ?? '');
  if (first) throw refusedTogether([first, ...others]);
  return values;
}

function changeOf(
  fields: readonly FieldRule[],
  standing: object,
  change: FieldValues | null,
): { values: FieldValues; refusals: DomainError[] } {
  const refusals: DomainError[] = [];
  const rules = new Map(fields.map(field => [field.key, field]));
  const values = new Map<string, unknown>(Object.entries(standing));
  const changes = change ? Object.entries(change) : [...values.keys()].map(key => [key, null] as const);
  for (const [key, given] of changes) {
    const field = rules.get(key);
    if (values.has(key) && isDeepStrictEqual(values.get(key), given)) continue;
    if (!field && !(given === null && values.has(key))) {
      refusals.push(unknownField(key, [...rules.keys()]));
      continue;
    }
    const value = field ? fitting(field, given) : null;
    if (value instanceof DomainError) refusals.push(value);
    else if (value !== null) values.set(key, value);
    else if (field?.required) refusals.push(refused(key, said('required', { label: field.label })));
    else values.delete(key);
  }
  return { values: Object.fromEntries(values), refusals };
}

/**
 * Returns the value to store, null for no value, or why it does not fit. An empty text also counts as no value, because forms send it for
 * empty inputs.
 */
function fitting(field: FieldRule, given: unknown): unknown {
  const { key, label, type, options } = field;
  if (given === null || given === undefined) return null;
  const refuse = () => refused(key, said(type, { label, most: maxCharacters.jsonText, options: listed(options) }));
  switch (type) {
    case 'TEXT':
      return typeof given === 'string' && !isLonger(given, maxCharacters.jsonText)
        ? cleanText(given).trim() || null
        : refuse();
    case 'NUMBER':
      return typeof given === 'number' && Number.isFinite(given) ? given : refuse();
    case 'DATE':
      return isDay(given) ? given : refuse();
    case 'DROPDOWN':
      return typeof given === 'string' && options.includes(given) ? given : refuse();
  }
}

function unknownField(key: string, keys: string[]): DomainError {
  const named = { key: key.length > 63 ? `${key.slice(0, 62)}…` : key };
  const message = keys.length > 0 ? said('unknown', { ...named, keys: listed(keys) }) : said('noFields', named);
  return refused(key, message);
}

const maxListed = 30;
const listed = (names: string[]) => names.slice(0, maxListed).join(', ') + (names.length > maxListed ? ', …' : '');
const said = (key: Parameters<typeof text>[1], values: Parameters<typeof text>[2]): Words =>
  inEveryLanguage(language => text(language, key, values));
const refused = (key: string, message: Words) => new DomainError('INVALID', message, ['customFields', key]);
