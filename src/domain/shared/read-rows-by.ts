import type { Sql } from './database.port.js';
import type { RowSource } from './keyset-list.js';

/** Reads the rows whose `column` is one of these, in no order: a loader finds each its own. `name` is the statement's. */
export const readRowsBy = <Row>(
  read: Sql,
  name: string,
  rows: RowSource,
  column: string,
  keys: readonly string[],
): Promise<Row[]> =>
  read.query({ name, text: `select ${rows.columns} from ${rows.from} where ${column} = any ($1)` }, [keys]);
