import pg from 'pg';
import type { State } from './state.js';

const OWNER = 'embudo_owner';
const DATABASE = 'embudo';

/** The superuser's URL. Only tests may use it, to create databases. */
export const adminUrlOf = (state: State, port = state.port): string =>
  `postgres://postgres:${state.superuserPassword}@127.0.0.1:${port}/postgres`;

/** The owner's URL: the value of DATABASE_URL. */
export const ownerUrlOf = (state: State): string =>
  `postgres://${OWNER}:${state.ownerPassword}@127.0.0.1:${state.port}/${DATABASE}`;

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
  // if the server stops meanwhile, the query fails; without a listener the event would end this process
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether a server on this port accepts this superuser's password and answers. */
export async function answers(state: State, port: number): Promise<boolean> {
  try {
    return await withClient(adminUrlOf(state, port), async client => (await client.query('select 1')).rowCount === 1);
  } catch {
    return false;
  }
}

/** Creates the owner (which may create roles and is not a superuser) and its database if they are missing. */
export async function ensureOwner(state: State): Promise<void> {
  await withClient(adminUrlOf(state), async client => {
    const { rows } = await client.query<{ owner: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as owner,
              exists (select from pg_database where datname = $2) as database`,
      [OWNER, DATABASE],
    );
    // Passwords consist of hex digits only, so they are safe inside an SQL literal.
    if (!rows[0]?.owner) await client.query(`create role ${OWNER} login createrole password '${state.ownerPassword}'`);
    if (!rows[0]?.database) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  });
}
