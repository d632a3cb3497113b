import type { Statement, Transaction } from './database.port.js';

/** Assigns the rows of one record, or only those with the given ids, to another record. Returns their ids. */
export type MoveRows = (tx: Transaction, from: string, to: string, ids?: readonly string[] | null) => Promise<string[]>;

/** Returns a `MoveRows` by a statement that moves rows from `$1` to `$2`, only those of `$3` unless it is null, and returns their ids. */
export const movesRows =
  (statement: Statement): MoveRows =>
  async (tx, from, to, ids = null) =>
    (await tx.query<{ id: string }>(statement, [from, to, ids])).map(({ id }) => id);
