import type { Duplex } from 'node:stream';
import pg from 'pg';
import type { Statement } from '../../domain/shared/database.port.js';
import { giveAwayMessage, messageToRun } from './bind-message.js';

/** The part of pg's connection that its types leave out. */
interface Connection {
  stream: Duplex;
  /** The texts of the statements that the server has prepared, by name. */
  parsedStatements: Record<string, string>;
  /** What is known of the columns of their answers. */
  embudoColumns?: Map<string, Columns>;
}
/** How pg reads the rows of a statement. */
interface Columns {
  fields: unknown[];
  _parsers: unknown;
  _prebuiltEmptyResultObject: unknown;
}
interface Answer extends Columns {
  rows: object[];
}
/** Methods and the result of pg's own Query that its types leave out. */
interface Submitted {
  submit(this: PreparedQuery, connection: Connection): Error | null;
  handleCommandComplete(this: PreparedQuery, message: unknown, connection: Connection): void;
}
const submitted = pg.Query.prototype as unknown as Submitted;
const Result = pg.Result as unknown as new () => Answer;

/**
 * A statement with a name. Its first run on a connection is pg's own; each further one is sent as one piece of memory, and without asking
 * for the columns of its answer: they stay as they are while it is prepared, since Postgres refuses a plan whose columns have changed. It
 * is made without the constructor of pg's Query, which copies the statement's properties one by one (10 µs and more when the code is cold)
 * and prepares to be an event emitter, to which nobody listens.
 */
class PreparedQuery {
  readonly name: string;
  readonly text: string;
  readonly portal = '';
  readonly _result: Answer = new Result();
  readonly _results = this._result;
  _canceledDueToError: Error | false = false;
  readonly _accumulateRows = true;
  private columns: Columns | undefined;

  constructor(
    statement: Statement,
    readonly values: unknown[],
    readonly callback: (error: Error | null, answer: Answer) => void,
  ) {
    this.name = statement.name;
    this.text = statement.text;
  }

  submit(connection: Connection): Error | null {
    const { name, text, values } = this;
    if (connection.parsedStatements[name] !== text) return submitted.submit.call(this, connection);
    this.columns = connection.embudoColumns?.get(name);
    if (this.columns) Object.assign(this._result, this.columns);
    let message: Buffer;
    try {
      message = messageToRun(name, values, !this.columns);
    } catch (error) {
      return error as Error;
    }
    send(connection.stream, message);
    return null;
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.columns) return;
    submitted.handleCommandComplete.call(this, message, connection);
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    connection.embudoColumns ??= new Map();
    connection.embudoColumns.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject });
  }

  handleReadyForQuery(): void {
    if (this._canceledDueToError) this.callback(this._canceledDueToError, this._result);
    else this.callback(null, this._result);
  }
}
// The client accepts only instances of Query on connections that send several statements at once.
Object.setPrototypeOf(PreparedQuery.prototype, pg.Query.prototype);

function send(stream: Duplex, message: Buffer): void {
  // A closed connection fails its statements when it reports its end.
  if (!stream.writable) return;
  if (stream.writableLength > 0 || stream.writableCorked > 0) {
    stream.write(Buffer.from(message));
    return;
  }
  stream.write(message);
  // The kernel has taken the bytes, unless the stream still counts them.
  if (stream.writableLength > 0) giveAwayMessage();
}

/** Runs a statement with a name on a connection and returns its rows. */
export function runPrepared(client: pg.ClientBase, statement: Statement, values: unknown[]): Promise<object[]> {
  return new Promise((resolve, reject) => {
    const query = new PreparedQuery(statement, values, (error, answer) =>
      error ? reject(error) : resolve(answer.rows),
    );
    client.query(query as unknown as pg.Query);
  });
}
