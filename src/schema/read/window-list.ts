import type { KeysetList, PageRequest } from '../../domain/shared/keyset.js';
import { type SqlText, SqlValue, sqlWith } from '../../domain/shared/sql-text.js';
import type { Condition, FinderCondition } from './filters.js';
import type { Window } from './window.js';

export interface OrderGiven {
  field: string;
  direction: 'ASC' | 'DESC';
}
/** What a client gave for a list, by the names of the graph. */
export interface ListGiven extends PageRequest {
  filter?: Record<string, unknown> | null;
  orderBy?: OrderGiven | null;
}

/** The list of a window's rows that the filter lets through, in the order that was asked for. */
export function listOf(
  window: Window<unknown>,
  filter: Record<string, unknown>,
  orderBy?: OrderGiven | null,
  otherwise?: KeysetList['otherwise'],
): KeysetList {
  const { options, alias } = window;
  const order = window.sorts.size > 0 ? (orderBy ?? { field: 'CREATED_AT', direction: 'DESC' as const }) : null;
  const conditions = [...window.filters.values()].flatMap(({ name, ask }) => {
    const given = filter[name];
    return given === null || given === undefined ? [] : ask(given as never, { alias, order: order?.field ?? null });
  });
  const list = options.list ?? window.table.name;
  return {
    ...window.source,
    name: order ? `${list}.${order.field}` : list,
    keys: keysOf(window, order),
    direction: order?.direction ?? options.direction ?? 'DESC',
    otherwise: otherwise ?? options.otherwise ?? { first: 20 },
    ...(options.hasOwner && { owner: `${alias}.owner_id` }),
    ...asked(window, conditions),
  };
}

function keysOf(window: Window<unknown>, order: OrderGiven | null): KeysetList['keys'] {
  const sort = order && window.sorts.get(order.field);
  if (order && !sort) throw new Error(`${window.name} has no order ${order.field}`);
  const properties: string[] = sort ? [sort.property] : (window.options.order ?? ['createdAt']);
  return [...properties, ...(properties.at(-1) === 'id' ? [] : ['id'])].map(property => {
    const { name, type } = window.table.column(property);
    if (!type) throw new Error(`a list of ${window.name} cannot be ordered by ${property}`);
    const key = sort && property === sort.property ? (order?.direction === 'ASC' ? sort.up : sort.down) : name;
    return { sql: `${window.alias}.${key}`, type };
  });
}

/** With what finds the rows that the conditions let through, where an order does not answer them all. */
function asked(
  window: Window<unknown>,
  conditions: Condition[],
): Pick<KeysetList, 'where' | 'bounds' | 'found' | 'spread'> {
  const where = conditions.map(({ sql }) => sql);
  const bounds = conditions.filter(({ isBound }) => isBound).map(({ sql }) => sql);
  if (where.length === bounds.length) return { where, bounds };
  const { hasOwner = false, hasFinder = hasOwner } = window.options;
  // What is filtered without a finder has an index of its own.
  if (!hasFinder) return { where, bounds };
  const others = conditions.filter(({ isBound }) => !isBound);
  const spread = others.length === 1 ? others[0]?.spread : undefined;
  const found = { ids: finderOf(window, conditions), isRare: conditions.some(({ isRare }) => isRare) };
  return { where, bounds, found, spread };
}

/** The call of app.find: it is told the conditions as JSON and no SQL. */
function finderOf(window: Window<unknown>, conditions: Condition[]): (most: number | null) => SqlText {
  const told: FinderCondition[] = conditions.flatMap(({ found }) => found);
  const value = new SqlValue(JSON.stringify(told));
  return most => sqlWith([value], given => `app.find('${window.table.name}', ${given}::jsonb, ${most})`);
}
