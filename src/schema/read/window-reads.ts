import type { KeysetList } from '../../domain/shared/keyset.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import type { FieldRead, TypeRead } from './define-reads.js';
import { type Window, type WindowField, windowNamed } from './window.js';
import { listOf } from './window-list.js';

/** How compiled reads read a window. */
export function typeReadOf(window: Window<unknown>): TypeRead {
  const fields: Record<string, FieldRead> = {};
  for (const [name, field] of window.fields) {
    const read = fieldReadOf(field);
    if (read) fields[name] = read;
  }
  return { rows: window.source, stored: window.stored, fields };
}

type Relation = Extract<WindowField, { kind: 'one' | 'rows' | 'page' }>;

/** The condition on the rows of a relation's target, for the value that names them. */
export function tieOf(field: Relation, key: string): string {
  if (field.kind === 'rows' && field.tie) return field.tie(key);
  return `${windowNamed(field.target).columnOf(field.to)} = ${key}`;
}

/** The order of a relation's rows in SQL. */
export function orderOf({ target, order, direction }: Extract<WindowField, { kind: 'rows' }>): string {
  const window = windowNamed(target);
  return order.map(property => `${window.columnOf(property)}${direction === 'desc' ? ' desc' : ''}`).join(', ');
}

function fieldReadOf(field: WindowField): FieldRead | null {
  switch (field.kind) {
    case 'column':
      return null;
    case 'computed':
      return field.isApart ? { kind: 'value', sql: field.sql } : null;
    case 'written':
      return { kind: 'written', sql: field.sql };
    case 'one':
      return { kind: 'rows', rows: () => ({ where: [] }), within: within(field) };
    case 'rows':
      return {
        kind: 'rows',
        rows: given => ({ where: [], order: orderOf(field), ...(field.limit && { limit: field.limit(given) }) }),
        within: within(field),
      };
    case 'page':
      return { kind: 'page', list: given => pageListOf(field, given), within: within(field) };
  }
}

const within = (field: Relation) => (parent: string) => tieOf(field, `${parent}."${field.by}"`);

/** The list that a relation gives a page of, for its arguments. */
export function pageListOf(
  { target, equal, hasOwner, otherwise }: Extract<WindowField, { kind: 'page' }>,
  given: object,
): KeysetList {
  const window = windowNamed(target);
  const { owner, ...list } = listOf(window, {}, null, otherwise);
  const where = Object.entries(given)
    .filter(([name, value]) => equal.includes(name) && value !== null && value !== undefined)
    .map(([name, value]) => sqlWith([value], placeholder => `${window.columnOf(name)} = ${placeholder}`));
  return { ...list, where, ...(hasOwner && { owner }) };
}
