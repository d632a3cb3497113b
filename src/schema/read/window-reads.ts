import { BadInput } from '../../domain/shared/domain-error.js';
import type { KeysetList } from '../../domain/shared/keyset.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import { boundRows, type FieldRead, type TypeRead } from './define-reads.js';
import { fieldOrder } from './filter.js';
import { readerTextSql } from './reader-texts.js';
import { type Window, windowNamed } from './window.js';
import { listOf, type OrderGiven } from './window-list.js';
import type { WindowField } from './window-options.js';

/** Returns the read of a window's type, for the compiler. */
export function typeReadOf(window: Window<unknown>): TypeRead {
  const fields: Record<string, FieldRead> = {};
  for (const [name, field] of window.fields) {
    const read = fieldReadOf(name, field);
    if (read) fields[name] = read;
  }
  return { rows: window.source, stored: window.stored, notNull: window.notNull, fields };
}

type Relation = Extract<WindowField, { kind: 'one' | 'rows' | 'page' }>;

/** The join condition of a relation, for the given value of its key. */
export function joinConditionOf(field: Relation, key: string): string {
  if (field.kind === 'rows' && field.joinCondition) return field.joinCondition(key);
  return `${windowNamed(field.target).columnOf(field.to)} = ${key}`;
}

/** The ORDER BY of a relation's rows. */
export function orderOf({ target, order, direction }: Extract<WindowField, { kind: 'rows' }>): string {
  const window = windowNamed(target);
  return order.map(property => `${window.columnOf(property)}${direction === 'desc' ? ' desc' : ''}`).join(', ');
}

function fieldReadOf(name: string, field: WindowField): FieldRead | null {
  switch (field.kind) {
    case 'column':
      return null;
    case 'computed':
      return field.isOnDemand ? { kind: 'value', sql: field.sql, ...(field.shared && { shared: field.shared }) } : null;
    case 'text':
      return { kind: 'json', sql: alias => readerTextSql(alias, name, field) };
    case 'json':
      return { kind: 'json', sql: field.sql };
    case 'one':
      return {
        kind: 'rows',
        rows: () => ({ where: [] }),
        within: within(field),
        ...(windowNamed(field.target).options.hasFewRows && field.to === 'id' && { few: keyOf(field) }),
      };
    case 'rows':
      return {
        kind: 'rows',
        rows: given => ({ where: [], order: orderOf(field), ...(field.limit && { limit: field.limit(given) }) }),
        within: within(field),
      };
    case 'bound':
      return {
        ...boundRows(field.rows),
        within: parent => `${field.key} = ${parent}."${field.by}"`,
      } as FieldRead;
    case 'page':
      return { kind: 'page', list: given => pageListOf(field, given), within: within(field) };
  }
}

const keyOf = (field: Relation) => (parent: string) => `${parent}."${field.by}"`;
const within = (field: Relation) => (parent: string) => joinConditionOf(field, `${parent}."${field.by}"`);

/** The list behind a relation that is paged, for the given arguments. */
export function pageListOf(
  { target, equal, hasOwner, defaultPage }: Extract<WindowField, { kind: 'page' }>,
  { orderBy, ...given }: object & { orderBy?: OrderGiven | null },
): KeysetList {
  const window = windowNamed(target);
  // No index has the parent before the figure, so a stage with few rows would read the figures of the whole tenant.
  if (orderBy?.field === fieldOrder)
    throw new BadInput(
      `A nested list cannot be sorted by ${fieldOrder}. Query ${window.plural} with a filter instead.`,
      ['orderBy', 'field'],
    );
  const { owner, ...list } = listOf(window, {}, orderBy, defaultPage ? { defaultPage } : {});
  const where = Object.entries(given)
    .filter(([name, value]) => equal.includes(name) && value !== null && value !== undefined)
    .map(([name, value]) => sqlWith([value], placeholder => `${window.columnOf(name)} = ${placeholder}`));
  return { ...list, where, ...(hasOwner && { owner }) };
}
