import { BadInput } from '../../domain/shared/domain-error.js';
import type { IndexRanges, KeysetList, PageRequest } from '../../domain/shared/keyset.js';
import { type SqlText, SqlValue, sqlOf, sqlWith } from '../../domain/shared/sql-text.js';
import { type Condition, type FinderCondition, fieldOrder } from './filter.js';
import type { Window } from './window.js';
import type { CompositeIndex } from './window-options.js';

export interface OrderGiven {
  field: string;
  direction: 'ASC' | 'DESC';
  /** The key of the custom field to sort by, for that order. */
  customField?: string | null;
}
/** The arguments of a list, by their names in the graph. */
export interface ListGiven extends PageRequest {
  filter?: Record<string, unknown> | null;
  orderBy?: OrderGiven | null;
}

interface ListWay {
  defaultPage?: KeysetList['defaultPage'];
  /** Where the client gave the filter with this name, for the errors about it; by default as an argument of its own. */
  pathOf?: (name: string) => string[];
}

/** Returns the list of the window's rows that match the filter, in the given order. */
export function listOf(
  window: Window<unknown>,
  filter: Record<string, unknown>,
  orderBy?: OrderGiven | null,
  { defaultPage, pathOf = () => [] }: ListWay = {},
): KeysetList {
  const { options, alias } = window;
  const order =
    window.sorts.size > 0
      ? (orderBy ?? { field: options.defaultOrder ?? 'CREATED_AT', direction: 'DESC' as const })
      : null;
  const filtered = { alias, order: order?.field ?? null };
  const conditions = [...window.filters.values()].flatMap(({ name, conditionsFor, conditionsUnlessGiven }) => {
    const given = filter[name];
    return given === null || given === undefined
      ? (conditionsUnlessGiven?.(filtered) ?? [])
      : below(pathOf(name), () => conditionsFor(given as never, filtered));
  });
  const list = options.list ?? window.table.name;
  if (order?.field === fieldOrder) return listByField(window, order, conditions, defaultPage);
  if (typeof order?.customField === 'string')
    throw new BadInput(`customField can only be used with the order ${fieldOrder}.`, ['orderBy', 'customField']);
  return {
    ...window.source,
    name: order ? `${list}.${order.field}` : list,
    keys: keysOf(window, order),
    direction: order?.direction ?? options.direction ?? 'DESC',
    defaultPage: defaultPage ?? options.defaultPage ?? { first: 20 },
    ...(options.hasOwner && { owner: `${alias}.owner_id` }),
    ...conditionsOf(window, order?.field ?? null, conditions),
  };
}

/** Puts the path of a filter before the field that an error about it names, so that the client finds its place in the arguments. */
function below<T>(path: string[], run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof BadInput ? new BadInput(error.message, [...path, ...error.field]) : error;
  }
}

/**
 * Returns the same list in the order of a custom field. Its rows are read through field_figure, which has one row per record and NUMBER
 * or DATE field. Postgres rejects the key of any other field. OFFSET 0 keeps Postgres from joining all records to all figures when a walk
 * along the figures might get long.
 */
function listByField(
  window: Window<unknown>,
  { customField, direction }: OrderGiven,
  conditions: Condition[],
  defaultPage: KeysetList['defaultPage'] | undefined,
): KeysetList {
  const { options, alias, table } = window;
  if (!customField || !/^[a-z][a-zA-Z0-9_]{0,62}$/.test(customField))
    throw new BadInput(`${fieldOrder} requires customField: the key of a field of the type NUMBER or DATE.`, [
      'orderBy',
      'customField',
    ]);
  const from = sqlWith(
    [customField],
    key => `(select ${alias}.*, figure.up as figure_up, figure.down as figure_down, figure.owner_id as figure_owner, figure.thing_id as figure_thing
      from field_figure figure cross join lateral (select * from ${table.name} t where t.tenant_id = figure.tenant_id and t.id = figure.thing_id offset 0) ${alias}
      where figure.field_id = (select app.figure_field('${options.fieldsOf}', ${key}))) ${alias}`,
  );
  return {
    ...window.source,
    from,
    name: `${options.list ?? table.name}.${fieldOrder}.${customField}`,
    keys: [
      { sql: `${alias}.figure_${direction === 'ASC' ? 'up' : 'down'}`, type: 'bigint' },
      { sql: `${alias}.figure_thing`, type: 'uuid' },
    ],
    direction,
    defaultPage: defaultPage ?? options.defaultPage ?? { first: 20 },
    ...(options.hasOwner && { owner: `${alias}.figure_owner` }),
    ...conditionsOf(window, fieldOrder, conditions),
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

/** The conditions of a list. If the index of its order does not answer them all, a finder or ranges of another index are added. */
function conditionsOf(
  window: Window<unknown>,
  order: string | null,
  conditions: Condition[],
): Pick<KeysetList, 'where' | 'bounds' | 'finder' | 'indexRanges'> {
  const where = conditions.map(({ sql }) => sql);
  const bounds = conditions.filter(({ isIndexBound }) => isIndexBound).map(({ sql }) => sql);
  if (where.length === bounds.length) return { where, bounds };
  const { hasOwner = false, hasFinder = hasOwner } = window.options;
  // Lists without a finder have an index for each filter.
  if (!hasFinder) return { where, bounds };
  const withFinder = conditions.map(condition => sqlBesideFinder(window, condition));
  const finder = {
    idsUpTo: finderOf(window, conditions),
    isSelective: conditions.some(({ isSelective }) => isSelective),
  };
  const owned = indexRangesOf(window, order, conditions, true);
  const team = indexRangesOf(window, order, conditions, false) ?? owned;
  return { where: withFinder, bounds, finder, ...(team && { indexRanges: { team, ...(owned && { owned }) } }) };
}

/**
 * The condition as it is checked row by row. Its values are in a sub-select: otherwise Postgres estimates lower costs for known values than
 * for parameters, and plans the statement again at each use.
 */
const sqlBesideFinder = ({ alias }: Window<unknown>, { sql, oneOf, isIndexBound }: Condition): SqlText =>
  oneOf && !isIndexBound
    ? oneOf.values.within(values => `${alias}.${oneOf.column} = any ((select ${values}::text[])::text[])`)
    : sql;

/** With more ranges than this, reading them would read more rows than a scan in the list's order. */
const maxIndexRanges = 24;

/** Returns the ranges of the index that answers all conditions with the fewest of them; undefined if no index of that order does. */
function indexRangesOf(
  { alias, options: { compositeIndexes = [] } }: Window<unknown>,
  order: string | null,
  conditions: Condition[],
  underOwner: boolean,
): IndexRanges | undefined {
  const asksOwner = conditions.some(({ isOwner }) => isOwner);
  const candidates = compositeIndexes
    .filter(index => index.order === order && (index.hasOwner || !(underOwner || asksOwner)))
    .flatMap(index => rangesOfIndex(index, alias, conditions) ?? [])
    .filter(({ count }) => count <= maxIndexRanges);
  return candidates.toSorted((one, other) => one.count - other.count)[0];
}

function rangesOfIndex(
  { columns, allValues, partialIndex }: CompositeIndex,
  alias: string,
  conditions: Condition[],
): IndexRanges | null {
  const others = conditions.filter(({ isIndexBound }) => !isIndexBound);
  const isAnswered = (condition: Condition) =>
    condition.partialIndex ? condition.partialIndex === partialIndex : columns.includes(condition.oneOf?.column ?? '');
  if (!others.every(isAnswered) || (partialIndex && !others.some(condition => condition.partialIndex === partialIndex)))
    return null;
  const otherConditions = conditions.filter(condition => !condition.oneOf).map(({ sql }) => sql);
  const ranges: IndexRanges = { columns: [], otherConditions, count: 1 };
  for (const column of columns) {
    const given = others.find(({ oneOf }) => oneOf?.column === column)?.oneOf;
    const values = allValues?.[column];
    if (!given && !values) return null;
    ranges.count *= given?.count ?? values?.length ?? 1;
    const literal = sqlOf(`array[${values?.map(value => `'${value}'`).join(', ')}]`);
    ranges.columns.push({ sql: `${alias}.${column}`, values: given?.values ?? literal });
  }
  return ranges;
}

/** The call of app.find, which takes the conditions as JSON, never as SQL. */
function finderOf(window: Window<unknown>, conditions: Condition[]): (limit: number | null) => SqlText {
  const finderConditions: FinderCondition[] = conditions.flatMap(({ finder }) => finder);
  const value = new SqlValue(JSON.stringify(finderConditions));
  return limit => sqlWith([value], given => `app.find('${window.table.name}', ${given}::jsonb, ${limit})`);
}
