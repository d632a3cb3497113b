import type { ClassType } from 'type-graphql';
import type { EntityType } from '../../domain/custom-fields/index.js';
import type { BoundRows, KeysetList } from '../../domain/shared/keyset.js';
import type { ColumnFilter, Filter, FinderCondition } from './filter.js';

/** An SQL expression over the row with that alias. It may be simpler if the reader's role sees the whole tenant. */
export type ComputedSql = (alias: string, seesAll?: boolean) => string;

/** A column of a row that has the values of several computed fields. */
export interface SharedComputed {
  row: ComputedSql;
  column: string;
}

export interface Described {
  description: string;
  nullable?: boolean;
}

/** An order of a list. `up` and `down` are the columns to sort by, which are NOT NULL; a nullable column has one for each direction. */
export interface Sort {
  /** The name in the graph. */
  as: string;
  description: string;
  up?: string;
  down?: string;
}
export interface TextOptions extends Described {
  /** For a row without the column `codes`: the catalogues that have the sentence, before which there may be a code (`opted_out: …`). */
  sentencesOf?: readonly string[];
}
export interface ColumnOptions extends Described {
  filter?: ColumnFilter;
  sort?: Sort;
}
export interface ComputedOptions extends Described {
  sql: ComputedSql;
  /** Computed only if it is selected, since it is expensive or reads other tables. It may only use columns whose names are one word. */
  isOnDemand?: boolean;
  /** The shared row from which it is read when another selected field also uses that row. Only for fields that are computed on demand. */
  shared?: SharedComputed;
  filter?: { description: string; finder: (holds: boolean) => FinderCondition[] };
  /** `by` is the stored property that the list is sorted by instead. */
  sort?: Sort & { by: string };
}
export interface RelationOptions<Row> extends Described {
  /** The property of this row that refers to the others. */
  by?: keyof Row & string;
  /** The property of the others that is referred to. */
  to?: string;
  filter?: ColumnFilter;
}
export interface RowsOptions<Row> extends RelationOptions<Row> {
  /** The properties of the others to sort by. */
  order: string[];
  direction?: 'asc' | 'desc';
  /** Replaces the comparison with `to`: writes a condition from the SQL of `by`. */
  joinCondition?: (key: string) => string;
  /** The arguments of the field. `limit` computes the number of rows from them, and may throw BadInput. */
  args?: ClassType;
  limit?: (given: never) => number;
}
export interface BoundOptions<Row, Given> extends RelationOptions<Row> {
  args: ClassType;
  /** The column of the source that is compared with `by`. */
  key: string;
  rows: (given: Given) => BoundRows;
}
export interface PageOptions<Row> extends RelationOptions<Row> {
  args: ClassType;
  /** Arguments that filter by the property with the same name. */
  equal?: string[];
  /** Whether there is an index by this row, owner and order. */
  hasOwner?: boolean;
  /** The page for requests without `first` and `last`. */
  defaultPage?: KeysetList['defaultPage'];
}

export type WindowField =
  | { kind: 'column'; property: string }
  | { kind: 'computed'; sql: ComputedSql; isOnDemand: boolean; shared: SharedComputed | undefined }
  | { kind: 'text'; isNullable: boolean; sentencesOf: readonly string[] | undefined }
  | { kind: 'json'; sql: (alias: string) => string }
  | { kind: 'one'; target: string; by: string; to: string; isNullable: boolean }
  | {
      kind: 'rows';
      target: string;
      by: string;
      to: string;
      order: string[];
      direction: 'asc' | 'desc';
      isList: boolean;
      joinCondition?: (key: string) => string;
      limit?: (given: never) => number;
    }
  | { kind: 'bound'; target: string; by: string; key: string; rows: (given: never) => BoundRows }
  | {
      kind: 'page';
      target: string;
      by: string;
      to: string;
      equal: string[];
      hasOwner: boolean;
      defaultPage: KeysetList['defaultPage'] | undefined;
    };

export interface WindowOptions<Row> {
  /** Joins, which follow the table's name in FROM. */
  join?: string;
  /** The FROM clause, in place of the table. */
  from?: string;
  /** The prefix of the cursors of its lists; by default the table's name. */
  list?: string;
  /** The properties that its lists are sorted by, the id last; by default `createdAt`. */
  order?: (keyof Row & string)[];
  direction?: 'ASC' | 'DESC';
  /** The default order of a list that has several. */
  defaultOrder?: string;
  defaultPage?: KeysetList['defaultPage'];
  /** Whether each order has an index that begins with `owner_id`. The table then also has a finder. */
  hasOwner?: boolean;
  /** Whether a tenant has few of these rows, to which many others refer, so that a statement looks them up once (`looked-up-once.ts`). */
  hasFewRows?: boolean;
  /** Whether app.find supports the table. */
  hasFinder?: boolean;
  /** The entity whose custom fields its rows have, by which its lists can be sorted. */
  fieldsOf?: EntityType;
  compositeIndexes?: CompositeIndex[];
}
/** An index by (tenant, these columns, the keys of an order), which answers filters by these columns in that order. */
export interface CompositeIndex {
  /** The field that it sorts by; null if the list has only one order. */
  order: string | null;
  columns: string[];
  /** All values of a column, for filters without a condition on it. */
  allValues?: Record<string, readonly string[]>;
  /** Whether the same index also exists with the owner after the tenant. */
  hasOwner?: boolean;
  /** The name of the filter that a partial index is restricted to. */
  partialIndex?: string;
}
export interface TypeOptions {
  description: string;
  /** The plural, for descriptions. */
  plural?: string;
  /** Filters that do not belong to a single column. */
  filters?: Filter[];
}
