import { type Args, type ClassType, Int } from 'type-graphql';
import { isId } from '../../domain/shared/id.js';
import { readJson } from '../../domain/shared/json-values.js';
import { isRareSearch, patternsOf, searchTerms } from '../../domain/shared/search.js';
import { type SqlText, sqlWith } from '../../domain/shared/sql-text.js';
import type { KeyType } from '../../domain/shared/table.js';
import { readText, readTexts, type TextKind } from '../../domain/shared/texts.js';
import { DateRange, DateTimeRange, IntRange } from '../range.input.js';
import { DateScalar, DateTimeScalar } from '../scalars/index.js';

/** Gives a type as type-graphql's decorators take it. */
export type TypeOf = Extract<Parameters<typeof Args>[0], (...given: never[]) => unknown>;

/**
 * One condition as `app.find` understands it: it finds the ids of what a filter lets through, among what the reader sees.
 * It may let through more than the filter, never less. Columns need a grant to the role embudo_lookup.
 */
export type FinderCondition =
  | { op: 'in'; column: string; value: string[] }
  | { op: '=' | '>' | '>=' | '<' | '<='; column: string; type: KeyType | 'boolean'; value: unknown }
  | { op: 'older' | 'newer'; column: string; interval: string }
  | { op: 'null'; column: string }
  | { op: 'any'; of: FinderCondition[] }
  | { op: 'search'; kind: string | null; contact: string | null; value: string[] }
  | { op: 'tags' | 'fields'; value: unknown }
  | { op: 'late'; value: boolean };

/** What a filter comes to for one list. */
export interface Condition {
  sql: SqlText;
  found: FinderCondition[];
  /** An index of the list's order answers it by itself. */
  isBound?: boolean;
  /** Few rows answer to it, so they are found before the list is walked. */
  isRare?: boolean;
  /** One of some values of a column that an index of the list's order begins with. */
  spread?: { column: string; values: SqlText };
}

/** The list that a filter is asked of. */
export interface AskedList {
  alias: string;
  /** The field of the order that was asked for; null where the list has only one. */
  order: string | null;
}

export interface Filter {
  /** The name in the graph. */
  name: string;
  type: TypeOf;
  description: string;
  /** The conditions for what a client gave, which is never null. */
  ask(given: never, list: AskedList): Condition[];
}

/** The column that a filter is declared at. */
export interface FilteredColumn {
  property: string;
  name: string;
  type: KeyType | null;
  graphType: TypeOf;
  /** How the list is ordered by it, where it is. */
  sort: { as: string; up: string; down: string } | null;
}
export type ColumnFilter = (column: FilteredColumn) => Filter;

const nobody = '00000000-0000-0000-0000-000000000000';
/** An id that is no UUID is an id that nothing has. */
const idOrNobody = (given: unknown) => (typeof given === 'string' && isId(given) ? given : nobody);

interface OneOfOptions {
  /** How long a value may be. */
  kind?: TextKind;
  /** The order that has an index under each value; null for the only one of the list. */
  spread?: string | null;
}
/** One of the given values. */
export const oneOf =
  (description: string, { kind = 'code', spread }: OneOfOptions = {}): ColumnFilter =>
  column => ({
    name: column.property,
    type: () => [column.graphType()] as ReturnType<TypeOf>,
    description,
    ask(given: string[], { alias, order }) {
      const values = readTexts(given, kind, column.property);
      const qualified = `${alias}.${column.name}`;
      const list = sqlWith([values], placeholder => placeholder);
      return [
        {
          sql: sqlWith([...list.values], placeholder => `${qualified} = any (${placeholder})`),
          found: [{ op: 'in', column: column.name, value: values }],
          ...(spread === order && { spread: { column: qualified, values: list } }),
        },
      ];
    },
  });

/** Exactly the given value. */
export const is =
  (description: string, { isBound = false, kind = 'code' as TextKind } = {}): ColumnFilter =>
  column => ({
    name: column.property,
    type: column.graphType,
    description,
    ask(given: unknown, { alias }) {
      const read = (other: unknown) => (typeof other === 'string' ? readText(other, kind, column.property) : other);
      const value = column.type === 'uuid' ? idOrNobody(given) : read(given);
      return [
        {
          sql: sqlWith([value], placeholder => `${alias}.${column.name} = ${placeholder}`),
          found: [{ op: '=', column: column.name, type: column.type ?? 'boolean', value }],
          isBound,
        },
      ];
    },
  });

/** Whose row it is, of a table that has its owner in `owner_id`, which each order has an index under. */
export const owner =
  (description: string, name = ''): ColumnFilter =>
  column => ({
    name: name || column.property,
    type: column.graphType,
    description,
    ask(given: string, { alias }) {
      const value = idOrNobody(given);
      return [
        {
          sql: sqlWith([value], id => `(${alias}.${column.name} = ${id} and ${alias}.owner_id = ${id})`),
          found: [{ op: '=', column: 'owner_id', type: 'uuid', value }],
          isBound: true,
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
/** The input of a range by the type in the graph, and whether the upper end belongs to it. */
const ranges = new Map<unknown, { type: ClassType; upper: '<' | '<=' }>([
  [Int, { type: IntRange, upper: '<=' }],
  [DateTimeScalar, { type: DateTimeRange, upper: '<' }],
  [DateScalar, { type: DateRange, upper: '<=' }],
]);

/** Between two ends, each of which may be left out. */
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
      ask(given: Ends, { alias, order }) {
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
        const found = (bounded: string, op: '>=' | '<' | '<=', value: unknown): FinderCondition => ({
          op,
          column: bounded,
          type: type ?? 'text',
          value,
        });
        const conditions: Condition[] = [];
        if (lower !== null) conditions.push({ sql: bound('>=', lower), found: [found(down, '>=', lower)], isBound });
        if (upper !== null) {
          const both = lower !== null && down !== up ? [found(down, input().upper, upper)] : [];
          const ends = [found(up, input().upper, upper), ...both];
          conditions.push({ sql: bound(input().upper, upper), found: ends, isBound });
        }
        return conditions;
      },
    };
  };

/** Has all of the given values, of a table whose search entries hold its tags. */
export const tags =
  (description: string): ColumnFilter =>
  column => ({
    name: column.property,
    type: () => [String],
    description,
    ask(listed: string[], { alias }) {
      const given = readTexts(listed, 'tag', column.property);
      if (given.length === 0) return [];
      return [
        {
          sql: sqlWith([given], all => `${alias}.${column.name} @> ${all}`),
          found: [{ op: 'tags', value: given }],
        },
      ];
    },
  });

/** Has these values of these keys, of a table whose search entries hold its custom fields. */
export const fields =
  (description: string): ColumnFilter =>
  column => ({
    name: column.property,
    type: column.graphType,
    description,
    ask(given: object, { alias }) {
      const value = readJson(given, column.property);
      return [
        {
          sql: sqlWith([JSON.stringify(value)], json => `${alias}.${column.name} @> ${json}::jsonb`),
          found: [{ op: 'fields', value }],
        },
      ];
    },
  });

/** Whether something computed holds. `found` says the same, and the opposite, of columns. */
export const whether = (
  name: string,
  description: string,
  sql: (alias: string) => string,
  found: (holds: boolean) => FinderCondition[],
): Filter => ({
  name,
  type: () => Boolean,
  description,
  ask: (given: boolean, { alias }) => [
    { sql: sqlWith([given], holds => `${sql(alias)} = ${holds}`), found: found(given) },
  ],
});

export interface Searched {
  /** SQL of what is searched of the row of that alias, folded, and the letter of its kind in app.search_entry. */
  own?: { text: (alias: string) => string; kind: string };
  /** The column that names the contact, and SQL of what is searched of the contact of that alias. */
  contact?: { column: string; text: (alias: string) => string };
}

/** Holds the given text, without regard to case and accents. */
export const search = (description: string, { own, contact }: Searched): Filter => ({
  name: 'search',
  type: () => String,
  description,
  ask(given: string, { alias }) {
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
        found: [{ op: 'search', kind: own?.kind ?? null, contact: contact?.column ?? null, value: terms }],
        isRare: isRareSearch(terms),
      },
    ];
  },
});
