import type { SqlText } from './sql-text.js';

/** A FROM clause and the columns selected from it, under the names of the graph. */
export interface RowSource {
  columns: string;
  from: SqlText;
  /** A shorter `from` for readers whose role sees the whole tenant, with the same values. */
  fromOfAll?: SqlText;
  /** The alias of a row in `columns` and in conditions. */
  alias: string;
}

/** A list with keyset pagination: pages are stable under inserts, and each is one range of an index. */
export interface KeysetList extends RowSource {
  /** Part of the cursor, together with the order: a cursor of another list or order is refused. */
  name: string;
  where: SqlText[];
  /** The order: columns that are NOT NULL, the last one the id, which breaks ties. All have the same direction. */
  keys: { sql: string; type: 'timestamptz' | 'text' | 'int' | 'bigint' | 'uuid' | 'date' }[];
  direction: 'ASC' | 'DESC';
  /** The default page, for a request without `first` and `last`. */
  defaultPage: { first: number } | { last: number };
  /** The conditions of `where` that the index of this order answers by itself, such as ranges of the first key. */
  bounds?: SqlText[];
  /** The column with the row's owner (the nil UUID if there is none). Set only if there is an index by owner and order. */
  owner?: string;
  /**
   * `idsUpTo` returns an expression for the ids of the rows that match `where`, or null if there are more than its limit. It runs
   * before any scan if the filter is selective.
   */
  finder?: { idsUpTo: (limit: number | null) => SqlText; isSelective: boolean };
  /**
   * Set if an index answers the whole filter in the list's order: `team` is for readers of the whole tenant, `owned` for readers
   * of the rows of some owners.
   */
  indexRanges?: { team: IndexRanges; owned?: IndexRanges };
  /**
   * The parts that `from` combines. Each branch is read in the list's order only as far as a page may reach; the page is among
   * these rows.
   */
  branches?: Branch[];
}

/** A statement whose rows have all columns of the list. Its values are the same as those of the list's `from`. */
export interface Branch {
  rows: SqlText;
  /** An array of parent ids. An index returns the rows of each parent in the list's order; `rows` refers to one parent as `parent.id`. */
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
  /** The conditions of `where` that come from the cursor. */
  afterCursor: SqlText[];
  /** A condition that selects the row of the cursor; null without a cursor. */
  ofCursor: SqlText | null;
  /** The order to read in. One row more than `size` is read, which tells whether the list goes on. */
  direction: 'asc' | 'desc';
}
