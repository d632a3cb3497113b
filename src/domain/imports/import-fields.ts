import type { CustomFieldRow } from '../custom-fields/index.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { isId } from '../shared/id.js';
import { cleanText } from '../shared/text.js';
import type { TextKind } from '../shared/texts.js';
import { type Language, languages } from '../shared/translations.js';
import type { ImportKind } from './import.entity.js';
import { fieldNames as names } from './import-fields.texts.js';
import { textOf, withoutGuard } from './read-cell.js';
import { type Cell, mostColumns } from './sheet.port.js';

/** Which values a field accepts: a text of a given kind, or the type that its cells are read as. */
export type FieldForm =
  | { text: TextKind }
  | { list: TextKind }
  | 'id'
  | 'phone'
  | 'email'
  | 'day'
  | 'price'
  | 'count'
  | 'boolean'
  | 'webAddress'
  | 'language';

export interface ImportField {
  name: string;
  form: FieldForm;
  /** The column names that people use, per language. The first one is the name that exports use. */
  names: Record<Language, string[]>;
}

/** Builds a field whose column names are a text of the catalogue, separated by bars. */
function field(name: string, form: FieldForm, key: Parameters<typeof names>[1]): ImportField {
  const named = languages.map(language => [language, names(language, key).split('|')] as const);
  return { name, form, names: Object.fromEntries(named) as ImportField['names'] };
}
const id = field('id', 'id', 'id');
const person = [
  field('firstName', { text: 'name' }, 'firstName'),
  field('lastName', { text: 'name' }, 'lastName'),
  field('name', { text: 'name' }, 'name'),
  field('phone', 'phone', 'phone'),
  field('email', 'email', 'email'),
  field('city', { text: 'phrase' }, 'city'),
  field('company', { text: 'name' }, 'company'),
  field('birthday', 'day', 'birthday'),
  field('language', 'language', 'language'),
];
const fieldsOfKinds: Record<ImportKind, ImportField[]> = {
  CUSTOMER: [id, ...person, field('address', { text: 'address' }, 'address'), field('vip', 'boolean', 'vip')],
  LEAD: [
    id,
    ...person,
    field('source', { text: 'phrase' }, 'source'),
    field('inquiry', { text: 'notes' }, 'inquiry'),
    field('tags', { list: 'tag' }, 'tags'),
  ],
  PRODUCT: [
    field('sku', { text: 'code' }, 'sku'),
    field('name', { text: 'name' }, 'product'),
    field('description', { text: 'notes' }, 'description'),
    field('price', 'price', 'price'),
    field('currency', { text: 'code' }, 'currency'),
    field('stock', 'count', 'stock'),
    field('unit', { text: 'namePart' }, 'unit'),
    field('keywords', { list: 'tag' }, 'keywords'),
    field('imageUrl', 'webAddress', 'imageUrl'),
    field('active', 'boolean', 'active'),
  ],
};
/** Prefix of a custom field's key. */
export const customPrefix = 'customFields.';

export const importFieldsOf = (kind: ImportKind): readonly ImportField[] => fieldsOfKinds[kind];

export interface ColumnPlan {
  /** The field of each column; null for a column that is ignored. */
  columns: (string | null)[];
  ignored: string[];
}

/** Returns the text of a heading. */
export const headingOf = (cell: Cell): string => cleanText(withoutGuard(String(cell ?? '').trim()));

/** Files have columns for the mobile, the office and the home: a row takes the first that it fills. */
const severalColumns = new Set(['phone', 'email']);

/**
 * Decides which field each column is: the one that `mapping` names for its header, otherwise the field or custom field with that name in
 * Spanish or English. If two columns have the same field, the one in `mapping` counts, otherwise the first; of
 * phone numbers and e-mail addresses, all columns count. `mapping` may map headers to fields or fields to headers. Throws INVALID.
 */
export function planColumns(
  kind: ImportKind,
  custom: readonly CustomFieldRow[],
  header: readonly Cell[],
  mapping: Record<string, unknown>,
): ColumnPlan {
  const known = fieldNamed(kind, custom);
  const headers = header.map(headingOf);
  const told = readMapping(mapping, known, headers);
  const taken = new Set<string>();
  const columns = headers.map((text, at) => {
    const chosen = told.has(at) ? (told.get(at) ?? null) : known(text);
    if (chosen === null || (!told.has(at) && [...told.values()].includes(chosen))) return null;
    if (taken.has(chosen) && !severalColumns.has(chosen)) return null;
    taken.add(chosen);
    return chosen;
  });
  const needed = kind === 'PRODUCT' ? ['sku'] : ['name', 'firstName', 'phone', 'email', 'id'];
  if (!needed.some(name => taken.has(name)))
    throw new DomainError(
      'INVALID',
      kind === 'PRODUCT'
        ? 'No column is a product code (SKU). Add its heading above the rows, or say which column it is.'
        : 'No column is a name, phone number or e-mail address. Add its heading above the rows, or say which column it is.',
      ['mapping'],
    );
  return { columns, ignored: headers.filter((text, at) => text !== '' && columns[at] === null).slice(0, mostColumns) };
}

/**
 * Returns the plan without a column that only looks like the ids of Embudo: files of other programs number their rows in a column "ID".
 * `rows` are the first rows of the file. A column that `mapping` names stays.
 */
export function withoutForeignIds(
  plan: ColumnPlan,
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  mapping: Record<string, unknown>,
): ColumnPlan {
  const at = plan.columns.indexOf('id');
  const title = String(header[at] ?? '').trim();
  const isMapped = Object.entries(mapping).some(pair => pair.includes('id') || pair.includes(title));
  const given = rows.map(cells => withoutGuard(textOf(cells[at] ?? null))).filter(text => text !== '');
  if (at < 0 || isMapped || given.length === 0 || given.some(isId)) return plan;
  return {
    columns: plan.columns.map(name => (name === 'id' ? null : name)),
    ignored: [...plan.ignored, title].slice(0, mostColumns),
  };
}

/** The names that always mean this field: its own name, and the column name that exports use in each language. */
const ownNamesOf = ({ name, names }: ImportField): string[] => [
  name,
  ...languages.flatMap(language => names[language].slice(0, 1)),
];

/** Returns the field with that name, or null if there is none. */
export type FieldNamed = (name: string) => string | null;

/**
 * Returns a function that finds a field by a column name. If two fields share a name, the first counts. A custom field's label wins over
 * the alternative names of a built-in field: a tenant with a field "Notas" means that one. Two keys may be equal once folded, so
 * `customFields.<key>` is first looked up exactly as written.
 */
export function fieldNamed(kind: ImportKind, custom: readonly CustomFieldRow[]): FieldNamed {
  const builtIn = importFieldsOf(kind);
  const exact = new Set(custom.map(({ key }) => customPrefix + key));
  const names = new Map<string, string>();
  const add = (name: string, field: string) => {
    if (!names.has(foldHeader(name))) names.set(foldHeader(name), field);
  };
  for (const field of builtIn) for (const name of ownNamesOf(field)) add(name, field.name);
  for (const field of exact) add(field, field);
  for (const { key, label } of custom) add(label, customPrefix + key);
  for (const { key } of custom) add(key, customPrefix + key);
  for (const field of builtIn) for (const word of Object.values(field.names).flat()) add(word, field.name);
  return name => (exact.has(name) ? name : (names.get(foldHeader(name)) ?? null));
}

/** Reads `mapping` and returns, by column index, the field of the column, or null for a column that is ignored. */
function readMapping(
  mapping: Record<string, unknown>,
  known: FieldNamed,
  headers: string[],
): Map<number, string | null> {
  const places = new Map<string, number>();
  headers.forEach((text, at) => {
    if (!places.has(foldHeader(text))) places.set(foldHeader(text), at);
  });
  const told = new Map<number, string | null>();
  for (const [from, to] of Object.entries(mapping)) {
    const place = places.get(foldHeader(from));
    if (to === null && place !== undefined) told.set(place, null);
    else if (typeof to !== 'string') throw unmapped(from);
    else if (place !== undefined && known(to) !== null) told.set(place, known(to));
    else {
      const field = known(from);
      const other = places.get(foldHeader(to));
      if (!field || other === undefined) throw unmapped(from);
      told.set(other, field);
    }
  }
  return told;
}

const unmapped = (name: string) =>
  new DomainError(
    'INVALID',
    `\`mapping\` must map columns to fields, such as {"Celular": "phone"}. "${name.slice(0, 60)}" is not such a pair.`,
    ['mapping', name.slice(0, 60)],
  );

/** Folds a header, so that case, accents, punctuation and characters that nobody sees, such as a zero-width space, make no difference. */
export const foldHeader = (text: string): string =>
  foldName(text.replace(/\p{Cf}/gu, '').replace(/[_\-.:*#]+/g, ' ')).trim();
