import type pg from 'pg';

/** The parts of pg's wire connection that COPY needs. pg's types leave them out. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** One COPY … FROM STDIN in the form in which pg takes queries: pg calls these methods as the server answers. */
class CopyIn {
  constructor(
    private readonly text: string,
    private readonly rows: string,
    private readonly done: (error: Error | null) => void,
  ) {}

  submit(wire: Wire): void {
    wire.query(this.text);
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFromChunk(Buffer.from(this.rows));
    wire.endCopyFrom();
  }

  handleError(error: Error): void {
    this.done(error);
  }

  handleReadyForQuery(): void {
    this.done(null);
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

/** Copies rows into a table: the fastest way into Postgres. `rows` is COPY's text format, as `copyRow` writes it. */
export function copyIn(client: pg.Client, table: string, columns: readonly string[], rows: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | null = null;
    const done = (error: Error | null) => {
      failure ??= error;
      // pg continues with the next query only after ReadyForQuery, which the server sends after an error too.
      if (error) reject(error);
      else if (!failure) resolve();
    };
    client.query(new CopyIn(`copy ${table} (${columns.join(', ')}) from stdin`, rows, done) as never);
  });
}

/** Characters with a special meaning in COPY's text format. */
const special = /[\\\n\r\t]/g;
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string) => text.replace(special, character => escapes[character] ?? character);

export type CopyValue = string | number | boolean | null | readonly string[] | object;

/** Returns one row of COPY's text format. Lists become arrays, other objects JSON. */
export const copyRow = (values: readonly (CopyValue | undefined)[]): string => `${values.map(copyValue).join('\t')}\n`;

function copyValue(value: CopyValue | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (Array.isArray(value)) {
    const items = value.map(item => `"${String(item).replace(/[\\"]/g, '\\$&')}"`);
    return escaped(`{${items.join(',')}}`);
  }
  return escaped(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
