import type { KeysetList, PageRequest, RowSource } from '../../domain/shared/keyset.js';
import { sqlOf } from '../../domain/shared/sql-text.js';
import type { FieldRead, ParentCondition, SharedColumn, TypeRead } from './define-reads.js';

/** Rows of a table whose columns have these names in the graph. */
export const rowsOf = (table: string, names: string[], computed: Record<string, string> = {}): RowSource => ({
  from: sqlOf(table),
  alias: table,
  columns: [
    ...names.map(name => `${table}.${name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)} as "${name}"`),
    ...Object.entries(computed).map(([name, sql]) => `${sql} as "${name}"`),
  ].join(', '),
});
export const typeOf = (
  table: string,
  names: string[],
  fields: TypeRead['fields'] = {},
  computed: Record<string, string> = {},
): TypeRead => ({ rows: rowsOf(table, names, computed), stored: new Set(names), fields });

const named =
  (column: string, parentColumn = 'id'): ParentCondition =>
  parent =>
    `${column} = ${parent}."${parentColumn}"`;

export const value = (sql: (row: string) => string, shared?: SharedColumn): FieldRead => ({
  kind: 'value',
  sql,
  ...(shared && { shared }),
});
export const oneBy = (column: string, parentColumn = 'id'): FieldRead => ({
  kind: 'rows',
  rows: () => ({ where: [] }),
  within: named(column, parentColumn),
});
export const many = <Given extends object>(
  column: string,
  order: string,
  limit?: (given: Given) => number,
): FieldRead => ({
  kind: 'rows',
  rows: (given: Given) => ({ where: [], order, ...(limit && { limit: limit(given) }) }),
  within: named(column),
});
export const page = <Given extends PageRequest>(list: (given: Given) => KeysetList): FieldRead => ({
  kind: 'page',
  list,
});
export const pageWithin = (column: string, list: () => KeysetList): FieldRead => ({
  kind: 'page',
  list,
  within: named(column),
});
