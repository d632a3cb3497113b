import pg from 'pg';
import { codeOf } from '../database-errors.js';
import { copyIn, copyRow } from './copy-in.js';
import { deriveLoaded } from './derive.js';
import { type Line, readLine } from './lines.js';
import { type LoadTable, loadTables } from './tables.js';
import { valuesOf } from './values.js';

export interface BadLine {
  /** Counted from 1. */
  line: number;
  reason: string;
}
export interface LoadReport {
  loaded: number;
  bad: number;
  /** How long the load and the computation of derived data took. */
  seconds: { loading: number; deriving: number };
}
export interface LoadOptions {
  /** The connection address of the owner of the tables. */
  ownerUrl: string;
  tenantId: string;
  /** Called at once for each line that is skipped. */
  onBad(bad: BadLine): void;
  /** The number of lines per transaction. */
  batch?: number;
}

/**
 * Tables whose triggers keep counters and search entries up to date for each row. The triggers are off during a load, and their
 * data is computed at its end.
 */
const watched = ['contact', 'lead', 'customer', 'conversation', 'message', 'opportunity', 'stage_change'];

/**
 * Loads lines into a tenant in batches, with the ids and times of the lines. Each batch is copied into temporary tables, checked
 * there and then inserted. A line that cannot be loaded is reported with the reason and does not affect the others. Other
 * writers of the same tables wait while a batch is inserted.
 */
export async function loadLines(
  lines: AsyncIterable<string>,
  { ownerUrl, tenantId, onBad, batch: batchSize = 20_000 }: LoadOptions,
): Promise<LoadReport> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c jit=off -c timezone=UTC' });
  await client.connect();
  const began = performance.now();
  const loader = new Loader(client, tenantId, onBad);
  try {
    await loader.prepare();
    let number = 0;
    let batch: { line: number; given: Line }[] = [];
    // The next batch is read while the last one is inserted.
    let inserting: Promise<void> = Promise.resolve();
    for await (const text of lines) {
      number += 1;
      if (text.trim() === '') continue;
      const given = readLine(text);
      if ('reason' in given) loader.refuse(number, given.reason);
      else batch.push({ line: number, given });
      if (batch.length < batchSize) continue;
      const full = batch;
      batch = [];
      await inserting;
      inserting = loader.insert(full);
      // It is awaited before the next batch is inserted. Until then, the handler prevents a failure from being an unhandled rejection.
      inserting.catch(() => undefined);
    }
    await inserting;
    await loader.insert(batch);
    const loaded = performance.now();
    await deriveLoaded(client, tenantId);
    const seconds = { loading: (loaded - began) / 1_000, deriving: (performance.now() - loaded) / 1_000 };
    return { loaded: loader.loaded, bad: loader.bad, seconds };
  } finally {
    await client.end();
  }
}

/** Returns the id of the tenant with that slug, or null if there is none. */
export async function findTenantBySlug(ownerUrl: string, slug: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('select id from tenant where slug = $1', [slug]);
    return rows[0]?.id ?? null;
  } finally {
    await client.end();
  }
}

class Loader {
  loaded = 0;
  bad = 0;

  constructor(
    private readonly client: pg.Client,
    private readonly tenantId: string,
    private readonly onBad: (bad: BadLine) => void,
  ) {}

  async prepare(): Promise<void> {
    for (const { staging, definition } of loadTables)
      await this.client.query(
        `create temp table ${staging} (line int, ${definition}) on commit delete rows; create index on ${staging} (id); create index on ${staging} (line)`,
      );
    await this.client.query('create temp table load_talk (id uuid primary key)');
  }

  refuse(line: number, reason: string): void {
    this.bad += 1;
    this.onBad({ line, reason });
  }

  async insert(batch: { line: number; given: Line }[]): Promise<void> {
    if (batch.length === 0) return;
    await this.client.query('begin');
    try {
      for (const table of watched) await this.client.query(`alter table ${table} disable trigger user`);
      for (const table of loadTables) {
        const own = batch.filter(({ given }) => given.type === table.type);
        if (own.length > 0) await this.insertInto(table, own);
      }
      await this.client.query(
        'insert into load_talk select conversation_id from load_message union select id from load_conversation on conflict do nothing',
      );
      for (const table of watched) await this.client.query(`alter table ${table} enable trigger user`);
      await this.client.query('commit');
    } catch (error) {
      await this.client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  private async insertInto(table: LoadTable, batch: { line: number; given: Line }[]): Promise<void> {
    const { staging, columns, refused, inserts } = table;
    const values = valuesOf[table.type] as (given: Line) => never[];
    const rows = batch.map(({ line, given }) => copyRow([line, ...values(given)])).join('');
    await copyIn(this.client, staging, ['line', ...columns], rows);
    await this.client.query(`analyze ${staging}`);
    for (const [reason, condition] of Object.entries(refused)) {
      const text = `delete from ${staging} s where ${condition} and $1::uuid is not null returning s.line`;
      const { rows: lines } = await this.client.query<{ line: number }>(text, [this.tenantId]);
      for (const { line } of lines.sort((one, other) => one.line - other.line)) this.refuse(line, reason);
    }
    const [first, last] = [batch[0]?.line ?? 0, batch.at(-1)?.line ?? 0];
    this.loaded += await this.insertBetween(inserts, first, last);
  }

  /**
   * Inserts the lines from one number to another, both included. If the database refuses them, they are halved until the bad
   * lines are found. Returns the number of inserted lines.
   */
  private async insertBetween(inserts: string[], first: number, last: number): Promise<number> {
    await this.client.query('savepoint lines');
    try {
      const counts: number[] = [];
      for (const insert of inserts)
        counts.push((await this.client.query(insert, [this.tenantId, first, last])).rowCount ?? 0);
      await this.client.query('release savepoint lines');
      return counts[0] ?? 0;
    } catch (error) {
      // An error that is not caused by a line, such as a lost connection, ends the load.
      if (!/^(22|23)/.test(codeOf(error) ?? '')) throw error;
      await this.client.query('rollback to savepoint lines; release savepoint lines');
      if (first === last) {
        this.refuse(first, reasonOf(error as pg.DatabaseError));
        return 0;
      }
      const middle = Math.floor((first + last) / 2);
      return (await this.insertBetween(inserts, first, middle)) + (await this.insertBetween(inserts, middle + 1, last));
    }
  }
}

const reasonOf = ({ message, detail }: pg.DatabaseError): string => (detail ? `${message}: ${detail}` : message);
