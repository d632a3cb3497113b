import { isId } from '../../domain/shared/id.js';
import type { BoundRows, KeysetList, RowSource } from '../../domain/shared/keyset.js';
import type { Permission } from '../../domain/shared/permissions.js';
import { type SqlText, sqlOf, sqlWith } from '../../domain/shared/sql-text.js';

/** The rows that a field returns. */
export interface Rows {
  /** Their source, if it is not that of their type. Sources with the same name have the same text. */
  source?: RowSource & { name: string };
  where: SqlText[];
  order?: string;
  limit?: number;
}

/** Writes the condition that ties a field's rows to their parent row, from the alias of the parent. */
export type ParentCondition = (parent: string) => string;

/** SQL of one row joined to the row with that alias. It has the values of several fields, so that they are looked up together. */
export type SharedRow = (row: string, seesAll: boolean) => string;
export interface SharedColumn {
  row: SharedRow;
  column: string;
}

/** How a field becomes SQL. Fields that are columns of their type's source need no such read. */
export type FieldRead =
  | { kind: 'value'; sql(row: string, seesAll: boolean): string; shared?: SharedColumn }
  | { kind: 'json'; sql(row: string): string }
  | {
      kind: 'rows';
      rows(given: never): Rows | null;
      within?: ParentCondition;
      /** SQL of the id of the row, from the alias of the parent, if a tenant has few rows of that type. */
      few?: ParentCondition;
    }
  | { kind: 'page'; list(given: never): KeysetList; within?: ParentCondition };

export interface TypeRead {
  /** The source of its rows. The columns are its plain fields, by the same names, and what the other fields need. */
  rows: RowSource;
  /** The columns that are stored, so that an expression may evaluate them more than once at no cost. */
  stored: ReadonlySet<string>;
  /** The stored columns that are NOT NULL. */
  notNull?: ReadonlySet<string>;
  fields?: Record<string, FieldRead>;
}
/** An interface or a union. */
export interface AbstractRead {
  /** The source of the rows, which name the type of each and what identifies that type's own row. */
  rows: RowSource;
  /** The column that holds the name of the row's type. */
  type: string;
  /** For each possible type, the condition that finds its own row. */
  of: Record<string, ParentCondition>;
}
export interface RootRead {
  permission: Permission;
  /** Must be read on the primary, since a replica may lag. */
  fresh?: true;
  read: FieldRead;
  /** Throws BadInput if a row shows that the arguments requested too much. Such a row has nulls in fields that are not nullable. */
  verify?(row: never): void;
}
/** All types that the compiler can read, by name, and the queries that return them. */
export interface Reads {
  types: Record<string, TypeRead>;
  abstract?: Record<string, AbstractRead>;
  roots: Record<string, RootRead>;
}

/** A type that is not backed by one table: each field that returns it has a source of its own, with columns named as in the graph. */
export const typeWithoutTable = (alias: string, names: string[], fields: TypeRead['fields'] = {}): TypeRead => ({
  rows: { columns: names.map(name => `${alias}."${name}"`).join(', '), from: sqlOf(''), alias },
  stored: new Set(names),
  fields,
});

/** A field whose rows are chosen by its arguments; null if there are none. */
export const rows = <Given extends object>(choose: (given: Given) => Rows | null): FieldRead => ({
  kind: 'rows',
  rows: choose,
});

/** A field whose rows come from a function of the domain; null if there are none. */
export const boundRows = <Given extends object>(bind: (given: Given) => BoundRows | null): FieldRead =>
  rows((given: Given) => {
    const bound = bind(given);
    return bound && { ...bound, source: bound, where: bound.where ?? [] };
  });

export interface ById {
  id: string;
}
/** The row with that id. An id that is not a UUID belongs to no row. */
export const rowById = (column: string, id: string): Rows | null =>
  isId(id) ? { where: [sqlWith([id], placeholder => `${column} = ${placeholder}`)] } : null;
