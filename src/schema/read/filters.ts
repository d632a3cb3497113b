import { type Args, type ClassType, Int } from 'type-graphql';
import { type EntityType, type FieldRange, readFieldFilter } from '../../domain/custom-fields/index.js';
import { isId } from '../../domain/shared/id.js';
import { readJson } from '../../domain/shared/json-values.js';
import { isRareSearch, patternsOf, searchTerms } from '../../domain/shared/search.js';
import { type SqlText, sqlWith } from '../../domain/shared/sql-text.js';
import type { KeyType } from '../../domain/shared/table.js';
import { readText, readTexts, type TextKind } from '../../domain/shared/texts.js';
import { DateRange, DateTimeRange, IntRange } from '../range.input.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../scalars/index.js';

/** Returns a type, in the form that type-graphql's decorators take. */
export type TypeThunk = Extract<Parameters<typeof Args>[0], (...given: never[]) => unknown>;

/**
 * One condition in the language of `app.find`, which finds the ids of matching rows among those that the reader sees. It
 * may match more rows than the filter, never fewer. Columns need a grant to the role embudo_lookup.
 */
export type FinderCondition =
  | { op: 'in'; column: string; value: string[] }
  | { op: '=' | '>' | '>=' | '<' | '<='; column: string; type: KeyType | 'boolean'; value: unknown }
  | { op: 'older' | 'newer'; column: string; interval: string }
  | { op: 'null'; column: string }
  | { op: 'any'; of: FinderCondition[] }
  | { op: 'search'; kind: string | null; contact: string | null; value: string[] }
  | { op: 'tags' | 'fields'; value: unknown }
  | { op: 'late'; value: boolean }
  /** Found in another table than that of the list. */
  | { op: 'listed'; in: 'channel'; value: string[] }
  | { op: 'listed'; in: 'field'; entity: string; key: string; type: 'NUMBER' | 'DATE'; from: unknown; to: unknown };

/** One condition of a filter on a list. */
export interface Condition {
  sql: SqlText;
  finder: FinderCondition[];
  /** Whether the index of the list's order answers it by itself. */
  isBound?: boolean;
  /** Whether few rows match, so that the finder runs before the list is scanned. */
  isSelective?: boolean;
  /** Whether it selects one owner's rows; each order of the list has an index that begins with the owner. */
  isOwner?: boolean;
  /** The column and values of a condition that is `column = any (values)`. */
  oneOf?: { column: string; values: SqlText; count: number };
  /** The filter's name, where a partial index of the list is restricted to it. */
  partialIndex?: string;
}

/** The list that a filter is applied to. */
export interface FilteredList {
  alias: string;
  /** The field that the list is sorted by; null where it has only one order. */
  order: string | null;
}

export interface Filter {
  /** The name in the graph. */
  name: string;
  type: TypeThunk;
  description: string;
  /** The conditions for the client's value, which is never null. */
  conditionsFor(given: never, list: FilteredList): Condition[];
}

/** The column that a filter is declared on. */
export interface FilteredColumn {
  property: string;
  name: string;
  type: KeyType | null;
  graphType: TypeThunk;
  /** The order by this column, if there is one. */
  sort: { as: string; up: string; down: string } | null;
}
export type ColumnFilter = (column: FilteredColumn) => Filter;

const nilUuid = '00000000-0000-0000-0000-000000000000';
/** An id that is no UUID is an id that nothing has. */
const idOrNobody = (given: unknown) => (typeof given === 'string' && isId(given) ? given : nilUuid);

/** The order of a list by one of the tenant's own fields. */
export const fieldOrder = 'CUSTOM_FIELD';

interface OneOfOptions {
  /** How long a value may be. */
  kind?: TextKind;
}
/** Matches rows with one of the given values. */
export const oneOf =
  (description: string, { kind = 'code' }: OneOfOptions = {}): ColumnFilter =>
  column => ({
    name: column.property,
    type: () => [column.graphType()] as ReturnType<TypeThunk>,
    description,
    conditionsFor(given: string[], { alias }) {
      const values = readTexts(given, kind, column.property);
      const qualified = `${alias}.${column.name}`;
      const list = sqlWith([values], placeholder => placeholder);
      return [
        {
          sql: sqlWith([...list.values], placeholder => `${qualified} = any (${placeholder})`),
          finder: [{ op: 'in', column: column.name, value: values }],
          oneOf: { column: column.name, values: list, count: values.length },
        },
      ];
    },
  });

/** Matches rows with exactly the given value. */
export const equals =
  (description: string, { isBound = false, kind = 'code' as TextKind } = {}): ColumnFilter =>
  column => ({
    name: column.property,
    type: column.graphType,
    description,
    conditionsFor(given: unknown, { alias, order }) {
      const read = (other: unknown) => (typeof other === 'string' ? readText(other, kind, column.property) : other);
      const value = column.type === 'uuid' ? idOrNobody(given) : read(given);
      return [
        {
          sql: sqlWith([value], placeholder => `${alias}.${column.name} = ${placeholder}`),
          finder: [{ op: '=', column: column.name, type: column.type ?? 'boolean', value }],
          // Figures have an index by the owner alone.
          isBound: isBound && order !== fieldOrder,
        },
      ];
    },
  });

/** Matches rows of one owner. For tables with a column `owner_id` that an index of each order begins with. */
export const ownedBy =
  (description: string, name = ''): ColumnFilter =>
  column => ({
    name: name || column.property,
    type: column.graphType,
    description,
    conditionsFor(given: string, { alias, order }) {
      const value = idOrNobody(given);
      return [
        {
          sql: sqlWith(
            [value],
            id =>
              `(${alias}.${column.name} = ${id} and ${alias}.owner_id = ${id}${order === fieldOrder ? ` and ${alias}.figure_owner = ${id}` : ''})`,
          ),
          finder: [{ op: '=', column: 'owner_id', type: 'uuid', value }],
          isBound: true,
          isOwner: true,
        },
      ];
    },
  });

interface Ends {
  from?: unknown;
  to?: unknown;
  min?: unknown;
  max?: unknown;
}
/** For each type of the graph that has ranges: the input type, and whether the upper bound is inclusive. */
const ranges = new Map<unknown, { type: ClassType; upper: '<' | '<=' }>([
  [Int, { type: IntRange, upper: '<=' }],
  [DateTimeScalar, { type: DateTimeRange, upper: '<' }],
  [DateScalar, { type: DateRange, upper: '<=' }],
]);

/** Matches values between two bounds, each of which may be omitted. */
export const range =
  (description: string): ColumnFilter =>
  column => {
    const input = () => {
      const known = ranges.get(column.graphType());
      if (!known) throw new Error(`${column.property} has a type that there are no ranges of`);
      return known;
    };
    const { name, sort, type } = column;
    const [up, down] = [sort?.up ?? name, sort?.down ?? name];
    return {
      name: column.property,
      type: () => input().type,
      description,
      conditionsFor(given: Ends, { alias, order }) {
        const lower = given.from ?? given.min ?? null;
        const upper = given.to ?? given.max ?? null;
        const isBound = sort !== null && sort.as === order;
        // The keys that the list is ordered by say it again, so that the order's index has the bound.
        const columns = [...new Set([name, up, down])];
        const bound = (operator: string, value: unknown) =>
          sqlWith([value], end => {
            const each = columns.map(bounded => `${alias}.${bounded} ${operator} ${end}`).join(' and ');
            return columns.length > 1 ? `(${each})` : each;
          });
        const finderOf = (bounded: string, op: '>=' | '<' | '<=', value: unknown): FinderCondition => ({
          op,
          column: bounded,
          type: type ?? 'text',
          value,
        });
        const conditions: Condition[] = [];
        if (lower !== null)
          conditions.push({ sql: bound('>=', lower), finder: [finderOf(down, '>=', lower)], isBound });
        if (upper !== null) {
          const both = lower !== null && down !== up ? [finderOf(down, input().upper, upper)] : [];
          const ends = [finderOf(up, input().upper, upper), ...both];
          conditions.push({ sql: bound(input().upper, upper), finder: ends, isBound });
        }
        return conditions;
      },
    };
  };

/** Matches rows that have all of the given tags. For tables whose search entries contain their tags. */
export const tags =
  (description: string): ColumnFilter =>
  column => ({
    name: column.property,
    type: () => [String],
    description,
    conditionsFor(listed: string[], { alias }) {
      const given = readTexts(listed, 'tag', column.property);
      if (given.length === 0) return [];
      return [
        {
          sql: sqlWith([given], all => `${alias}.${column.name} @> ${all}`),
          finder: [{ op: 'tags', value: given }],
        },
      ];
    },
  });

/**
 * Matches rows whose custom fields have these values, or one within `{ min, max }` or `{ from, to }`. For tables whose search
 * entries contain their custom fields, and which have figures of them.
 */
export const fields =
  (entity: EntityType): ColumnFilter =>
  column => ({
    name: column.property,
    type: column.graphType,
    description:
      'An object: each key of the custom fields has this value. A field of the type NUMBER also takes `{ "min", "max" }` and one of the type DATE `{ "from", "to" }`, all inclusive; one end may be left out.',
    conditionsFor(given: object, { alias }) {
      const value = readJson(given, column.property);
      const { exact, ranges: within } = readFieldFilter(value);
      const stored = `${alias}.${column.name}`;
      return [
        ...(exact === null
          ? []
          : [
              {
                sql: sqlWith([JSON.stringify(exact)], json => `${stored} @> ${json}::jsonb`),
                finder: [{ op: 'fields' as const, value: exact }],
              },
            ]),
        ...within.map(each => ({
          sql: withinRange(stored, each),
          finder: [{ op: 'listed' as const, in: 'field' as const, entity, ...each }],
        })),
      ];
    },
  });

function withinRange(stored: string, { key, type, from, to }: FieldRange): SqlText {
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
      `(${held(name)} >= coalesce(${low}::${as}, ${held(name)}) and ${held(name)} <= coalesce(${high}::${as}, ${held(name)}))`,
  );
}

/** The stored custom fields, for their filters. What the graph shows leaves removed fields out, so it is not this column. */
export const customFieldsColumn: FilteredColumn = {
  property: 'customFields',
  name: 'custom_fields',
  type: null,
  graphType: () => JsonScalar,
  sort: null,
};

/** Filters by a computed boolean. `finder` expresses it, and its opposite, as conditions on columns. */
export const computedFilter = (
  name: string,
  description: string,
  sql: (alias: string) => string,
  finder: (holds: boolean) => FinderCondition[],
): Filter => ({
  name,
  type: () => Boolean,
  description,
  conditionsFor: (given: boolean, { alias }) => [
    { sql: sqlWith([given], holds => `${sql(alias)} = ${holds}`), finder: finder(given) },
  ],
});

export interface SearchTargets {
  /** SQL for the row's own searched text, folded, and the letter of its kind in app.search_entry. */
  own?: { text: (alias: string) => string; kind: string };
  /** The column with the contact's id, and SQL for the contact's searched text. */
  contact?: { column: string; text: (alias: string) => string };
}

/** Matches rows that contain the given text, ignoring case and accents. */
export const search = (description: string, { own, contact }: SearchTargets): Filter => ({
  name: 'search',
  type: () => String,
  description,
  conditionsFor(given: string, { alias }) {
    const terms = searchTerms(given);
    if (!terms) return [];
    const texts = [
      ...(own ? [own.text(alias)] : []),
      ...(contact
        ? [`(select ${contact.text('contact')} from contact where contact.id = ${alias}.${contact.column})`]
        : []),
    ];
    return [
      {
        sql: sqlWith([patternsOf(terms)], patterns => {
          const each = texts.map(text => `${text} like any (${patterns})`).join(' or ');
          return texts.length > 1 ? `(${each})` : each;
        }),
        finder: [{ op: 'search', kind: own?.kind ?? null, contact: contact?.column ?? null, value: terms }],
        isSelective: isRareSearch(terms),
      },
    ];
  },
});
