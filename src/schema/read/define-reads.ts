import { isId } from '../../domain/shared/id.js';
import type { BoundRows, KeysetList, PageRequest, RowSource } from '../../domain/shared/keyset.js';
import type { Permission } from '../../domain/shared/permissions.js';

/** Which rows of a source a field leads to. Conditions name their values `$1`, `$2` … by their place in `values`. */
export interface Rows {
  /** Where they come from, if not from the source of their type; it may name values too, and its name tells its text. */
  source?: RowSource & { name: string };
  where: string[];
  values?: unknown[];
  order?: string;
  limit?: number;
}

/** The condition that ties rows to the row around them, whose alias is given. */
export type Within = (parent: string) => string;

/** How one field becomes SQL. A field that stands among the columns of its type's rows needs none. */
export type FieldRead =
  | { kind: 'value'; sql(row: string): string }
  | { kind: 'written'; sql(row: string): string }
  | { kind: 'rows'; rows(given: never): Rows | null; within?: Within }
  | { kind: 'page'; list(given: never): KeysetList; within?: Within };

export interface TypeRead {
  /** Its columns are the window's plain fields, by the same names, and what the other fields need. */
  rows: RowSource;
  fields?: Record<string, FieldRead>;
}
/** An interface or a union. */
export interface AbstractRead {
  /** Rows that say of which type each is, and what it takes to find that type's own row. */
  rows: RowSource;
  /** The column that holds the name of the row's type. */
  type: string;
  /** For each type that a row may be of, its own row: the one of its source that this condition names. */
  of: Record<string, Within>;
}
export interface RootRead {
  permission: Permission;
  /** Never a moment old: read of the primary. */
  fresh?: true;
  read: FieldRead;
}
/** Windows by the name of their type, and the queries that lead to them. */
export interface Reads {
  types: Record<string, TypeRead>;
  abstract?: Record<string, AbstractRead>;
  roots: Record<string, RootRead>;
}

const named =
  (column: string, parentColumn = 'id'): Within =>
  parent =>
    `${column} = ${parent}."${parentColumn}"`;

const everything = (): Rows => ({ where: [] });

/** A field that is dearer than a column: SQL over the row of that alias. */
export const value = (sql: (row: string) => string): FieldRead => ({ kind: 'value', sql });

/** A field whose JSON the SQL writes itself; never null. */
export const written = (sql: (row: string) => string): FieldRead => ({ kind: 'written', sql });

/** The row whose column names this one, as `l.id` names the column of this row that is given. */
export const oneBy = (column: string, parentColumn = 'id'): FieldRead => ({
  kind: 'rows',
  rows: everything,
  within: named(column, parentColumn),
});

/** The rows whose column names this one, or that are tied to it otherwise, in an order. In a field that is no list, the first of them. */
export const many = <Given extends object>(
  within: string | Within,
  order: string,
  limit?: (given: Given) => number,
): FieldRead => ({
  kind: 'rows',
  rows: (given: Given) => ({ where: [], order, ...(limit && { limit: limit(given) }) }),
  within: typeof within === 'string' ? named(within) : within,
});

/** The rows that the arguments choose; null where they can choose none. */
export const rows = <Given extends object>(choose: (given: Given) => Rows | null): FieldRead => ({
  kind: 'rows',
  rows: choose,
});

/** The rows that the domain binds; null where there can be none. */
export const boundRows = <Given extends object>(bind: (given: Given) => BoundRows | null): FieldRead =>
  rows((given: Given) => {
    const bound = bind(given);
    return bound && { ...bound, source: bound, where: bound.where ?? [] };
  });

/** A connection over a list of the domain. */
export const page = <Given extends PageRequest>(list: (given: Given) => KeysetList): FieldRead => ({
  kind: 'page',
  list,
});

/** A connection over those rows of a list whose column names this one. */
export const pageWithin = <Given extends PageRequest>(
  column: string,
  list: (given: Given) => KeysetList,
  parentColumn = 'id',
): FieldRead => ({ kind: 'page', list, within: named(column, parentColumn) });

export interface ById {
  id: string;
}
/** The one row of that id. An id that is no UUID is an id that does not exist. */
export const oneOf = (column: string, id: string): Rows | null =>
  isId(id) ? { where: [`${column} = $1`], values: [id] } : null;
