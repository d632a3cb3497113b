import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { type TestDatabase, testDatabase } from '../../testing/index.js';

const loud = '0190a000-0000-7000-8000-00000000000a';
const quiet = '0190a000-0000-7000-8000-00000000000b';
const other = '0190a000-0000-7000-8000-00000000000c';

let database: TestDatabase;
let pool: pg.Pool;
let tasks: number[];

beforeAll(async () => {
  database = await testDatabase();
  pool = database.poolAs('embudo_queue', 4);
  const { rows } = await pool.query<{ id: number }>(
    `insert into graphile_worker._private_tasks (identifier) values ('spec/first'), ('spec/second') returning id`,
  );
  tasks = rows.map(row => row.id);
});
beforeEach(() => pool.query('delete from graphile_worker._private_jobs'));

/** Enqueues jobs of a tenant that became due in the past in the order in which they are made, numbered within the tenant. */
const enqueue = (tenant: string | null, count: number, { task = 0, dueIn = '-1 hour', attempts = 0 } = {}) =>
  pool.query(
    `insert into graphile_worker._private_jobs (task_id, payload, run_at, attempts, max_attempts)
     select $1, json_build_object('tenantId', $2::text, 'n', n), now() + $3::interval + n * interval '1 millisecond', $4, 5 from generate_series(1, $5::int) n`,
    [tasks[task], tenant, dueIn, attempts, count],
  );

interface Fetch {
  most?: number;
  after?: string;
  each?: number;
  holders?: string[];
  rooms?: number[];
}
/** Returns the jobs of a fetch, in its order: the end of the tenant's id and the job's number. */
async function take(
  { most = 8, after = '', each = 100, holders = [], rooms = [] }: Fetch = {},
  client: pg.Pool | pg.PoolClient = pool,
) {
  const { rows } = await client.query<{ tenant: string | null; n: number }>(
    `select payload->>'tenantId' as tenant, (payload->>'n')::int as n from app.take_jobs('pool', $1, $2, $3, $4, $5, $6)`,
    [tasks, most, after, each, holders, rooms],
  );
  return rows.map(({ tenant, n }) => `${tenant?.at(-1) ?? '-'}${n}`);
}

/** Runs the work in a transaction on its own connection, which is always rolled back. */
async function undone(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('a fetch', () => {
  it('gives the first job of every tenant before the second of any, however many of one are older', async () => {
    await enqueue(loud, 4_000);
    await enqueue(quiet, 1, { dueIn: '-1 second' });
    await enqueue(other, 2, { dueIn: '-1 second' });
    expect(await take()).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3', 'a4', 'a5']);
  });

  it('continues with the tenant after the one that was served last, so that every tenant gets its turn', async () => {
    await enqueue(loud, 10);
    await enqueue(quiet, 10);
    await enqueue(other, 10);
    expect(await take({ most: 2 })).toEqual(['a1', 'b1']);
    expect(await take({ most: 2, after: quiet })).toEqual(['c1', 'a2']);
    expect(await take({ most: 2, after: loud })).toEqual(['b2', 'c2']);
  });

  it('keeps the order in which one tenant’s jobs were due, across tasks', async () => {
    await enqueue(loud, 2, { task: 1, dueIn: '-2 hours' });
    await enqueue(loud, 2);
    expect(await take()).toEqual(['a1', 'a2', 'a1', 'a2']);
  });

  it('gives no tenant more than it may have', async () => {
    await enqueue(loud, 10);
    await enqueue(quiet, 10);
    await enqueue(other, 10);
    expect(await take({ each: 2, holders: [quiet, other], rooms: [1, 0] })).toEqual(['a1', 'b1', 'a2']);
  });

  it('leaves jobs that are not due, have no attempts left or are locked by another worker', async () => {
    await enqueue(loud, 1, { dueIn: '1 hour' });
    await enqueue(quiet, 1, { attempts: 5 });
    await enqueue(other, 2);
    await undone(async client => {
      await client.query(`select from graphile_worker._private_jobs where payload->>'n' = '1' for update`);
      expect(await take()).toEqual(['c2']);
    });
    expect(await take({ after: other })).toEqual(['c1']);
  });

  it('finds one due job behind a thousand tenants without due jobs', async () => {
    await pool.query(
      `insert into graphile_worker._private_jobs (task_id, payload, run_at)
       select $1, json_build_object('tenantId', '0190' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-000000000000', 'n', n), now() + interval '1 hour' from generate_series(1, 1500) n`,
      [tasks[0]],
    );
    await enqueue(quiet, 1);
    expect(await take()).toEqual(['b1']);
  });

  it('treats jobs without a tenant as those of one more tenant', async () => {
    await enqueue(loud, 20);
    await enqueue(null, 2);
    expect(await take({ most: 4 })).toEqual(['-1', 'a1', '-2', 'a2']);
  });

  it('counts an attempt and names the pool', async () => {
    await enqueue(loud, 1);
    await take();
    const { rows } = await pool.query(
      'select attempts, locked_by, locked_at is not null as locked from graphile_worker._private_jobs',
    );
    expect(rows).toEqual([{ attempts: 1, locked_by: 'pool', locked: true }]);
  });

  it('reads a few rows where thousands wait', async () => {
    await enqueue(loud, 4_000);
    await enqueue(quiet, 4_000, { task: 1 });
    await pool.query('analyze graphile_worker._private_jobs');
    await undone(async client => {
      const read = async () => {
        const { rows } = await client.query<{ n: string }>(
          `select idx_tup_fetch + seq_tup_read as n from pg_stat_xact_user_tables where relid = 'graphile_worker._private_jobs'::regclass`,
        );
        return Number(rows[0]?.n);
      };
      const before = await read();
      expect(await take({ most: 8 }, client)).toHaveLength(8);
      expect((await read()) - before).toBeLessThan(200);
    });
  });
});
