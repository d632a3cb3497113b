import pg from 'pg';
import type { Statement } from '../../domain/shared/database.port.js';

/** Methods by which pg's own Query handles the messages of the server. Its types leave them out. */
interface Answered {
  submit(this: pg.Query, connection: pg.Connection): Error | null;
  handleDataRow(this: pg.Query, message: unknown): void;
  handleCommandComplete(this: pg.Query, message: unknown, connection: pg.Connection): void;
}
const answered = pg.Query.prototype as unknown as Answered;

/**
 * A prepared statement after another one that its connection has already prepared. Both are sent in one packet, and only the
 * last ends with a Sync: if the first fails, the server skips the second, and if the second fails, the server undoes the first.
 */
class FollowingQuery extends pg.Query {
  private isFirstDone = false;

  constructor(
    private readonly first: { name: string; values: unknown[] },
    statement: Statement,
    values: unknown[],
    callback: (error: Error | undefined, result: pg.ResultBuilder) => void,
  ) {
    super({ name: statement.name, text: statement.text, values }, callback as never);
  }

  override submit = (connection: pg.Connection): Error | null => {
    connection.stream.cork();
    try {
      connection.bind({ statement: this.first.name, values: this.first.values } as never, true);
      connection.execute(null, true);
      return answered.submit.call(this, connection);
    } finally {
      connection.stream.uncork();
    }
  };

  handleDataRow(message: unknown): void {
    // No description was requested for the first statement, so its rows cannot be read.
    if (this.isFirstDone) answered.handleDataRow.call(this, message);
  }

  handleCommandComplete(message: unknown, connection: pg.Connection): void {
    if (this.isFirstDone) answered.handleCommandComplete.call(this, message, connection);
    this.isFirstDone = true;
  }
}

/** Runs a prepared statement after `first`, which the connection has already prepared, and returns its rows. */
export function runAfterPrepared<Row>(
  client: pg.ClientBase,
  first: { name: string; values: unknown[] },
  statement: Statement,
  values: unknown[],
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    client.query(
      new FollowingQuery(first, statement, values, (error, result) =>
        error ? reject(error) : resolve(result.rows as Row[]),
      ),
    );
  });
}
