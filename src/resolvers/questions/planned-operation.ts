import type { Findings } from '../../domain/questions/index.js';

/** A query that anybody with the same rights may send, and the conversion of its answer to a table. */
export interface PlannedOperation {
  query: string;
  findings(data: Record<string, unknown>): Findings;
  /** The list that it reads, if that takes a filter, so that the client can open it to see all of the rows. */
  list?: ListedRows;
}

/** A list of the graph by its name, with its arguments as JSON. */
export interface ListedRows {
  name: string;
  filter: object;
  orderBy: object | null;
}
