import { isId } from '../../domain/shared/id.js';
import type { BoundRows, KeysetList, RowSource } from '../../domain/shared/keyset.js';
import type { Permission } from '../../domain/shared/permissions.js';
import { type SqlText, sqlOf, sqlWith } from '../../domain/shared/sql-text.js';

/** Which rows of a source a field leads to. */
export interface Rows {
  /** Where they come from, if not from the source of their type; its name tells its text. */
  source?: RowSource & { name: string };
  where: SqlText[];
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
  /** Those of its columns that are stored: naming one twice costs nothing, which holds for no other. */
  stored: ReadonlySet<string>;
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
  /** Throws BadInput where a row says that the arguments asked for too much. Such a row has nulls where the graph allows none. */
  verify?(row: never): void;
}
/** Windows by the name of their type, and the queries that lead to them. */
export interface Reads {
  types: Record<string, TypeRead>;
  abstract?: Record<string, AbstractRead>;
  roots: Record<string, RootRead>;
}

/** Rows that only some fields lead to, each with a source of its own, whose columns have the names of the graph. */
export const rowsNamed = (alias: string, names: string[], fields: TypeRead['fields'] = {}): TypeRead => ({
  rows: { columns: names.map(name => `${alias}."${name}"`).join(', '), from: sqlOf(''), alias },
  stored: new Set(names),
  fields,
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

export interface ById {
  id: string;
}
/** The one row of that id. An id that is no UUID is an id that does not exist. */
export const oneOf = (column: string, id: string): Rows | null =>
  isId(id) ? { where: [sqlWith([id], placeholder => `${column} = ${placeholder}`)] } : null;
