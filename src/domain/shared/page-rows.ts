import type { KeysetList, KeysetRange } from './keyset-list.js';
import type { Placeholders, SqlText } from './sql-text.js';

/** How far a list is walked, for each row of the page, before it is asked what the filter lets through: what is frequent fills it within that. */
const shortWalk = 20;
/** How far where that turns out to be much, before all of it is found after all. */
const longWalk = 100;
/** Up to so many that a filter lets through are found and sorted at once. */
const fewEnough = 500;

/**
 * The statement that reads a page's rows in their order, at most `limit`. `within` ties them to a row around them.
 *
 * What it reads grows with the page and with what the filter lets through, not with the tenant. Nothing but the order is
 * asked: it walks along the order's index, for whoever does not see the team along their own and nobody's rows. A filter:
 * the list is walked for a while; if that does not fill the page, all that the filter lets through is found by indexes.
 * What is asked most, one of some values, has an index in the list's order under each value: the page is in their first rows.
 */
export function pageRowsSql(
  list: KeysetList,
  range: KeysetRange,
  selection: string,
  limit: number,
  placeholders: Placeholders,
  within: string | null = null,
): string {
  const order = `order by ${list.keys.map(({ sql }) => `${sql} ${range.direction}`).join(', ')} limit ${limit}`;
  const { alias, owner, found, spread, where, bounds = [] } = list;
  const from = () => list.from.write(placeholders);
  const asked = () => whereSql(within, written(range.where, placeholders));
  if (spread && !owner) {
    // In brackets, so that how many values there are looks the same for every list: else it would be planned anew for each.
    const values = `unnest((select ${spread.values.write(placeholders)}::text[])) one (value)`;
    const ofOne = walkSql(list, range, `${spread.column} = one.value`, limit, placeholders);
    return `select ${selection} from (select page.* from ${values} cross join lateral ${ofOne} page) ${alias} ${order}`;
  }
  if (found)
    return `select ${selection} from ${from()} ${asked()} and ${idOf(list)} = any (${chosenSql(list, range, found, limit, placeholders)}::uuid[]) ${order}`;
  if (!owner) return `select ${selection} from ${from()} ${asked()} ${order}`;
  if (where.length > bounds.length)
    throw new Error(`${list.name} is filtered, and nothing finds what the filter lets through`);
  return `select ${selection} from (${walkSql(list, range, within, limit, placeholders)}) ${alias} ${order}`;
}

/** An expression: how many rows the list has. */
export function countSql(list: KeysetList, placeholders: Placeholders, within: string | null = null): string {
  const { owner, found, where } = list;
  const from = list.from.write(placeholders);
  const countOf = (...conditions: string[]) =>
    `(select count(*) from ${from} ${whereSql(within, [...conditions, ...written(where, placeholders)])})`;
  if (found) return countOf(`${idOf(list)} = any ((select ${found.ids(null).write(placeholders)})::uuid[])`);
  if (!owner || within) return countOf();
  return `(${whose(owner)
    .map(condition => countOf(condition))
    .join(' + ')})`;
}

/** The condition that ties rows to the row around them first, if there is one. */
export function whereSql(within: string | null, where: string[]): string {
  const conditions = within ? [within, ...where] : where;
  return conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
}

/** The texts of these in the statement that the placeholders belong to. */
export const written = (texts: readonly SqlText[], placeholders: Placeholders): string[] =>
  texts.map(text => text.write(placeholders));

const idOf = (list: KeysetList) => list.keys.at(-1)?.sql ?? `${list.alias}.id`;

/** The same list for whoever sees all of the tenant by role: it is one stretch of the index, and the statement shorter. */
export const forTheTeam = (list: KeysetList): KeysetList => ({
  ...list,
  owner: undefined,
  // each value of the one filter has a stretch of the index, so nothing has to be found
  ...(list.spread && { found: undefined }),
});

/** What one sees falls into these, each a stretch of the index; the policy's conditions, said so that they lead to one. */
const whose = (owner: string) => [
  '(select app.sees_team())',
  `not (select app.sees_team()) and ${owner} = (select app.own_seller())`,
  `not (select app.sees_team()) and (select app.sees_unassigned()) and ${owner} = '00000000-0000-0000-0000-000000000000'`,
];

/** The first rows of the list, whatever its filter says beside its bounds. */
function walkSql(
  list: KeysetList,
  range: KeysetRange,
  within: string | null,
  limit: number,
  placeholders: Placeholders,
): string {
  const order = `order by ${list.keys.map(({ sql }) => `${sql} ${range.direction}`).join(', ')} limit ${limit}`;
  const asked = written([...(list.bounds ?? []), ...range.beyond], placeholders);
  const from = list.from.write(placeholders);
  const walk = (...conditions: string[]) =>
    `(select ${list.alias}.* from ${from} ${whereSql(within, [...conditions, ...asked])} ${order})`;
  return list.owner
    ? whose(list.owner)
        .map(condition => walk(condition))
        .join(' union all ')
    : walk();
}

/** An expression: the ids among which the page is. Each step but the last says null where it cannot tell, and the next is asked. */
function chosenSql(
  list: KeysetList,
  range: KeysetRange,
  { ids, isRare }: NonNullable<KeysetList['found']>,
  limit: number,
  placeholders: Placeholders,
): string {
  const bounds = new Set(list.bounds);
  const filters = written(
    list.where.filter(condition => !bounds.has(condition)),
    placeholders,
  ).join(' and ');
  const keys = list.keys.map(({ sql }, index) => `${sql} as k${index}`).join(', ');
  const order = list.keys.map((_, index) => `k${index} ${range.direction}`).join(', ');
  const far = longWalk * limit;
  // Rows of a WITH are made as they are asked for, once: a walk that fills a page soon ends there.
  const walk = `select ${keys}, (${filters}) as hit from (${walkSql(list, range, null, far, placeholders)}) ${list.alias} order by ${order} limit ${far}`;
  const metWithin = (
    length: number,
  ) => `(select case when cardinality(met.ids) >= ${limit} or (select count(*) from (select from walk limit ${length}) seen) < ${length} then met.ids end
    from (select array(select k${list.keys.length - 1} from (select * from walk limit ${length}) near where hit limit ${limit}) as ids offset 0) met)`;
  const found = (most: number | null) => ids(most).write(placeholders);
  const steps = [...(isRare ? [] : [metWithin(shortWalk * limit)]), found(fewEnough), metWithin(far), found(null)];
  return `((with walk as materialized (${walk}) select coalesce(${steps.join(', ')})))`;
}
