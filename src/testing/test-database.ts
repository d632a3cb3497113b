import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { connectPatiently, RetryingPool } from '../integrations/postgres/patient-pool.js';
import { afterwards } from './afterwards.js';

/** How long a spec waits for a connection that another spec file holds. */
const slotWaitMs = 15_000;

/** Opens a separate connection, as soon as the server has one free. */
const openPatiently = (config: pg.ClientConfig): Promise<pg.Client> =>
  connectPatiently(async () => {
    const client = new pg.Client(config);
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }, slotWaitMs);

/** The same options as the application's connections: JIT compilation takes Postgres seconds even for small statements. */
const optionsOf = (role: string | null) => `-c jit=off${role ? ` -c role=${role}` : ''}`;

/** `copied`: the strategy for cloning the template, if another one than the server's default is better. */
const offerShape = z.object({
  ownerUrl: z.string(),
  template: z.string().nullable(),
  copied: z.enum(['file_copy']).nullable(),
});
type Offer = z.output<typeof offerShape>;

export type DatabaseRole = 'embudo_app' | 'embudo_jobs' | 'embudo_queue' | 'embudo_ingest' | 'embudo_lookup';

/** A database for one spec file, migrated and empty. */
export interface TestDatabase {
  /** Uses the role that owns the tables and is not a superuser: DATABASE_URL. */
  ownerUrl: string;
  /** Queries as the owner, who sees every tenant's rows, because row-level security does not apply to the owner. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Queries as the role that owns the queue. */
  queue<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Returns a pool with one of the application's roles; a connection that met an error is dropped, together with its scope. */
  poolAs(role: DatabaseRole, max?: number): pg.Pool;
  /** Opens a connection with one of the application's roles, for statements that the code under test would never send. */
  connectAs(role: DatabaseRole): Promise<pg.Client>;
}

let ours: Promise<TestDatabase> | undefined;

/** Returns the spec file's database: cloned from the template at the first call, dropped after the file. */
export function testDatabase(): Promise<TestDatabase> {
  ours ??= makeDatabase();
  return ours;
}

/** Returns one more database, cloned like the spec file's own; null if all spec files share one. */
export async function anotherDatabase(): Promise<TestDatabase | null> {
  const offer = await offered();
  return offer.template === null ? null : cloneDatabase(offer);
}

async function makeDatabase(): Promise<TestDatabase> {
  const offer = await offered();
  return offer.template === null ? shareDatabase(offer.ownerUrl) : cloneDatabase(offer);
}

async function offered(): Promise<Offer> {
  const broker = process.env.EMBUDO_TEST_POSTGRES;
  if (!broker) throw new Error('The test kit offers no Postgres: run the specs by `npm test`.');
  const response = await fetch(broker);
  if (!response.ok) throw new Error(`No Postgres for the tests: ${await response.text()}`);
  return offerShape.parse(await response.json());
}

async function cloneDatabase({ ownerUrl, template, copied }: Offer): Promise<TestDatabase> {
  const name = `embudo_spec_${randomBytes(6).toString('hex')}`;
  const withOwner = async (...statements: string[]) => {
    const client = await openPatiently({ connectionString: ownerUrl });
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await withOwner(
    `create database ${name} template ${template}${copied ? ` strategy ${copied}` : ''}`,
    // Nobody needs these data after a crash, and on a server that syncs each commit would wait some milliseconds for the disk.
    `alter database ${name} set synchronous_commit = off`,
  );
  afterwards(() => dropDatabase(name, withOwner));
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return openTestDatabase(url.href);
}

/** Drops a database, with retries: an autovacuum process may be connected, which only a superuser may terminate, but which ends soon. */
async function dropDatabase(name: string, withOwner: (...statements: string[]) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await withOwner(`drop database if exists ${name} with (force)`);
    } catch (error) {
      if (attempt === 480 || (error as { code?: string }).code !== '42501') throw error;
      await new Promise(resolve => setTimeout(resolve, 250));
    }
}

/** Uses one database for all spec files: a file has it exclusively until its end, and starts with an empty queue. */
async function shareDatabase(ownerUrl: string): Promise<TestDatabase> {
  const turn = new pg.Client({ connectionString: ownerUrl });
  await turn.connect();
  await turn.query('select pg_advisory_lock(2026112010)');
  afterwards(() => turn.end());
  const database = openTestDatabase(ownerUrl);
  await database.queue('delete from graphile_worker._private_jobs');
  return database;
}

/** Opens the database at a URL, for callers that created it. */
export function openTestDatabase(ownerUrl: string): TestDatabase {
  const poolOf = (role: string | null, max: number): pg.Pool => {
    const pool = new RetryingPool(
      { connectionString: ownerUrl, max, idleTimeoutMillis: 3_000, options: optionsOf(role) },
      slotWaitMs,
    );
    pool.on('error', () => undefined);
    afterwards(() => pool.end());
    return pool;
  };
  const owner = poolOf(null, 4);
  const queue = poolOf('embudo_queue', 2);
  return {
    ownerUrl,
    sql: async (text, values) => (await owner.query(text, values)).rows,
    queue: async (text, values) => (await queue.query(text, values)).rows,
    poolAs: (role, max = 2) => poolOf(role, max),
    async connectAs(role) {
      const client = await openPatiently({ connectionString: ownerUrl, options: optionsOf(role) });
      afterwards(() => client.end());
      return client;
    },
  };
}
