import type { SqlText } from './sql-text.js';

/** Where rows come from, and what a row is made of: columns named as the graph names them. */
export interface RowSource {
  columns: string;
  from: SqlText;
  /** What `columns` and conditions call a row. */
  alias: string;
}

/** A list that pages by keyset: stable under inserts, and each page an index range. */
export interface KeysetList extends RowSource {
  /** Part of the cursor, with the order: a cursor of another list or order is refused. */
  name: string;
  where: SqlText[];
  /** What the list is ordered by, NOT NULL each; the last is the id, which breaks ties. All run in one direction. */
  keys: { sql: string; type: 'timestamptz' | 'text' | 'int' | 'bigint' | 'uuid' | 'date' }[];
  direction: 'ASC' | 'DESC';
  /** What a request without first and last means. */
  otherwise: { first: number } | { last: number };
  /** Those of `where` that an index of this order answers by itself, such as bounds on what it orders by. */
  bounds?: SqlText[];
  /** The column that says whose a row is, nobody's too, of a list that has an index for its order under it. */
  owner?: string;
  /**
   * An expression that finds the ids of what `where` lets through, null where they are more than the number that it is
   * given. Asked at once where the filter is of a kind that mostly lets little through.
   */
  found?: { ids: (most: number | null) => SqlText; isRare: boolean };
  /** The one filter beside the bounds, where it lists values of a column that the order's index may begin with. */
  spread?: { column: string; values: SqlText };
}

/** Which part of a list a request asks for, once its arguments have been found to make sense. */
export interface KeysetRange {
  size: number;
  /** Read from the end: the rows come the wrong way round. */
  backwards: boolean;
  where: SqlText[];
  /** Those of `where` that say from where on, where a cursor is given. */
  beyond: SqlText[];
  /** The order to read in; one row more than `size` tells whether the list goes on. */
  direction: 'asc' | 'desc';
}
