/** Where rows come from, and what a row is made of: columns named as the graph names them. */
export interface RowSource {
  columns: string;
  /** The table first, with its alias. */
  from: string;
}

/** A list that pages by keyset: stable under inserts, and each page an index range. */
export interface KeysetList extends RowSource {
  /** Part of the cursor, with the order: a cursor of another list or order is refused. */
  name: string;
  /** Each may use the placeholders of `values`. */
  where: string[];
  values: unknown[];
  /** What the list is ordered by, NOT NULL each; the last is the id, which breaks ties. All run in one direction. */
  keys: { sql: string; type: 'timestamptz' | 'text' | 'int' | 'bigint' | 'uuid' }[];
  direction: 'ASC' | 'DESC';
  /** What a request without first and last means. */
  otherwise: { first: number } | { last: number };
  /** Those of `where` that an index of this order answers by itself, such as bounds on what it orders by. */
  bounds?: string[];
  /** The column that says whose a row is, nobody's too, of a list that has an index for its order under it. */
  owner?: string;
  /**
   * The function that finds the ids of what `where` lets through, and the placeholder of the filter that it is given. Asked
   * at once where the filter is of a kind that mostly lets little through.
   */
  found?: { by: string; filter: string; isRare: boolean };
  /** The one filter beside the bounds, where it lists values of a column that the order's index may begin with. */
  spread?: { column: string; values: string };
}

/** The newest first, twenty unless told, by when each came (`at`); the id breaks ties. */
export const newestFirst = (at: string, id: string): Pick<KeysetList, 'keys' | 'direction' | 'otherwise'> => ({
  keys: [
    { sql: at, type: 'timestamptz' },
    { sql: id, type: 'uuid' },
  ],
  direction: 'DESC',
  otherwise: { first: 20 },
});

/** Which part of a list a request asks for, once its arguments have been found to make sense. */
export interface KeysetRange {
  size: number;
  /** Read from the end: the rows come the wrong way round. */
  backwards: boolean;
  where: string[];
  values: unknown[];
  /** Those of `where` that say from where on, where a cursor is given. */
  beyond: string[];
  /** The order to read in; one row more than `size` tells whether the list goes on. */
  direction: 'asc' | 'desc';
}
