import { fitsKey } from './cursor-keys.js';
import { cursorOf, cursorParts } from './cursor-text.js';
import type { Sql } from './database.port.js';
import { BadInput } from './domain-error.js';
import { isId } from './id.js';
import type { KeysetList, KeysetRange, RowSource } from './keyset-list.js';
import {
  countSql,
  elsewhereSql,
  forFullAccess,
  forFullAccessFrom,
  idsSql,
  pageRowsSql,
  whereSql,
  writeTexts,
} from './page-rows.js';
import { Placeholders, type SqlText, sqlWith } from './sql-text.js';

export type { IndexRanges, KeysetList, KeysetRange, RowSource } from './keyset-list.js';

export interface PageRequest {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export interface Page<Row> {
  rows: Row[];
  /** The opaque cursor of each row, in the order of `rows`. */
  cursors: string[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Runs only if a client asks for it. */
  count(): Promise<number>;
}

/** Rows to read, with their conditions, order and limit. */
export interface BoundRows extends RowSource {
  /** Names the prepared statement, so all rows with this name and limit must have the same text. */
  name: string;
  where?: SqlText[];
  order: string;
  limit?: number;
  /** Set if the text depends on what is asked for: there are too many texts to prepare each on every connection. */
  isVaried?: true;
}

/** Reads the rows; returns an empty list for null. */
export async function readRows<Row>(read: Sql, rows: BoundRows | null): Promise<Row[]> {
  if (!rows) return [];
  const { name, columns, from, where = [], order, limit, isVaried } = read.seesAll ? shortened(rows) : rows;
  const placeholders = new Placeholders();
  const text = `select ${columns} from ${from.write(placeholders)} ${whereSql(null, writeTexts(where, placeholders))} order by ${order}${limit ? ` limit ${limit}` : ''}`;
  return read.query(isVaried ? text : { name: `rows ${name}${limit ? ` ${limit}` : ''}`, text }, placeholders.given);
}

const shortened = (rows: BoundRows): BoundRows =>
  rows.fromOfAll ? { ...forFullAccessFrom(rows), name: `${rows.name} of all` } : rows;

/** Returns the ids of all rows that match a list's filter, in order to change them; at most `limit`, in no order. */
export async function idsOfList(read: Sql, list: KeysetList, limit: number): Promise<{ id: string }[]> {
  const placeholders = new Placeholders();
  const text = idsSql(list, limit, placeholders);
  return read.query(text, placeholders.given);
}

/** Returns the different ids in a column of all rows that match a list's filter; at most `limit`, in no order. */
export async function parentIdsOfList(read: Sql, list: KeysetList, column: string, limit: number): Promise<string[]> {
  const placeholders = new Placeholders();
  const text = idsSql(list, limit, placeholders, column);
  return (await read.query<{ id: string }>(text, placeholders.given)).map(({ id }) => id);
}

const largestPage = 100;

/** Reads a page of a list with the rights of `read`. The whole list is counted only when `count` of the page is called. */
export async function readPage<Row>(read: Sql, fullList: KeysetList, request: PageRequest): Promise<Page<Row>> {
  const list = read.seesAll ? forFullAccess(fullList) : fullList;
  const range = rangeOf(list, request);
  const placeholders = new Placeholders();
  const text = pageRowsSql(list, range, selection(list), range.size + 1, placeholders);
  const rows = await read.query<Row & Keyed>(text, placeholders.given);
  return pageOf(list, request, range, rows, async () => {
    const counting = new Placeholders();
    const count = countSql(list, counting);
    const [row] = await read.query<{ count: number }>(`select ${count}::int as count`, counting.given);
    return row?.count ?? 0;
  });
}

/** Reads the same page of the list under each of several parents, in one statement. `parent` is the column with the parent's id. */
export async function readPages<Row>(
  read: Sql,
  fullList: KeysetList,
  parent: string,
  parentIds: readonly string[],
  request: PageRequest,
): Promise<Page<Row>[]> {
  const list = read.seesAll ? forFullAccess(fullList) : fullList;
  const range = rangeOf(list, request);
  const parents = sqlWith([parentIds], ids => ids);
  await assertCursorWithin(read, list, range, ids => `${parent} = any (${ids}::uuid[])`, parents);
  const placeholders = new Placeholders();
  const page = pageRowsSql(list, range, selection(list), range.size + 1, placeholders, `${parent} = asked.id`);
  const rows = await read.query<Row & Keyed & { parentId: string }>(
    `select asked.id as "parentId", page.* from unnest(${parents.write(placeholders)}::uuid[]) as asked (id)
     cross join lateral (${page}) page`,
    placeholders.given,
  );
  const groups = Map.groupBy(rows, row => row.parentId);
  let counted: Promise<Map<string, number>> | null = null;
  const count = async (): Promise<Map<string, number>> => {
    const counting = new Placeholders();
    const within = `${parent} = any (${parents.write(counting)}::uuid[])`;
    const text = `select ${parent} as id, count(*)::int as count from ${list.from.write(counting)} ${whereSql(within, writeTexts(list.where, counting))} group by 1`;
    const counts = await read.query<{ id: string; count: number }>(text, counting.given);
    return new Map(counts.map(row => [row.id, row.count]));
  };
  return parentIds.map(id =>
    pageOf(list, request, range, groups.get(id) ?? [], async () => {
      counted ??= count();
      return (await counted).get(id) ?? 0;
    }),
  );
}

/** Throws BadInput if the cursor's row belongs to a parent that is not among those requested. */
async function assertCursorWithin(
  read: Sql,
  list: KeysetList,
  { ofCursor, backwards }: KeysetRange,
  within: (parents: string) => string,
  parents: SqlText,
): Promise<void> {
  if (!ofCursor) return;
  const placeholders = new Placeholders();
  const elsewhere = elsewhereSql(list, ofCursor, within(parents.write(placeholders)), placeholders);
  const [row] = await read.query<{ elsewhere: boolean }>(`select ${elsewhere} as elsewhere`, placeholders.given);
  if (row?.elsewhere) throw foreignCursor(backwards);
}

const foreignCursor = (backwards: boolean) =>
  new BadInput(
    'Invalid cursor for this list and order. Use the endCursor or startCursor of the last page you received.',
    [backwards ? 'before' : 'after'],
  );

interface Keyed {
  cursorKeys: string[];
}
const selection = (list: KeysetList) =>
  `${list.columns}, array[${list.keys.map(key => `${key.sql}::text`).join(', ')}] as "cursorKeys"`;

/** Throws BadInput if the arguments contradict each other or are out of bounds, or if the cursor is of another list. */
export function rangeOf(list: KeysetList, request: PageRequest): KeysetRange {
  const { size, backwards, cursor } = checkedRequest(list, request);
  const operator = (list.direction === 'DESC') === backwards ? '>' : '<';
  const direction = operator === '>' ? 'asc' : 'desc';
  const afterCursor = cursor
    ? [
        sqlWith(
          list.keys.map((_, index) => cursor[index]),
          (...marks: string[]) =>
            `(${list.keys.map(key => key.sql).join(', ')}) ${operator} (${list.keys.map((key, index) => `${marks[index]}::${key.type}`).join(', ')})`,
        ),
      ]
    : [];
  const id = list.keys.at(-1);
  const ofCursor = cursor && id ? sqlWith([cursor.at(-1)], mark => `${id.sql} = ${mark}::${id.type}`) : null;
  return { size, backwards, where: [...list.where, ...afterCursor], afterCursor, ofCursor, direction };
}

function pageOf<Row>(
  list: KeysetList,
  request: PageRequest,
  range: KeysetRange,
  rows: (Row & Keyed)[],
  count: () => Promise<number>,
): Page<Row> {
  const { size, backwards } = range;
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (backwards) shown.reverse();
  return {
    rows: shown,
    cursors: shown.map(row => encode(list, row.cursorKeys)),
    hasNextPage: backwards ? Boolean(request.before) : more,
    hasPreviousPage: backwards ? more : Boolean(request.after),
    count,
  };
}

function checkedRequest(
  list: KeysetList,
  request: PageRequest,
): { size: number; backwards: boolean; cursor: string[] | null } {
  const { first = null, last = null, after = null, before = null } = request;
  if (first !== null && last !== null) throw new BadInput('Use either first or last, not both.', ['first']);
  for (const [name, value] of Object.entries({ first, last }))
    if (value !== null && (value < 1 || value > largestPage))
      throw new BadInput(`${name} must be between 1 and ${largestPage}, not ${value}.`, [name]);
  if (after !== null && before !== null) throw new BadInput('Use either after or before, not both.', ['after']);
  const backwards =
    last !== null || (first === null && (before !== null || 'last' in list.defaultPage) && after === null);
  const defaultSize = 'last' in list.defaultPage ? list.defaultPage.last : list.defaultPage.first;
  if ((backwards ? after : before) !== null)
    throw new BadInput(
      backwards ? 'Use last with before, and first with after.' : 'Use first with after, and last with before.',
      [backwards ? 'after' : 'before'],
    );
  const cursor = backwards ? before : after;
  return {
    size: first ?? last ?? defaultSize,
    backwards,
    cursor: cursor === null ? null : decode(list, cursor, backwards),
  };
}

/** Returns the first part of each cursor of a list. */
export const cursorSignature = (list: KeysetList) => `${list.name} ${list.direction}`;
const encode = (list: KeysetList, keys: string[]) => cursorOf([cursorSignature(list), ...keys]);

function decode(list: KeysetList, cursor: string, backwards: boolean): string[] {
  const refused = foreignCursor(backwards);
  const keys = cursorParts(cursor, cursorSignature(list), list.keys.length, refused);
  list.keys.forEach((key, index) => {
    if (!fitsKey(key.type, keys[index])) throw refused;
  });
  return keys as string[];
}

/**
 * Returns the id for a filter. An id that is not a UUID, which Postgres would refuse, is replaced by the nil UUID, which matches
 * nothing.
 */
export const idOrNobody = (id: string | null | undefined): string | null | undefined =>
  typeof id === 'string' && !isId(id) ? '00000000-0000-0000-0000-000000000000' : id;
