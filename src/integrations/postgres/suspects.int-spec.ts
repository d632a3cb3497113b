import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { StoppedWorkers } from '../../domain/shared/stopped-workers.js';
import { afterwards, type TestDatabase, testDatabase, until } from '../../testing/index.js';
import { ScopedPool } from './door.js';
import { QueueCleaner } from './queue-cleaner.js';
import type { RunningJob } from './run-job.js';
import { EndedItsProcess, type Isolation } from './suspects.js';
import { Worker } from './worker.js';

const tenant = '0190a000-0000-7000-8000-00000000000a';
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

let database: TestDatabase;
let door: ScopedPool;
let worker: Worker | undefined;
/** What ran: in the worker itself, given up, or apart. */
let ran: string[];
let apart: (task: string, payload: unknown, job: RunningJob) => Promise<void>;

beforeAll(async () => {
  database = await testDatabase();
  await database.queue(
    `insert into graphile_worker._private_tasks (identifier) values ('spec/job'), ('worker/suspect') on conflict do nothing`,
  );
  door = new ScopedPool({
    url: database.ownerUrl,
    role: 'embudo_queue',
    max: 6,
    applicationName: 'embudo worker',
    onError: () => {},
  });
  afterwards(() => door.close());
});
beforeEach(async () => {
  ran = [];
  apart = async () => {};
  await database.queue('delete from graphile_worker._private_jobs');
  await database.sql('delete from failed_job');
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

async function start(): Promise<void> {
  const isolation: Isolation = {
    run: async (task, payload, job) => {
      ran.push('apart');
      await apart(task, payload, job);
    },
    stop: async () => {},
  };
  worker = await Worker.start({
    door,
    silentMs: 30_000,
    aheadMs: 1_000,
    failedJobsDays: 30,
    log: silent,
    isolation,
    lanes: [
      {
        name: 'spec',
        concurrency: 2,
        ahead: 16,
        tenantConcurrency: 2,
        bodies: {
          'spec/job': async (_payload, { isDeadly, lastAttempt }) => {
            ran.push(isDeadly ? `given up, last: ${lastAttempt}` : 'here');
            if (isDeadly) throw new StoppedWorkers();
          },
        },
      },
    ],
  });
}
const sweep = () => new QueueCleaner({ door, silentMs: 30_000, failedJobsDays: 30, log: silent }, () => false).sweep();
const enqueue = (name: string, maxAttempts = 5) =>
  database.queue(
    `insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
     select t.id, json_build_object('tenantId', $1::text, 'name', $2::text), $3 from graphile_worker._private_tasks t where t.identifier = 'spec/job'`,
    [tenant, name, maxAttempts],
  );
/** Ends so many workers, each while it had all jobs. */
async function loseWorkers(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await database.queue(
      `update graphile_worker._private_jobs set locked_by = 'dead pool', locked_at = now() - interval '1 hour', attempts = attempts + 1`,
    );
    await sweep();
  }
}
const jobs = () =>
  database.queue(
    `select t.identifier as task, j.attempts < j.max_attempts as "mayRun", (j.flags->>'workersLost')::int as lost, j.flags->>'suspectOf' as of
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
  );
const isEmpty = async () => (await jobs()).length === 0;
const failedJobs = () => database.sql('select tenant_id as tenant, task, payload, error from failed_job');
const replayAll = () =>
  database.queue(
    `with scope as materialized (select set_config('app.tenant_id', $1, true), set_config('app.role', 'ADMIN', true))
     select app.replay_failed_jobs(array(select id from failed_job)) from scope`,
    [tenant],
  );

describe('a job whose worker ended', () => {
  it('is run as before after the first one, and apart after the second one', async () => {
    await enqueue('poison', 1);
    await loseWorkers(1);
    expect(await jobs()).toEqual([{ task: 'spec/job', mayRun: true, lost: 1, of: null }]);
    await loseWorkers(1);
    expect(await jobs()).toEqual([{ task: 'worker/suspect', mayRun: true, lost: 2, of: 'spec/job' }]);
    await loseWorkers(1);
    expect(await jobs()).toEqual([{ task: 'worker/suspect', mayRun: true, lost: 3, of: 'spec/job' }]);
  });

  it('is not counted where only its lane was started again', async () => {
    await enqueue('innocent');
    const cleaner = new QueueCleaner({ door, silentMs: 30_000, failedJobsDays: 30, log: silent }, () => false);
    await database.queue(`update graphile_worker._private_jobs set locked_by = 'old pool', locked_at = now()`);
    cleaner.retire('old pool');
    await cleaner.sweep();
    expect(await jobs()).toEqual([{ task: 'spec/job', mayRun: true, lost: null, of: null }]);
  });

  it('is done where it ends well apart, one after the other', async () => {
    let most = 0;
    let running = 0;
    apart = async (task, payload, job) => {
      running += 1;
      most = Math.max(most, running);
      expect([task, payload, job.suspect]).toEqual([
        'spec/job',
        expect.objectContaining({ tenantId: tenant }),
        undefined,
      ]);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
    };
    for (let n = 0; n < 5; n += 1) await enqueue(`innocent ${n}`);
    await loseWorkers(2);
    await start();
    await until('the queue to be empty', isEmpty);
    expect([ran, most]).toEqual([Array(5).fill('apart'), 1]);
    expect(await failedJobs()).toEqual([]);
  });

  it('is put aside where it ends its own process too, with attempts left, and can be read like any failed job', async () => {
    apart = async () => {
      throw new EndedItsProcess('it ended');
    };
    await enqueue('poison');
    await loseWorkers(2);
    await start();
    await until('the queue to be empty', isEmpty);
    expect(ran).toEqual(['apart', 'given up, last: true']);
    expect(await failedJobs()).toEqual([
      {
        tenant,
        task: 'spec/job',
        payload: { tenantId: tenant, name: 'poison' },
        error: expect.stringContaining('This job ended the processes that ran it'),
      },
    ]);
  });

  it('runs apart from the beginning where it is replayed, and is put aside again without the end of a worker', async () => {
    apart = async () => {
      throw new EndedItsProcess('it ended');
    };
    await enqueue('poison');
    await loseWorkers(2);
    await start();
    await until('the queue to be empty', isEmpty);
    await worker?.stop();
    ran = [];
    await replayAll();
    expect(await jobs()).toEqual([{ task: 'worker/suspect', mayRun: true, lost: 2, of: 'spec/job' }]);
    await start();
    await until('the queue to be empty', isEmpty);
    expect(ran).toEqual(['apart', 'given up, last: true']);
    expect(await failedJobs()).toHaveLength(1);
  });

  it('is tried again where it fails apart in the usual way', async () => {
    apart = async () => {
      throw new Error('the vendor is away');
    };
    await enqueue('unlucky');
    await loseWorkers(2);
    await start();
    await until('the attempt to be over', async () => {
      const [row] = await database.queue<{ error: string | null }>(
        'select last_error as error from graphile_worker._private_jobs where locked_at is null',
      );
      return row?.error === 'the vendor is away';
    });
    expect(await failedJobs()).toEqual([]);
  });

  it('is put aside without running where the worker ended each time even so', async () => {
    await enqueue('poison');
    await loseWorkers(6);
    await start();
    await until('the queue to be empty', isEmpty);
    expect(ran).toEqual(['given up, last: true']);
    expect(await failedJobs()).toHaveLength(1);
  });
});
