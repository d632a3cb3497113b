import type { PhoneAndEmail } from '../contacts/index.js';
import { type CustomFieldRow, changedValues, newValues } from '../custom-fields/index.js';
import { splitName } from '../customers/index.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { refusalIn } from '../shared/refusals/refusal-in.js';
import { inEveryLanguage, type Language } from '../shared/translations.js';
import { customPrefix } from './import-fields.js';
import { importTexts as text } from './imports.texts.js';
import type { RowValues } from './read-row.js';
import { allOf, refuse, throwIfAny } from './row-refused.js';

/** Values of a contact, or of its customer or lead, that an import knows. */
export type Values = Record<string, unknown>;
/** A contact's customer or one of its leads. */
export interface PersonRecord {
  id: string;
  isNew: boolean;
  values: Values;
  /** The contact to whom a new lead goes if a merge is undone; null for the person's own. */
  mergedFrom?: string | null;
}
export interface Person {
  contactId: string;
  sellerId: string | null;
  /** Whether this import creates the contact; it is not in the database yet. */
  isNew: boolean;
  /** Whether an earlier row of the file is about the contact. */
  inFile: boolean;
  contact: Values;
  /** The record that a row without an id changes; null if the contact is no customer or has no open lead. */
  record: PersonRecord | null;
  /** The records that rows name by id; a contact can have several leads. */
  named: Map<string, PersonRecord>;
}

/** A person who is only in the file so far. */
export const newPerson = (): Person => ({
  contactId: newId(),
  sellerId: null,
  isNew: true,
  inFile: false,
  contact: {},
  record: null,
  named: new Map(),
});

/** The phone number and e-mail address in the values of a contact. */
export const reachIn = ({ phone = null, email = null }: Values) => ({ phone, email }) as PhoneAndEmail;

/** Reduces a person to the values that a dry run needs for later rows. */
export function slim(person: Person): void {
  const { name, phone, email } = person.contact;
  person.contact = { name, phone, email };
  for (const record of [person.record, ...person.named.values()])
    if (record) record.values = { customFields: record.values.customFields, firstName: name };
}

export interface PersonRules {
  kind: 'CUSTOMER' | 'LEAD';
  custom: readonly CustomFieldRow[];
  /** The keys of removed custom fields; their values are kept. */
  removedKeys: ReadonlySet<string>;
  language: Language;
  /** The source of a new lead whose row names none. */
  source: string;
}

const contactFields = ['phone', 'email', 'city', 'company', 'birthday', 'language'];

/**
 * Returns the contact's values after a row; values that the row does not contain stay. `record` is the contact's customer or lead before
 * the row: a row with one part of the name keeps the other part of the customer's, and one that names the customer or lead by its id, as
 * an exported one does, and repeats its name, leaves the contact another name.
 */
export function contactAfter(before: Values, { values }: RowValues, record: Values | null): Values {
  const given = Object.fromEntries(contactFields.flatMap(name => (values.has(name) ? [[name, values.get(name)]] : [])));
  const isPart = values.has('firstName') !== values.has('lastName') && !values.has('name');
  const { firstName, lastName } = { firstName: null, lastName: null, ...record, ...Object.fromEntries(values) };
  const name = isPart && firstName ? fullName(firstName, lastName) : wholeName(values);
  const isRepeated =
    values.has('id') && before.name != null && name === (record?.name ?? fullName(record?.firstName, record?.lastName));
  return { ...before, ...given, ...(name && !isRepeated && { name }) };
}

/** Returns the values of the contact's customer or lead after a row; `before` is null for a new one. Throws RowRefused. */
export function recordAfter(before: Values | null, contact: Values, row: RowValues, rules: PersonRules): Values {
  const record = rules.kind === 'CUSTOMER' ? customerAfter : leadAfter;
  const [values, customFields] = allOf<[Values, Values]>(
    () => record(before, contact, row, rules),
    () => customAfter(before, row, rules),
  );
  return { ...values, customFields };
}

function customerAfter(
  before: Values | null,
  contact: Values,
  { values }: RowValues,
  { language }: PersonRules,
): Values {
  const { firstName, lastName } = splitName(before ? null : (contact.name as string | null));
  const told = namesOf(values);
  const first = told.firstName ?? before?.firstName ?? firstName;
  if (!first && !before) refuse('name', text.coded(language, 'nameless'));
  const last =
    told.firstName === null
      ? (told.lastName ?? before?.lastName ?? lastName)
      : (told.lastName ?? before?.lastName ?? null);
  return {
    firstName: first ?? null,
    lastName: last ?? null,
    address: values.get('address') ?? before?.address ?? null,
    vip: values.get('vip') ?? before?.vip ?? contact.vip ?? false,
  };
}

function leadAfter(
  before: Values | null,
  contact: Values,
  { values }: RowValues,
  { language, source }: PersonRules,
): Values {
  const name = wholeName(values) ?? before?.name ?? contact.name;
  if (!name && !before) refuse('name', text.coded(language, 'nameless'));
  return {
    name: name ?? null,
    // A lead's source does not change: channels recognise their own leads by it.
    source: before?.source ?? values.get('source') ?? source,
    inquiry: values.get('inquiry') ?? before?.inquiry ?? null,
    tags: values.get('tags') ?? before?.tags ?? [],
  };
}

function customAfter(before: Values | null, row: RowValues, { custom, removedKeys, language }: PersonRules): Values {
  const standing = (before?.customFields ?? {}) as Values;
  try {
    if (!before) return newValues(custom, row.customFields);
    const entries = Object.entries(standing);
    const hidden = entries.filter(([key]) => removedKeys.has(key));
    const shown = entries.filter(([key]) => !removedKeys.has(key));
    return {
      ...changedValues(custom, Object.fromEntries(shown), row.customFields),
      ...Object.fromEntries(hidden),
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throwIfAny(custom.flatMap(rule => unfitting(rule, before && standing, row.customFields, language)));
    throw error;
  }
}

/** Returns why one field refuses its values, if it does: the check of all fields ends with the first. */
function unfitting(rule: CustomFieldRow, standing: Values | null, given: Values, language: Language) {
  const own = (values: Values): Values => (Object.hasOwn(values, rule.key) ? { [rule.key]: values[rule.key] } : {});
  try {
    if (standing) changedValues([rule], own(standing), own(given));
    else newValues([rule], own(given));
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const why = error.words ?? inEveryLanguage(each => refusalIn(each, error.message));
    const cell = Object.hasOwn(given, rule.key) ? { cell: String(given[rule.key]) } : {};
    return [{ field: customPrefix + rule.key, told: text.coded(language, 'refused', { why }), ...cell }];
  }
}

/** A name in a single column is split; a name in two columns is not. */
function namesOf(values: RowValues['values']): { firstName: string | null; lastName: string | null } {
  const text = (name: string) => (values.get(name) as string | undefined) ?? null;
  const [name, first, last] = [text('name'), text('firstName'), text('lastName')];
  if (first !== null) return { firstName: first, lastName: last };
  return name !== null && last === null ? splitName(name) : { firstName: name, lastName: last };
}

/** Returns the full name; null if the row has none, or only the family name. */
export function wholeName(values: RowValues['values']): string | null {
  const { firstName, lastName } = namesOf(values);
  return firstName === null ? null : fullName(firstName, lastName);
}
const fullName = (first: unknown, last: unknown): string => [first, last].filter(Boolean).join(' ');

/** Returns the values that differ between two states, before and after. */
export function differences(before: Values, after: Values): { before: Values; after: Values } {
  const changed = Object.keys(after).filter(
    name => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
  const of = (values: Values) => Object.fromEntries(changed.map(name => [name, values[name] ?? null]));
  return { before: of(before), after: of(after) };
}
