import type { Args } from 'type-graphql';
import type { SqlText } from '../../domain/shared/sql-text.js';
import type { KeyType } from '../../domain/shared/table.js';

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
  /** Matches rows that are found in another table than the list's. */
  | { op: 'listed'; in: 'channel'; value: string[] }
  | { op: 'listed'; in: 'order'; contact: string }
  | { op: 'listed'; in: 'sale'; value: string[] }
  | { op: 'listed'; in: 'city'; list: string; value: string[] }
  | { op: 'listed'; in: 'birthday'; list: string; from: number; to: number }
  | { op: 'listed'; in: 'leadSource'; value: string[] }
  | { op: 'listed'; in: 'product'; product?: unknown; patterns?: (string[] | null)[] }
  | { op: 'listed'; in: 'value'; key: string; forms: readonly (number | string)[] }
  | { op: 'listed'; in: 'field'; entity: string; key: string; type: 'NUMBER' | 'DATE'; from: unknown; to: unknown };

/** One condition of a filter on a list. */
export interface Condition {
  sql: SqlText;
  finder: FinderCondition[];
  /** Whether the index of the list's order answers it without another index. */
  isIndexBound?: boolean;
  /** Whether few rows match, so that the finder runs before the list is scanned. */
  isSelective?: boolean;
  /** Whether it selects one owner's rows; each order of the list has an index that begins with the owner. */
  isOwner?: boolean;
  /** The column and values of a condition that is `column = any (values)`. */
  oneOf?: { column: string; values: SqlText; count: number };
  /** The filter's name, if a partial index of the list is restricted to it. */
  partialIndex?: string;
}

/** The list that a filter is applied to. */
export interface FilteredList {
  alias: string;
  /** The field that the list is sorted by; null if it has only one order. */
  order: string | null;
}

export interface Filter {
  /** The name in the graph. */
  name: string;
  type: TypeThunk;
  description: string;
  /** The conditions for the client's value, which is never null. */
  conditionsFor(given: never, list: FilteredList): Condition[];
  /** The conditions if the client gives no value. */
  conditionsUnlessGiven?(list: FilteredList): Condition[];
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

/** The order of a list by one of the tenant's custom fields. */
export const fieldOrder = 'CUSTOM_FIELD';

/** A status that is a text, for a filter by several values beside the one by a single value. */
export const statusColumn: FilteredColumn = {
  property: 'status',
  name: 'status',
  type: 'text',
  graphType: () => String,
  sort: null,
};
