import { type ClassType, ID, Int } from 'type-graphql';
import { assertForward } from '../../domain/shared/forward-range.js';
import { isId } from '../../domain/shared/id.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import { assertAmong, readText, readTexts, type TextKind } from '../../domain/shared/texts.js';
import { DateRange, DateTimeRange, IntRange } from '../range.input.js';
import { DateScalar, DateTimeScalar } from '../scalars/index.js';
import {
  type ColumnFilter,
  type Condition,
  type Filter,
  type FinderCondition,
  fieldOrder,
  type TypeThunk,
} from './filter.js';

const nilUuid = '00000000-0000-0000-0000-000000000000';
/** An id that is not a UUID is treated as the id of nothing. */
const idOrNobody = (given: unknown) => (typeof given === 'string' && isId(given) ? given : nilUuid);

interface OneOfOptions {
  /** The kind of text, which limits the length of a value. */
  kind?: TextKind;
  /** All possible values, if they are a closed list that the field's type does not show. */
  among?: readonly string[];
  /** The filter's name; by default the property's. */
  name?: string;
}
/** Matches rows with one of the given values. */
export const oneOf =
  (description: string, { kind = 'code', among, name }: OneOfOptions = {}): ColumnFilter =>
  column => ({
    name: name ?? column.property,
    type: () => [column.graphType()] as ReturnType<TypeThunk>,
    description,
    conditionsFor(given: string[], { alias }) {
      const values = readTexts(given, kind, name ?? column.property);
      if (among) assertAmong(values, among, name ?? column.property);
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

/** Matches rows with exactly the given value. Rows with the rare value `hides` are only shown if that value is requested. */
export const equals =
  (
    description: string,
    { isBound = false, kind = 'code', among, hides, name }: OneOfOptions & { isBound?: boolean; hides?: string } = {},
  ): ColumnFilter =>
  column => ({
    name: name ?? column.property,
    type: column.graphType,
    description,
    conditionsFor(given: unknown, { alias, order }) {
      const read = (other: unknown) =>
        typeof other === 'string' ? readText(other, kind, name ?? column.property) : other;
      const value = column.type === 'uuid' ? idOrNobody(given) : read(given);
      if (among) assertAmong([String(value)], among, name ?? column.property);
      return [
        {
          sql: sqlWith([value], placeholder => `${alias}.${column.name} = ${placeholder}`),
          finder: [{ op: '=', column: column.name, type: column.type ?? 'boolean', value }],
          // The index on the figures of custom fields only covers the owner, not this column.
          isIndexBound: isBound && order !== fieldOrder,
        },
      ];
    },
    ...(hides !== undefined && {
      conditionsUnlessGiven: ({ alias }) => [
        {
          sql: sqlWith([hides], placeholder => `${alias}.${column.name} <> ${placeholder}`),
          finder: [],
          // Few rows have this value, so a scan of the list's order index can skip them.
          isIndexBound: true,
        },
      ],
    }),
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
          isIndexBound: true,
          isOwner: true,
        },
      ];
    },
  });

/** Matches payments on the orders of one contact. `payerOf` is SQL for the contact's id. */
export const paidBy = (description: string, payerOf: (payment: string) => string): Filter => ({
  name: 'contactId',
  type: () => ID,
  description,
  conditionsFor(given: string, { alias }) {
    const contact = idOrNobody(given);
    return [
      {
        sql: sqlWith([contact], id => `${payerOf(alias)} = ${id}`),
        finder: [{ op: 'listed', in: 'order', contact }],
        // The contact of each row is looked up in two tables, so no list is walked for the few payments of one.
        isSelective: true,
      },
    ];
  },
});

/** Matches rows without an owner, or all others. For tables with a column `owner_id` that an index of each order begins with. */
export const unassigned = (description: string): Filter => ({
  name: 'unassigned',
  type: () => Boolean,
  description,
  conditionsFor: (given: boolean, { alias, order }) => [
    given
      ? {
          sql: sqlWith(
            [nilUuid],
            id => `(${alias}.owner_id = ${id}${order === fieldOrder ? ` and ${alias}.figure_owner = ${id}` : ''})`,
          ),
          finder: [{ op: '=', column: 'owner_id', type: 'uuid', value: nilUuid }],
          isIndexBound: true,
          isOwner: true,
        }
      : { sql: sqlWith([nilUuid], id => `${alias}.owner_id <> ${id}`), finder: [], isIndexBound: true },
  ],
});

/** Instants, days as text, or numbers. */
interface Ends {
  from?: Date | string | null;
  to?: Date | string | null;
  min?: number | null;
  max?: number | null;
}
/** For each type of the graph that has ranges: the input type, and whether the upper bound is inclusive. */
const ranges = new Map<unknown, { type: ClassType; upper: '<' | '<=' }>([
  [Int, { type: IntRange, upper: '<=' }],
  [DateTimeScalar, { type: DateTimeRange, upper: '<' }],
  [DateScalar, { type: DateRange, upper: '<=' }],
]);

/** Matches values between two bounds, each of which may be omitted. `onlyOrder` is the stored key of a list that has no other order. */
export const range =
  (description: string, { onlyOrder }: { onlyOrder?: string } = {}): ColumnFilter =>
  column => {
    const input = () => {
      const known = ranges.get(column.graphType());
      if (!known) throw new Error(`${column.property} has a type that there are no ranges of`);
      return known;
    };
    const { name, sort, type } = column;
    const [up, down] = [onlyOrder ?? sort?.up ?? name, onlyOrder ?? sort?.down ?? name];
    return {
      name: column.property,
      type: () => input().type,
      description,
      conditionsFor(given: Ends, { alias, order }) {
        const lower = given.from ?? given.min ?? null;
        const upper = given.to ?? given.max ?? null;
        assertForward(lower, upper, [column.property]);
        const isBound = onlyOrder !== undefined || (sort !== null && sort.as === order);
        // The bound is repeated on the sort keys of the list, so that the order's index can use it.
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
          conditions.push({ sql: bound('>=', lower), finder: [finderOf(down, '>=', lower)], isIndexBound: isBound });
        if (upper !== null) {
          const both = lower !== null && down !== up ? [finderOf(down, input().upper, upper)] : [];
          const ends = [finderOf(up, input().upper, upper), ...both];
          conditions.push({ sql: bound(input().upper, upper), finder: ends, isIndexBound: isBound });
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
