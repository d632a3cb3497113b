import { isDeepStrictEqual } from 'node:util';
import { isDay } from '../shared/calendar-day.js';
import { DomainError } from '../shared/domain-error.js';
import { cleanText } from '../shared/text.js';
import { isLonger, maxCharacters } from '../shared/texts.js';
import { inEveryLanguage, type Words } from '../shared/translations.js';
import type { CustomFieldRow } from './custom-field.queries.js';
import { customFieldTexts as text } from './custom-fields.texts.js';

export type FieldValues = Record<string, unknown>;
export type FieldRule = Pick<CustomFieldRow, 'key' | 'label' | 'type' | 'required' | 'options'>;

/**
 * Returns the checked values of a new record. Throws INVALID with the first value that does not fit its field or is required and
 * missing.
 */
export function newValues(fields: readonly FieldRule[], given: FieldValues): FieldValues {
  const values = changedValues(fields, {}, given);
  const missing = fields.find(({ key, required }) => required && !Object.hasOwn(values, key));
  if (missing) throw refused(missing.key, said('required', { label: missing.label }));
  return values;
}

/**
 * Returns the values after a change. A given key replaces its value, a key with null is removed, and null for `change` clears all. A value
 * that is sent back unchanged is not checked, so old values that fit no field are neither lost nor an obstacle.
 */
export function changedValues(fields: readonly FieldRule[], standing: object, change: FieldValues | null): FieldValues {
  const rules = new Map(fields.map(field => [field.key, field]));
  const values = new Map<string, unknown>(Object.entries(standing));
  const changes = change ? Object.entries(change) : [...values.keys()].map(key => [key, null] as const);
  for (const [key, given] of changes) {
    const field = rules.get(key);
    if (values.has(key) && isDeepStrictEqual(values.get(key), given)) continue;
    if (!field && !(given === null && values.has(key))) throw unknownField(key, [...rules.keys()]);
    const value = field ? fitting(field, given) : null;
    if (value !== null) values.set(key, value);
    else if (field?.required) throw refused(key, said('required', { label: field.label }));
    else values.delete(key);
  }
  return Object.fromEntries(values);
}

/** Returns the value to store; null for no value. An empty text also counts as no value, because forms send it for empty inputs. */
function fitting(field: FieldRule, given: unknown): unknown {
  const { key, label, type, options } = field;
  if (given === null || given === undefined) return null;
  const refuse = (): never => {
    throw refused(key, said(type, { label, most: maxCharacters.jsonText, options: listed(options) }));
  };
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
