import { nobody } from './actor.js';
import type { Branch, IndexRanges, KeysetList, KeysetRange, RowSource } from './keyset-list.js';
import type { Placeholders, SqlText } from './sql-text.js';

/** Rows of the order's index that are read per row of the page before the finder runs. A frequent value fills the page within these. */
const shortScan = 20;
/** Same as `shortScan`, if more than `maxSortedIds` rows match, before the ids of all of them are looked up. */
const longScan = 100;
/** Maximum number of matching rows that are looked up and sorted at once. */
const maxSortedIds = 500;

/**
 * Returns the statement that reads a page's rows in their order, at most `limit`. `within` is the condition that ties them to a
 * parent row.
 *
 * The cost grows with the page and the number of matching rows, not with the size of the tenant:
 *
 * - Without a filter it scans the index of the order; for readers who do not see the whole team, the ranges of the owners whose
 *   rows they see.
 * - With a filter it scans that index for a while. If this does not fill the page, the finder looks up the ids of all matching
 *   rows by other indexes.
 * - The most frequent filters have an index by (value, order): the page is in the first rows of each value's range.
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
  const { alias, owner, finder, indexRanges, branches, where, bounds = [] } = list;
  const from = () => list.from.write(placeholders);
  const conditions = () => whereSql(within, writeTexts(range.where, placeholders));
  if (branches)
    return `select ${selection} from (${branches.map(branch => branchSql(list, range, branch, limit, placeholders)).join(' union all ')}) ${alias} ${order}`;
  if (indexRanges && !owner)
    return `select ${selection} from (${indexRangesSql(list, range, indexRanges.team, {}, limit, placeholders)}) ${alias} ${order}`;
  if (indexRanges?.owned && owner) {
    const { team, owned } = indexRanges;
    const ofTeam = indexRangesSql(list, range, team, { condition: seesTeam }, limit, placeholders);
    const ofOwners = indexRangesSql(list, range, owned, ownedBy(owner), limit, placeholders);
    return `select ${selection} from (${ofTeam} union all ${ofOwners}) ${alias} ${order}`;
  }
  if (finder)
    return `select ${selection} from ${from()} ${conditions()} and ${idOf(list)} = any (${matchingIdsSql(list, range, finder, limit, placeholders)}::uuid[]) ${order}`;
  if (!owner) return `select ${selection} from ${from()} ${conditions()} ${order}`;
  if (where.length > bounds.length) throw new Error(`${list.name} is filtered, but has no finder`);
  return `select ${selection} from (${scanSql(list, range, within, limit, placeholders)}) ${alias} ${order}`;
}

/** Returns an expression that counts the rows of the list. */
export function countSql(list: KeysetList, placeholders: Placeholders, within: string | null = null): string {
  const { owner, finder, where } = list;
  const from = list.from.write(placeholders);
  const countOf = (...conditions: string[]) =>
    `(select count(*) from ${from} ${whereSql(within, [...conditions, ...writeTexts(where, placeholders)])})`;
  if (finder) return countOf(`${idOf(list)} = any ((select ${finder.idsUpTo(null).write(placeholders)})::uuid[])`);
  if (!owner || within) return countOf();
  return `(${visibleOwners(owner)
    .map(condition => countOf(condition))
    .join(' + ')})`;
}

/** Returns the statement that reads the ids of all rows of the list, or the different values of `column`, at most `limit`, in no order. */
export function idsSql(list: KeysetList, limit: number, placeholders: Placeholders, column?: string): string {
  const from = list.from.write(placeholders);
  const matching = list.finder
    ? [`${idOf(list)} = any ((select ${list.finder.idsUpTo(null).write(placeholders)})::uuid[])`]
    : [];
  return `select ${column ? `distinct ${list.alias}.${column}` : idOf(list)} as id from ${from} ${whereSql(null, [...matching, ...writeTexts(list.where, placeholders)])} limit ${limit}`;
}

/** Returns a condition: the row of the cursor exists, but not within `within`. A row that no longer exists counts as within. */
export const elsewhereSql = (list: KeysetList, ofCursor: SqlText, within: string, placeholders: Placeholders): string =>
  `exists (select from ${list.from.write(placeholders)} where ${ofCursor.write(placeholders)} and not (${within}))`;

/** Returns a WHERE clause; the condition on the parent row, if there is one, comes first. */
export function whereSql(within: string | null, where: string[]): string {
  const conditions = within ? [within, ...where] : where;
  return conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
}

/** Writes each text with the placeholders of its statement. */
export const writeTexts = (texts: readonly SqlText[], placeholders: Placeholders): string[] =>
  texts.map(text => text.write(placeholders));

const idOf = (list: KeysetList) => list.keys.at(-1)?.sql ?? `${list.alias}.id`;

/** Returns the same list for readers whose role sees the whole tenant: one range of the index suffices, and the statement is shorter. */
export const forFullAccess = (list: KeysetList): KeysetList => ({
  ...list,
  owner: undefined,
  // an index answers the whole filter, so the finder is not needed
  ...(list.indexRanges && { finder: undefined }),
});

/** Returns the same source for readers whose role sees the whole tenant. */
export const forFullAccessFrom = <Source extends RowSource>(source: Source): Source =>
  source.fromOfAll ? { ...source, from: source.fromOfAll } : source;

const seesTeam = '(select app.sees_team())';
/**
 * Conditions for the rows that a reader sees, one per range of the owner's index: the conditions of the policy in a form in which
 * the planner can use that index.
 */
const visibleOwners = (owner: string) => [
  seesTeam,
  `not ${seesTeam} and ${owner} = (select app.own_seller())`,
  `not ${seesTeam} and (select app.sees_unassigned()) and ${owner} = '${nobody}'`,
];
/** A table for each of whose rows a range is read, and the condition for the rows of the range. */
interface Each {
  from?: string;
  condition?: string;
}
/**
 * The last two conditions of `visibleOwners`, as one range per owner; no range for readers who see the team. The list's table
 * appears only once, since each mention costs the checks of its policy. Do not use it for long scans: Postgres cannot tell how
 * many owners there are, and would sort all of their rows instead.
 */
const ownedBy = (owner: string): Required<Each> => ({
  from: `unnest((select array[app.own_seller(), case when app.sees_unassigned() then '${nobody}'::uuid end] where not app.sees_team())) reach (owner)`,
  condition: `${owner} = reach.owner`,
});

/** Returns the first rows of the list by its bounds only, without the rest of its filter. */
function scanSql(
  list: KeysetList,
  range: KeysetRange,
  within: string | null,
  limit: number,
  placeholders: Placeholders,
): string {
  const order = `order by ${list.keys.map(({ sql }) => `${sql} ${range.direction}`).join(', ')} limit ${limit}`;
  const bounds = writeTexts([...(list.bounds ?? []), ...range.afterCursor], placeholders);
  const from = list.from.write(placeholders);
  const walk = (...conditions: string[]) =>
    `(select ${list.alias}.* from ${from} ${whereSql(within, [...conditions, ...bounds])} ${order})`;
  return list.owner
    ? visibleOwners(list.owner)
        .map(condition => walk(condition))
        .join(' union all ')
    : walk();
}

/** The same rows for readers who see the whole tenant: one range, from which only the selection is read. */
function plainScanSql(
  list: KeysetList,
  range: KeysetRange,
  selection: string,
  limit: number,
  placeholders: Placeholders,
): string {
  const order = list.keys.map(({ sql }) => `${sql} ${range.direction}`).join(', ');
  const bounds = writeTexts([...(list.bounds ?? []), ...range.afterCursor], placeholders);
  return `select ${selection} from ${list.from.write(placeholders)} ${whereSql(null, bounds)} order by ${order} limit ${limit}`;
}

/** Returns the first rows of each range, unsorted. */
function indexRangesSql(
  list: KeysetList,
  range: KeysetRange,
  { columns, otherConditions }: IndexRanges,
  each: Each,
  limit: number,
  placeholders: Placeholders,
): string {
  const { alias } = list;
  const order = `order by ${list.keys.map(({ sql }) => `${sql} ${range.direction}`).join(', ')} limit ${limit}`;
  // A sub-select, so that the planner's estimate does not depend on the number of values, and one plan serves all lists.
  const values = columns.map(
    (column, index) => `unnest((select ${column.values.write(placeholders)}::text[])) s${index} (value)`,
  );
  const inRange = columns.map(({ sql }, index) => `${sql} = s${index}.value`);
  const conditions = writeTexts([...otherConditions, ...range.afterCursor], placeholders);
  const ofOne = `select * from ${list.from.write(placeholders)} ${whereSql(each.condition ?? null, [...inRange, ...conditions])} ${order}`;
  const ranges = each.from ? [each.from, ...values] : values;
  return `select ${alias}.* from ${ranges.join(' cross join ')} cross join lateral (${ofOne}) ${alias}`;
}

/**
 * Returns the first rows of a branch (of each parent, if the branch has parents), ordered by only the first key, with all rows
 * that share the first key of the last one. An index with other columns between the keys provides this order without a sort. With
 * the full order, a planner that expects few rows would read and sort all rows of a parent.
 */
function branchSql(
  { alias, keys }: KeysetList,
  range: KeysetRange,
  { rows, parents }: Branch,
  limit: number,
  placeholders: Placeholders,
): string {
  const conditions = whereSql(null, writeTexts(range.where, placeholders));
  const order = `order by ${keys[0]?.sql} ${range.direction} fetch first ${limit} rows with ties`;
  const ofOne = `(select * from (${rows.write(placeholders)}) ${alias} ${conditions} ${order})`;
  if (!parents) return ofOne;
  return `select ${alias}.* from unnest((select ${parents.write(placeholders)})) parent (id) cross join lateral ${ofOne} ${alias}`;
}

/**
 * Returns an expression for the ids from which the page is chosen. Each step except the last returns null if it does not suffice,
 * and then the next one runs.
 */
function matchingIdsSql(
  list: KeysetList,
  range: KeysetRange,
  { idsUpTo, isSelective }: NonNullable<KeysetList['finder']>,
  limit: number,
  placeholders: Placeholders,
): string {
  const bounds = new Set(list.bounds);
  const filters = writeTexts(
    list.where.filter(condition => !bounds.has(condition)),
    placeholders,
  ).join(' and ');
  const keys = list.keys.map(({ sql }, index) => `${sql} as k${index}`).join(', ');
  const order = list.keys.map((_, index) => `k${index} ${range.direction}`).join(', ');
  const longRows = longScan * limit;
  // Postgres computes the rows of a WITH once, and only as many as are fetched: a scan that fills the page early ends there.
  // A list by a custom field joins its figures, and how Postgres plans that depends on the limit.
  const isOneRange = !list.owner && list.from.values.length === 0;
  const walk = !isOneRange
    ? `select ${keys}, (${filters}) as hit from (${scanSql(list, range, null, longRows, placeholders)}) ${list.alias} order by ${order} limit ${longRows}`
    : plainScanSql(list, range, `${keys}, (${filters}) as hit`, longRows, placeholders);
  const matchesWithin = (rows: number, elseBranch = '') =>
    `(select case when cardinality(met.ids) >= ${limit} or (select count(*) from (select from walk limit ${rows}) seen) < ${rows} then met.ids ${elseBranch}end
    from (select array(select k${list.keys.length - 1} from (select * from walk limit ${rows}) near where hit limit ${limit}) as ids offset 0) met)`;
  // If the short scan finds so many matches that the long one is likely to fill the page twice over, the scan continues, since
  // the finder would take longer.
  const continueScan = `when cardinality(met.ids) * ${longScan / shortScan} >= ${2 * limit} then ${matchesWithin(longRows)} `;
  // Where one range of the index suffices, the short scan reads it without keeping the rows, which costs twice as much as reading them.
  const shortRows = shortScan * limit;
  const plainScan = (selection: string) => plainScanSql(list, range, selection, shortRows, placeholders);
  const shortly =
    () => `(select case when cardinality(met.ids) >= ${limit} or (select count(*) from (${plainScan('')}) seen) < ${shortRows} then met.ids ${continueScan}end
    from (select array(select near.id from (${plainScan(`${idOf(list)} as id, (${filters}) as hit`)}) near where near.hit limit ${limit}) as ids offset 0) met)`;
  const idsWithin = (count: number | null) => idsUpTo(count).write(placeholders);
  const steps = [
    ...(isSelective ? [] : [isOneRange ? shortly() : matchesWithin(shortRows, continueScan)]),
    idsWithin(maxSortedIds),
    matchesWithin(longRows),
    idsWithin(null),
  ];
  return `((with walk as materialized (${walk}) select coalesce(${steps.join(', ')})))`;
}
