import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  admitted,
  aShop,
  aWhatsAppMessage,
  FakeLanguageModel,
  jobsDone,
  jobsLeft,
  messagesOf,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

const receive = async (text: string) => {
  const body = aWhatsAppMessage(shop.account, aCustomer(), text);
  expect((await postWebhook(embudo.url, shop.account, body)).status).toBe(200);
  await admitted(embudo);
};
/** The jobs of received messages: the clock may start others at any moment. */
const ofMessages = `task_id = (select id from graphile_worker._private_tasks where identifier = 'conversations/process-inbound')`;
const locks = () =>
  embudo.testDatabase.queue<{ pool: string | null }>(
    `select locked_by as pool from graphile_worker._private_jobs where ${ofMessages} order by id`,
  );
/** Leaves the queue as a killed worker does: its jobs are locked in its name, and it sends no more heartbeats. */
const lockFor = async (pool: string, silentFor: string) => {
  await embudo.testDatabase.queue(
    `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - $2::interval, attempts = attempts + 1 where ${ofMessages}`,
    [pool, silentFor],
  );
};

describe('the jobs of a worker that died', () => {
  it('run again once it has been silent for the set time, and only then', async () => {
    await receive('Hola, soy de un trabajador muerto');
    await lockFor('dead-pool', '10 minutes');
    const patient = await startTestEmbudo({ worker: true, config: { WORKER_SILENT_MS: '3600000' } });
    expect(await locks()).toEqual([{ pool: 'dead-pool' }]);
    await patient.stop();
    // A worker that starts frees the jobs of pools that have been silent for longer than its setting.
    const worker = await startTestEmbudo({
      worker: true,
      models: [new FakeLanguageModel()],
      config: { WORKER_SILENT_MS: '1000' },
    });
    await jobsDone(worker);
    const inbound = (await messagesOf(embudo, shop.tenant.id)).filter(row => row.direction === 'INBOUND');
    expect(inbound.map(row => row.body)).toEqual(['Hola, soy de un trabajador muerto']);
    await worker.stop();
  });

  it('stay its own while it sends heartbeats, however long they take', async () => {
    await receive('Hola, soy de un trabajador lento');
    const pool = `slow-${randomBytes(4).toString('hex')}`;
    await lockFor(pool, '10 minutes');
    await embudo.testDatabase.queue('insert into app.worker_heartbeat (pool_id) values ($1)', [pool]);
    const worker = await startTestEmbudo({ worker: true, config: { WORKER_SILENT_MS: '60000' } });
    expect(await locks()).toEqual([{ pool }]);
    await worker.stop();
    await embudo.testDatabase.queue(
      `update graphile_worker._private_jobs set locked_by = null, locked_at = null where ${ofMessages}`,
    );
  });
});

describe('a job that is enqueued again while a worker has it', () => {
  const enqueue = (key: string, eventId: string) =>
    embudo.testDatabase.queue(
      `select graphile_worker.add_job('conversations/process-inbound', json_build_object('eventId', $2::text, 'tenantId', $3::text), job_key => $1, max_attempts => 12)`,
      [key, eventId, shop.tenant.id],
    );
  const failed = () =>
    embudo.testDatabase.sql('select attempts, error from failed_job where tenant_id = $1', [shop.tenant.id]);
  const runOut = async () => {
    const worker = await startTestEmbudo({
      worker: true,
      models: [new FakeLanguageModel()],
      config: { WORKER_SILENT_MS: '1000' },
    });
    await jobsDone(worker);
    await worker.stop();
  };

  it('leaves the rest to the newer one where the worker dies', async () => {
    // If it ran again, it would fail for the last time at once.
    await enqueue('of-a-dead-worker', 'no id');
    await lockFor('another-dead-pool', '10 minutes');
    await receive('la más nueva');
    await enqueue('of-a-dead-worker', randomUUID());
    await embudo.testDatabase.queue(
      `delete from graphile_worker._private_jobs where key = 'of-a-dead-worker' and locked_at is null`,
    );
    await runOut();
    expect(await failed()).toEqual([]);
    expect((await messagesOf(embudo, shop.tenant.id)).map(row => row.body)).toContain('la más nueva');
  });

  it('is no failed job where its attempt fails after that', async () => {
    await enqueue('of-a-living-worker', 'no id');
    await lockFor('a-living-pool', '0 seconds');
    await enqueue('of-a-living-worker', randomUUID());
    // The runner leaves a job that has failed in this state.
    await embudo.testDatabase.queue(
      `update graphile_worker._private_jobs set locked_at = null, locked_by = null, last_error = 'try later' where locked_by = 'a-living-pool'`,
    );
    await embudo.testDatabase.queue(`delete from graphile_worker._private_jobs where key = 'of-a-living-worker'`);
    await runOut();
    expect(await failed()).toEqual([]);
  });

  it('is one where its worker died at its last attempt and nobody enqueued it again', async () => {
    await enqueue('at-its-end', 'no id');
    await embudo.testDatabase.queue(
      `update graphile_worker._private_jobs set attempts = max_attempts, flags = '{"endings": 5}' where key = 'at-its-end'`,
    );
    await runOut();
    expect(await failed()).toEqual([{ attempts: 12, error: 'It failed, or its worker ended, at its last attempt.' }]);
    await embudo.testDatabase.sql('delete from failed_job where tenant_id = $1', [shop.tenant.id]);
  });
});

describe('a worker', () => {
  it('that stops finishes its running jobs and returns the others', async () => {
    const model = new FakeLanguageModel();
    const held = model.hold('understand');
    const worker = await startTestEmbudo({
      worker: true,
      models: [model],
      config: { WORKER_OUTSIDE_CONCURRENCY: '1' },
    });
    await receive('la que corre');
    await held.asked;
    for (let n = 0; n < 20; n++) await receive(`después ${n}`);
    let stopped = false;
    const stopping = worker.stopWorker().then(() => {
      stopped = true;
    });
    expect(stopped).toBe(false);
    held.release();
    await stopping;
    for (const { pool } of await locks()) expect(pool).toBeNull();
    expect((await jobsLeft(embudo)).length).toBeGreaterThan(0);
    await worker.resumeWorker();
    await jobsDone(worker);
    const inbound = (await messagesOf(embudo, shop.tenant.id)).filter(row => row.body.startsWith('después'));
    expect(inbound).toHaveLength(20);
    await worker.stop();
  });

  it('runs the jobs of one tenant while another’s fail, and keeps the failed ones with the reason', async () => {
    const worker = await startTestEmbudo({ worker: true, models: [new FakeLanguageModel()] });
    await embudo.testDatabase.queue(
      `select graphile_worker.add_job('conversations/process-inbound', json_build_object('eventId', 'no id', 'tenantId', $1::text), max_attempts => 1)`,
      [shop.tenant.id],
    );
    await embudo.testDatabase.queue(
      `select graphile_worker.add_job('conversations/respond', json_build_object('messageId', $1::text), max_attempts => 1)`,
      [shop.tenant.id],
    );
    await receive('sigue todo');
    await jobsDone(worker);
    expect((await messagesOf(embudo, shop.tenant.id)).map(row => row.body)).toContain('sigue todo');
    const failed = await embudo.testDatabase.sql('select task, error from failed_job where tenant_id = $1', [
      shop.tenant.id,
    ]);
    expect(failed).toEqual([{ task: 'conversations/process-inbound', error: expect.stringContaining('eventId') }]);
    // A failed job without a tenant has no reader, so it stays in the queue.
    const resting = (await jobsLeft(embudo)).filter(job => job.attempts === job.maxAttempts);
    expect(resting).toEqual([
      expect.objectContaining({ task: 'conversations/respond', lastError: expect.stringContaining('tenantId') }),
    ]);
    await worker.stop();
  });

  it('runs jobs that come while the database is away for a moment', async () => {
    const worker = await startTestEmbudo({ worker: true, models: [new FakeLanguageModel()] });
    await embudo.testDatabase.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'embudo worker'`,
    );
    await receive('tras el corte');
    await until('the message to be there', async () =>
      (await messagesOf(embudo, shop.tenant.id)).some(row => row.body === 'tras el corte'),
    );
    await worker.stop();
  });
});
