import { isDeepStrictEqual } from 'node:util';
import { isDay } from '../shared/calendar-day.js';
import { DomainError } from '../shared/domain-error.js';
import { cleanText } from '../shared/text.js';
import { isLonger, mostCharacters } from '../shared/texts.js';
import type { CustomFieldRow } from './custom-field.queries.js';
import { type FieldMessages, fieldMessages, type Language } from './field-messages.js';

export type FieldValues = Record<string, unknown>;
export type FieldRule = Pick<CustomFieldRow, 'key' | 'label' | 'type' | 'required' | 'options'>;

/** The values of something new: each fits its field, and none that is required is missing. INVALID names the first that is at fault. */
export function newValues(fields: readonly FieldRule[], given: FieldValues, language: Language): FieldValues {
  const values = changedValues(fields, {}, given, language);
  const missing = fields.find(({ key, required }) => required && !Object.hasOwn(values, key));
  if (missing) throw refused(missing.key, fieldMessages[language].required(missing));
  return values;
}

/**
 * Values after a change: a key that is given replaces its value, a key given as null goes, null for all clears. What is sent
 * back as it stands is no change, so values from before their field, or without one, neither get lost nor stand in the way.
 */
export function changedValues(
  fields: readonly FieldRule[],
  standing: object,
  change: FieldValues | null,
  language: Language,
): FieldValues {
  const messages = fieldMessages[language];
  const rules = new Map(fields.map(field => [field.key, field]));
  const values = new Map<string, unknown>(Object.entries(standing));
  const changes = change ? Object.entries(change) : [...values.keys()].map(key => [key, null] as const);
  for (const [key, given] of changes) {
    const field = rules.get(key);
    if (values.has(key) && isDeepStrictEqual(values.get(key), given)) continue;
    if (!field && !(given === null && values.has(key))) throw refused(key, messages.unknown(key, [...rules.keys()]));
    const value = field ? fitting(field, given, messages) : null;
    if (value !== null) values.set(key, value);
    else if (field?.required) throw refused(key, messages.required(field));
    else values.delete(key);
  }
  return Object.fromEntries(values);
}

/** The value as it is stored; null for none, which an empty text is too: forms send it for what nobody filled in. */
function fitting(field: FieldRule, given: unknown, messages: FieldMessages): unknown {
  if (given === null || given === undefined) return null;
  switch (field.type) {
    case 'TEXT':
      if (typeof given !== 'string' || isLonger(given, mostCharacters.jsonText))
        throw refused(field.key, messages.text(field, mostCharacters.jsonText));
      return cleanText(given).trim() || null;
    case 'NUMBER':
      if (typeof given !== 'number' || !Number.isFinite(given)) throw refused(field.key, messages.number(field));
      return given;
    case 'DATE':
      if (!isDay(given)) throw refused(field.key, messages.date(field));
      return given;
    case 'DROPDOWN':
      if (typeof given !== 'string' || !field.options.includes(given))
        throw refused(field.key, messages.option(field, field.options));
      return given;
  }
}

const refused = (key: string, message: string) => new DomainError('INVALID', message, ['customFields', key]);
