import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotGivenUp } from '../../domain/shared/not-given-up.js';
import { Postponed } from '../../domain/shared/postponed.js';
import { afterwards, type TestDatabase, testDatabase, until } from '../../testing/index.js';
import { ScopedPool } from './door.js';
import type { Lane } from './lane.js';
import { QueueCleaner } from './queue-cleaner.js';
import type { RunningJob } from './run-job.js';
import { Worker } from './worker.js';

const loud = '0190a000-0000-7000-8000-00000000000a';
const quiet = '0190a000-0000-7000-8000-00000000000b';
const day = 24 * 3_600_000;

let database: TestDatabase;
let worker: Worker | undefined;
/** The tenants whose jobs have started, in order. */
let started: string[];
/** What the bodies do after they have recorded their start. */
let behave: (tenant: string, job: RunningJob) => Promise<void>;

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

beforeAll(async () => {
  database = await testDatabase();
  await database.queue(`insert into graphile_worker._private_tasks (identifier) values ('spec/job')`);
});
beforeEach(async () => {
  started = [];
  behave = async () => {};
  await database.queue('delete from graphile_worker._private_jobs');
  await database.sql('delete from failed_job');
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

function openDoor(): ScopedPool {
  const door = new ScopedPool({
    url: database.ownerUrl,
    role: 'embudo_queue',
    max: 6,
    applicationName: 'embudo worker',
    onError: () => {},
  });
  afterwards(() => door.close());
  return door;
}

async function start(lane: Partial<Lane> = {}, aheadMs = 1_000): Promise<void> {
  worker = await Worker.start({
    door: openDoor(),
    silentMs: 30_000,
    aheadMs,
    failedJobsDays: 30,
    log: silent,
    lanes: [
      {
        name: 'spec',
        concurrency: 2,
        ahead: 16,
        tenantConcurrency: 2,
        ...lane,
        bodies: {
          'spec/job': async (payload, job) => {
            const { tenantId } = payload as { tenantId: string };
            started.push(tenantId);
            await behave(tenantId, job);
          },
        },
      },
    ],
  });
}
const enqueue = async (tenant: string, count: number, maxAttempts = 5) => {
  await database.queue(
    `insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
     select t.id, json_build_object('tenantId', $1::text, 'messageId', 'm' || n), $3 from generate_series(1, $2::int) n, graphile_worker._private_tasks t where t.identifier = 'spec/job'`,
    [tenant, count, maxAttempts],
  );
  await database.queue(`select pg_notify('jobs:insert', '{"r": "spec", "count": 1}')`);
};
const left = () =>
  database.queue<{ attempts: number; locked: boolean; later: boolean; error: string | null }>(
    `select attempts, locked_by is not null as locked, run_at > now() + interval '1 hour' as later, last_error as error from graphile_worker._private_jobs order by id`,
  );

it('a job that has the id of one that a crash of the database lost while it ran is run too', async () => {
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  behave = tenant => (tenant === loud ? mayEnd : Promise.resolve());
  await start();
  await enqueue(loud, 2);
  await until('both jobs run', () => started.length === 2);
  await database.queue(
    `update graphile_worker._private_jobs set locked_by = null, locked_at = null, attempts = 0, run_at = now() + interval '2 hours', payload = json_build_object('tenantId', $1::text)`,
    [quiet],
  );
  end();
  await enqueue(quiet, 1);
  await until('the next job ran', async () => started.length === 3 && (await left()).length === 2);
  await database.queue('update graphile_worker._private_jobs set run_at = now()');
  await until('all have run', async () => (await left()).length === 0);
  expect(started).toEqual([loud, loud, quiet, quiet, quiet]);
});

describe('a single job of one tenant', () => {
  it('starts among the first though 4,000 jobs of another tenant came before', async () => {
    await enqueue(loud, 4_000);
    await enqueue(quiet, 1);
    await start();
    await until('the queue to be empty', async () => (await left()).length === 0);
    expect(started).toHaveLength(4_001);
    expect(started.indexOf(quiet)).toBeLessThan(2);
  });

  it('that comes during a flood waits only for the jobs that were taken ahead', async () => {
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    behave = () => held;
    await enqueue(loud, 4_000);
    await start();
    await until('the lane to be full', () => started.length === 2);
    await enqueue(quiet, 1);
    release();
    await until('the queue to be empty', async () => (await left()).length === 0);
    expect(started.indexOf(quiet)).toBeLessThan(2 + 16 + 2);
  });

  it('starts while another tenant’s jobs hang, however many of these wait', async () => {
    const hung = new Promise<void>(resolve => afterwards(async () => resolve()));
    let release = () => {};
    const over = new Promise<void>(resolve => {
      release = resolve;
    });
    behave = tenant => (tenant === loud ? Promise.race([hung, over]) : Promise.resolve());
    await enqueue(loud, 100);
    await start({ concurrency: 4, tenantConcurrency: 3 }, 1);
    await until('the share of the loud one to be full', () => started.length === 3);
    await enqueue(quiet, 5);
    await until('the quiet one to be done', async () => (await left()).length === 100);
    expect(started.filter(tenant => tenant === loud)).toHaveLength(3);
    release();
    await until('the queue to be empty', async () => (await left()).length === 0);
    expect(started).toHaveLength(105);
  });
});

describe('a job', () => {
  it('that is postponed waits without occupying a slot or using an attempt', async () => {
    const ends = new Date(Date.now() + day);
    behave = async () => {
      throw new Postponed(ends, 'the vendor said so');
    };
    await enqueue(loud, 1, 1);
    await start();
    await until('it to be postponed', async () => (await left()).some(job => job.later));
    expect(await left()).toEqual([
      { attempts: 0, locked: false, later: true, error: expect.stringContaining('the vendor said so') },
    ]);
    behave = async (_tenant, job) => expect(job).toEqual({ attempt: 1, lastAttempt: true });
    await database.queue('update graphile_worker._private_jobs set run_at = now()');
    await database.queue(`select pg_notify('jobs:insert', '{"r": "again", "count": 1}')`);
    await until('the queue to be empty', async () => (await left()).length === 0);
    expect(started).toEqual([loud, loud]);
  });

  it('that fails for the last time is moved to the failed jobs, with a reason that quotes no data', async () => {
    behave = async () => {
      throw new Error('cannot read "Hola, soy Ana"');
    };
    await enqueue(loud, 1, 1);
    await start();
    await until('it to be given up', async () => (await left()).length === 0);
    expect(
      await database.sql('select tenant_id, task, payload, attempts, max_attempts, error from failed_job'),
    ).toEqual([
      {
        tenant_id: loud,
        task: 'spec/job',
        payload: { tenantId: loud, messageId: 'm1' },
        attempts: 1,
        max_attempts: 1,
        error: 'Error: cannot read …',
      },
    ]);
  });

  it('that fails and may be tried again stays in the queue', async () => {
    behave = async () => {
      throw new Error('once');
    };
    await enqueue(loud, 1, 2);
    await start();
    await until('it to have failed', async () => (await left()).some(job => job.error === 'once'));
    expect(await left()).toEqual([{ attempts: 1, locked: false, later: false, error: 'once' }]);
    expect(await database.sql('select from failed_job')).toEqual([]);
  });

  it('that could not be given up has its last attempt again, and is no failed job before', async () => {
    const attempts: object[] = [];
    behave = async (_tenant, job) => {
      attempts.push(job);
      if (attempts.length === 1) throw new NotGivenUp(new Error('the database is away'));
    };
    await enqueue(loud, 1, 1);
    await start();
    await until('it to have failed', async () => (await left()).some(job => job.error !== null));
    expect(await database.sql('select from failed_job')).toEqual([]);
    await worker?.stop();
    await start();
    await until('it to be done', async () => (await left()).length === 0);
    expect(attempts).toEqual([
      { attempt: 1, lastAttempt: true },
      { attempt: 2, lastAttempt: true },
    ]);
    expect(await database.sql('select from failed_job')).toEqual([]);
  });

  it('that can never be given up becomes a failed job after five more attempts', async () => {
    await enqueue(loud, 1, 1);
    const cleaner = new QueueCleaner(
      { door: openDoor(), silentMs: 30_000, failedJobsDays: 30, log: silent },
      () => false,
    );
    for (let attempts = 1; attempts <= 6; attempts += 1) {
      expect(await database.sql('select from failed_job')).toEqual([]);
      await database.queue('update graphile_worker._private_jobs set attempts = $1', [attempts]);
      await cleaner.sweep();
    }
    expect(await left()).toEqual([]);
    expect(await database.sql('select attempts from failed_job')).toEqual([{ attempts: 6 }]);
  });

  it('whose worker was killed at its last attempt is kept too, and deleted after the set days', async () => {
    await enqueue(loud, 1, 3);
    await database.queue(`update graphile_worker._private_jobs set attempts = 3, flags = '{"endings": 5}'`);
    await start();
    expect(await left()).toEqual([]);
    expect(await database.sql('select error from failed_job')).toEqual([
      { error: 'It failed, or its worker ended, at its last attempt.' },
    ]);
    await worker?.stop();
    await database.sql(`update failed_job set failed_at = now() - interval '31 days'`);
    await start();
    expect(await database.sql('select from failed_job')).toEqual([]);
  });
});
