import { fitsKey } from './cursor-keys.js';
import type { Sql } from './database.port.js';
import { BadInput } from './domain-error.js';
import { isId } from './id.js';
import type { KeysetList, KeysetRange, RowSource } from './keyset-list.js';
import { countSql, forTheTeam, pageRowsSql, whereSql, written } from './page-rows.js';
import { Placeholders, type SqlText, sqlWith } from './sql-text.js';
import { isLonger, mostCharacters } from './texts.js';

export type { KeysetList, KeysetRange, RowSource } from './keyset-list.js';

export interface PageRequest {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export interface Page<Row> {
  rows: Row[];
  /** Beside each row, opaque. */
  cursors: string[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Runs only where a client asks for it. */
  count(): Promise<number>;
}

/** Rows with all that chooses them. */
export interface BoundRows extends RowSource {
  /** What has the same name, conditions, order and limit has the same text. */
  name: string;
  where?: SqlText[];
  order: string;
  limit?: number;
}

/** Reads rows as they are bound; none where nothing could be. */
export async function readRows<Row>(read: Sql, rows: BoundRows | null): Promise<Row[]> {
  if (!rows) return [];
  const { name, columns, from, where = [], order, limit } = rows;
  const placeholders = new Placeholders();
  const text = `select ${columns} from ${from.write(placeholders)} ${whereSql(null, written(where, placeholders))} order by ${order}${limit ? ` limit ${limit}` : ''}`;
  return read.query({ name: `rows ${name}${limit ? ` ${limit}` : ''}`, text }, placeholders.given);
}

const largestPage = 100;

export async function readPage<Row>(read: Sql, asked: KeysetList, request: PageRequest): Promise<Page<Row>> {
  const list = read.seesAll ? forTheTeam(asked) : asked;
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

/** The same page of the same list under each of several parents, in one statement. `parent` is the column that names the parent. */
export async function readPages<Row>(
  read: Sql,
  asked: KeysetList,
  parent: string,
  parentIds: readonly string[],
  request: PageRequest,
): Promise<Page<Row>[]> {
  const list = read.seesAll ? forTheTeam(asked) : asked;
  const range = rangeOf(list, request);
  const statement = sqlWith([parentIds], ids => ids);
  const placeholders = new Placeholders();
  const page = pageRowsSql(list, range, selection(list), range.size + 1, placeholders, `${parent} = asked.id`);
  const rows = await read.query<Row & Keyed & { parentId: string }>(
    `select asked.id as "parentId", page.* from unnest(${statement.write(placeholders)}::uuid[]) as asked (id)
     cross join lateral (${page}) page`,
    placeholders.given,
  );
  const groups = Map.groupBy(rows, row => row.parentId);
  let counted: Promise<Map<string, number>> | null = null;
  const count = async (): Promise<Map<string, number>> => {
    const counting = new Placeholders();
    const within = `${parent} = any (${statement.write(counting)}::uuid[])`;
    const text = `select ${parent} as id, count(*)::int as count from ${list.from.write(counting)} ${whereSql(within, written(list.where, counting))} group by 1`;
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

interface Keyed {
  cursorKeys: string[];
}
const selection = (list: KeysetList) =>
  `${list.columns}, array[${list.keys.map(key => `${key.sql}::text`).join(', ')}] as "cursorKeys"`;

/** Throws BadInput where the arguments contradict each other, are out of bounds, or where the cursor is another list's. */
export function rangeOf(list: KeysetList, request: PageRequest): KeysetRange {
  const { size, backwards, cursor } = understand(list, request);
  const operator = (list.direction === 'DESC') === backwards ? '>' : '<';
  const direction = operator === '>' ? 'asc' : 'desc';
  const beyond = cursor
    ? [
        sqlWith(
          list.keys.map((_, index) => cursor[index]),
          (...marks: string[]) =>
            `(${list.keys.map(key => key.sql).join(', ')}) ${operator} (${list.keys.map((key, index) => `${marks[index]}::${key.type}`).join(', ')})`,
        ),
      ]
    : [];
  return { size, backwards, where: [...list.where, ...beyond], beyond, direction };
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

function understand(
  list: KeysetList,
  request: PageRequest,
): { size: number; backwards: boolean; cursor: string[] | null } {
  const { first = null, last = null, after = null, before = null } = request;
  if (first !== null && last !== null) throw new BadInput('Ask for first or last, not for both.', ['first']);
  for (const [name, value] of Object.entries({ first, last }))
    if (value !== null && (value < 1 || value > largestPage))
      throw new BadInput(`${name} is between 1 and ${largestPage}; you asked for ${value}.`, [name]);
  if (after !== null && before !== null) throw new BadInput('Give after or before, not both.', ['after']);
  const backwards =
    last !== null || (first === null && (before !== null || 'last' in list.otherwise) && after === null);
  const usual = 'last' in list.otherwise ? list.otherwise.last : list.otherwise.first;
  if ((backwards ? after : before) !== null)
    throw new BadInput(
      backwards ? 'last goes with before, first with after.' : 'first goes with after, last with before.',
      ['after'],
    );
  const given = backwards ? before : after;
  return { size: first ?? last ?? usual, backwards, cursor: given === null ? null : decode(list, given) };
}

/** The first part of each cursor of a list. */
export const cursorSignature = (list: KeysetList) => `${list.name} ${list.direction}`;
const encode = (list: KeysetList, keys: string[]) =>
  Buffer.from(JSON.stringify([cursorSignature(list), ...keys])).toString('base64url');

function decode(list: KeysetList, cursor: string): string[] {
  const refused = new BadInput(
    'This cursor is not of this list and order: use the endCursor or startCursor of its last page.',
    ['after'],
  );
  if (isLonger(cursor, mostCharacters.cursor)) throw refused;
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused;
  }
  if (!Array.isArray(parsed) || parsed.length !== list.keys.length + 1 || parsed[0] !== cursorSignature(list))
    throw refused;
  const keys: unknown[] = parsed.slice(1);
  list.keys.forEach((key, index) => {
    if (!fitsKey(key.type, keys[index])) throw refused;
  });
  return keys as string[];
}

/** An id as a filter may use it: one that is no UUID matches nothing. */
export const idOrNobody = (id: string | null | undefined): string | null | undefined =>
  typeof id === 'string' && !isId(id) ? '00000000-0000-0000-0000-000000000000' : id;
