import { type EntityType, type FieldRange, readFieldFilter } from '../../domain/custom-fields/index.js';
import { readJson } from '../../domain/shared/json-values.js';
import { patternsOf } from '../../domain/shared/search.js';
import { type SqlText, sqlWith } from '../../domain/shared/sql-text.js';
import { JsonScalar } from '../scalars/index.js';
import type { ColumnFilter, FilteredColumn } from './filter.js';

/**
 * Matches rows whose custom fields have these values, or a value within `{ min, max }` or `{ from, to }`. For tables whose search entries
 * contain their custom fields, and whose number and date fields are also stored in field_figure.
 */
export const fields =
  (entity: EntityType): ColumnFilter =>
  column => ({
    name: column.property,
    type: column.graphType,
    description:
      'An object: the custom field of each key has the given value; a number may also be sent as text. A NUMBER field also accepts `{ "min", "max" }`, and a DATE field `{ "from", "to" }`, both ends inclusive; one end may be omitted. `{ "in": [...] }` means one of these values, and `{ "contains" }` a TEXT that contains these words, ignoring case and accents. `{ "empty": true }` means records without a value, `{ "empty": false }` those with one.',
    conditionsFor(given: object, { alias }) {
      const value = readJson(given, column.property);
      const { exact, inForms, ranges: within, worded, absent, noDays } = readFieldFilter(value);
      const stored = `${alias}.${column.name}`;
      return [
        // The filter is refused if one of these fields is a DATE. A sub-select, because it is to be asked once and not for each row.
        ...(noDays.length > 0
          ? [{ sql: sqlWith([noDays], keys => `(select app.no_date('${entity}', ${keys}::text[]))`), finder: [] }]
          : []),
        ...(exact === null
          ? []
          : [
              {
                sql: sqlWith(
                  [JSON.stringify(exact), Object.keys(Object(exact))],
                  (json, keys) => `(${stored} @> ${json}::jsonb and ${shown(entity, keys)})`,
                ),
                finder: [{ op: 'fields' as const, value: exact }],
              },
            ]),
        ...inForms.map(({ key, forms }) => ({
          sql: sqlWith(
            [key, ...forms.map(form => JSON.stringify({ [key]: form }))],
            (name, ...objects) =>
              `((${objects.map(object => `${stored} @> ${object}::jsonb`).join(' or ')}) and ${shown(entity, `array[${name}]`)})`,
          ),
          finder: [{ op: 'listed' as const, in: 'value' as const, key, forms }],
        })),
        ...worded.map(({ key, words }) => ({
          sql: sqlWith(
            [key, patternsOf(words)],
            (name, patterns) =>
              `(app.fold(${stored} ->> ${name}::text) like all (${patterns}) and ${shown(entity, `array[${name}]`)})`,
          ),
          finder: words.map(word => ({
            op: 'search' as const,
            kind: searchKinds[entity],
            contact: null,
            value: [word],
          })),
        })),
        // Most records of a business may lack a value, so an index would not be selective.
        ...absent.map(({ key, isEmpty }) => ({
          sql: sqlWith(
            [key],
            name =>
              `(coalesce(${stored} ->> ${name}::text, '') ${isEmpty ? '=' : '<>'} '' and ${shown(entity, `array[${name}]`)})`,
          ),
          finder: [],
        })),
        ...within.map(each => ({
          sql: withinRange(stored, entity, each),
          finder: [{ op: 'listed' as const, in: 'field' as const, entity, ...each }],
        })),
      ];
    },
  });

/** The kinds of search entries that contain the values of custom fields. */
const searchKinds: Record<EntityType, string> = { LEAD: 'xl', CUSTOMER: 'xk', OPPORTUNITY: 'xo' };

/**
 * SQL that checks that none of the fields was removed, since the values of removed fields are kept for a while but hidden. Evaluated
 * once, since it refers to no row of the list.
 */
const shown = (entity: EntityType, keys: string): string =>
  `not exists (select from custom_field hidden where hidden.entity_type = '${entity}' and hidden.key = any (${keys}::text[]) and hidden.removed_at is not null
    and not exists (select from custom_field again where again.entity_type = hidden.entity_type and again.key = hidden.key and again.removed_at is null))`;

function withinRange(stored: string, entity: EntityType, { key, type, from, to }: FieldRange): SqlText {
  const held = (name: string) =>
    type === 'DATE'
      ? `app.figure_of('DATE', ${stored} -> ${name}::text)`
      : `case when jsonb_typeof(${stored} -> ${name}::text) = 'number' then (${stored} ->> ${name}::text)::numeric end`;
  const end = (given: number | string | null) =>
    typeof given === 'string' ? Number(given.replaceAll('-', '')) : given;
  const as = type === 'DATE' ? 'bigint' : 'numeric';
  return sqlWith(
    [key, end(from), end(to)],
    (name, low, high) =>
      `(${held(name)} >= coalesce(${low}::${as}, ${held(name)}) and ${held(name)} <= coalesce(${high}::${as}, ${held(name)}) and ${shown(entity, `array[${name}]`)})`,
  );
}

/** The stored custom fields, for their filters. The graph does not show this column, since it also contains removed fields. */
export const customFieldsColumn: FilteredColumn = {
  property: 'customFields',
  name: 'custom_fields',
  type: null,
  graphType: () => JsonScalar,
  sort: null,
};
