import type { SqlText } from './sql-text.js';

/** A FROM clause and the columns selected from it, under the names of the graph. */
export interface RowSource {
  columns: string;
  from: SqlText;
  /** The alias of a row in `columns` and in conditions. */
  alias: string;
}

/** A list with keyset pagination: pages are stable under inserts, and each is one range of an index. */
export interface KeysetList extends RowSource {
  /** Part of the cursor, with the order: a cursor of another list or order is refused. */
  name: string;
  where: SqlText[];
  /** The order: columns that are NOT NULL, the last one the id, which breaks ties. All have the same direction. */
  keys: { sql: string; type: 'timestamptz' | 'text' | 'int' | 'bigint' | 'uuid' | 'date' }[];
  direction: 'ASC' | 'DESC';
  /** The page for a request without `first` and `last`. */
  defaultPage: { first: number } | { last: number };
  /** Those conditions of `where` that the index of this order answers by itself, such as ranges of the first key. */
  bounds?: SqlText[];
  /** The column with the row's owner (the nil UUID for nobody), where there is an index by owner and order. */
  owner?: string;
  /**
   * `idsUpTo` is an expression for the ids of the rows that match `where`, null where there are more than its limit. It runs
   * before any scan where the filter is selective.
   */
  finder?: { idsUpTo: (limit: number | null) => SqlText; isSelective: boolean };
  /** Where an index answers the whole filter in the list's order: `team` for readers of the whole tenant, `owned` for readers of some owners' rows. */
  indexRanges?: { team: IndexRanges; owned?: IndexRanges };
  /** What `from` puts together: each branch is read in the list's order as far as a page may reach, and the page is in these rows. */
  branches?: Branch[];
}

/** A statement of rows with all columns of the list; the values are those of the list's `from`. */
export interface Branch {
  rows: SqlText;
  /** The ids, as an array, of which each has rows of its own, in the list's order by an index; `rows` names one `parent.id`. */
  parents?: SqlText;
}

/**
 * A filter by the leading columns of an index that continues with the keys of the list's order. Each combination of their
 * values is one range of that index, already in order, so the page is within the first rows of each range.
 */
export interface IndexRanges {
  columns: { sql: string; values: SqlText }[];
  /** The other conditions of the filter, which the index answers too. */
  otherConditions: SqlText[];
  /** The number of combinations. It is not part of the statement. */
  count: number;
}

/** The part of a list that a valid request selects. */
export interface KeysetRange {
  size: number;
  /** Whether it reads from the end, so that the rows arrive in reverse order. */
  backwards: boolean;
  where: SqlText[];
  /** Those conditions of `where` that come from the cursor. */
  afterCursor: SqlText[];
  /** A condition for the row that the cursor is of; null without one. */
  ofCursor: SqlText | null;
  /** The order to read in; one row more than `size` tells whether the list goes on. */
  direction: 'asc' | 'desc';
}
