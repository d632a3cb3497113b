import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  afterwards,
  aShop,
  aWhatsAppMessage,
  hasRedis,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  testSettings,
  until,
} from '../testing/index.js';
import type { HttpServer } from './app.js';
import { startWorkerHttp, type WatchedWorker } from './worker-app.js';

const token = 'a-token-of-the-spec';
const ask = async (url: string, path: string, authorization?: string) => {
  const response = await fetch(`${url}${path}`, { headers: authorization ? { authorization } : {} });
  const text = await response.text();
  const json = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, body: json ? (JSON.parse(text) as Record<string, unknown>) : text };
};
const scrape = (url: string) => ask(url, '/metrics', `Bearer ${token}`);
/** The state that a worker would report, as the spec sets it. */
const watched = (state: Partial<WatchedWorker> = {}): WatchedWorker => ({ running: true, stopping: false, ...state });

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, config: { METRICS_TOKEN: token, WORKER_PORT: '0' } });
});

async function workerHttp(worker: () => WatchedWorker | null): Promise<HttpServer> {
  const http = await startWorkerHttp(embudo, worker);
  if (!http) throw new Error('WORKER_PORT is set, and nothing listens.');
  afterwards(() => http.stop());
  return http;
}

describe('a server’s health', () => {
  it('tells people what it stands on, and whoever starts processes that it is ready', async () => {
    expect(await ask(embudo.url, '/health')).toMatchObject({
      status: 200,
      body: { status: 'healthy', services: { database: 'up', events: 'in-process', sockets: 0 } },
    });
    expect(await ask(embudo.url, '/health/ready')).toEqual({ status: 200, body: { status: 'ready' } });
    expect(await ask(embudo.url, '/health/live')).toEqual({ status: 200, body: { status: 'live' } });
  });
});

describe('the accounts of all tenants', () => {
  it('are counted by how they are: in sum for people, by provider for Prometheus, and without a name', async () => {
    const own = await startTestEmbudo({ http: true, config: { METRICS_TOKEN: token } });
    const shops = [await aShop(own), await aShop(own), await aShop(own)] as const;
    await own.testDatabase.sql(`update channel_account set broken_at = now() where id = $1`, [shops[1].account.id]);
    await own.testDatabase.sql(`update channel_account set paused_at = now() where id = $1`, [shops[2].account.id]);
    const { body } = await ask(own.url, '/health');
    expect(body).toMatchObject({ channelAccounts: { active: 1, paused: 1, broken: 1 } });
    const metrics = String((await scrape(own.url)).body);
    for (const status of ['ACTIVE', 'PAUSED', 'BROKEN'])
      expect(metrics).toContain(`embudo_channel_accounts{provider="META",status="${status}"} 1`);
    for (const { account, tenant } of shops)
      for (const name of [account.id, account.externalId, tenant.id]) {
        expect(metrics).not.toContain(name);
        expect(JSON.stringify(body)).not.toContain(name);
      }
  });
});

describe('a server whose Redis is away', () => {
  it('is ready all the same, and says that events reach other processes through the database', async () => {
    const apart = await startTestEmbudo({ http: true, config: { REDIS_URL: 'redis://127.0.0.1:9' } });
    expect((await ask(apart.url, '/health/ready')).status).toBe(200);
    expect(await ask(apart.url, '/health')).toMatchObject({
      status: 200,
      body: { status: 'healthy', services: { events: 'database: redis is away' } },
    });
    await apart.stop();
  });
  (hasRedis ? it : it.skip)('says so no more once it is there', async () => {
    const joined = await startTestEmbudo({ http: true, redis: true });
    await until('Redis', async () => Object((await ask(joined.url, '/health')).body).services.events === 'redis');
    await joined.stop();
  });
});

describe('a worker’s health', () => {
  it('is not there without WORKER_PORT', async () => {
    const silent = await startTestEmbudo();
    expect(await startWorkerHttp(silent, () => watched())).toBeNull();
  });

  it('is ready while the worker runs, waits until it does, and drains when it is told to stop', async () => {
    let worker: WatchedWorker | null = null;
    const { url } = await workerHttp(() => worker);
    const waiting = { status: 503, body: { status: 'waiting for the queue' } };
    expect(await ask(url, '/health/ready')).toEqual(waiting);
    worker = watched();
    expect(await ask(url, '/health/ready')).toEqual({ status: 200, body: { status: 'ready' } });
    expect(await ask(url, '/health')).toMatchObject({ status: 200, body: { services: { queue: 'running' } } });
    worker = watched({ running: false });
    expect(await ask(url, '/health/ready')).toEqual(waiting);
    expect(await ask(url, '/health')).toMatchObject({
      status: 503,
      body: { status: 'down', services: { queue: 'down' } },
    });
    worker = watched({ running: false, stopping: true });
    expect(await ask(url, '/health/ready')).toEqual({ status: 503, body: { status: 'draining' } });
    expect(await ask(url, '/health')).toMatchObject({ status: 200, body: { status: 'draining' } });
    expect((await ask(url, '/health/live')).status).toBe(200);
  });

  it('is all that a worker answers', async () => {
    const { url } = await workerHttp(() => watched());
    for (const path of ['/graphql', '/webhooks/meta/key', '/media/id']) expect((await ask(url, path)).status).toBe(404);
  });

  it('gives its figures to whoever has the token, and to nobody else', async () => {
    const { url } = await workerHttp(() => watched());
    expect((await scrape(url)).status).toBe(200);
    const { body } = await scrape(url);
    for (const [state, count] of Object.entries(embudo.door.load))
      expect(body).toContain(`embudo_database_connections{use="requests",state="${state}"} ${count}`);
    expect((await ask(url, '/metrics')).status).toBe(401);
    expect((await ask(url, '/metrics', `Bearer ${token.replace('a', 'b')}`)).status).toBe(401);
  });

  it('says which setting chooses another port where its own is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    afterwards(async () => void other.close());
    const { port } = Object(other.address());
    const second = await startTestEmbudo({ config: { WORKER_PORT: String(port) } });
    await expect(startWorkerHttp(second, () => watched())).rejects.toMatchObject({
      name: 'PortInUse',
      message: expect.stringContaining('WORKER_PORT='),
    });
  });
});

describe('the queue’s worker', () => {
  it('says that it runs, until it is told to stop', async () => {
    const worker = await embudo.startWorker();
    expect([worker.running, worker.stopping]).toEqual([true, false]);
    const stopped = worker.stop();
    expect([worker.running, worker.stopping]).toEqual([false, true]);
    await stopped;
  });

  it('does not say that it runs once others may take its jobs for a dead worker’s', async () => {
    const quick = await startTestEmbudo({ config: { WORKER_SILENT_MS: '200' } });
    const worker = await quick.startWorker();
    await until('its sign of life to be old', () => !worker.running);
    await worker.stop();
  });
});

describe('the figures of the queue', () => {
  it('are told by a worker, and not by a process that has none', async () => {
    const { testDatabase } = embudo;
    await testDatabase.queue(
      `select from graphile_worker.add_job('nobody/does-this', '{}', run_at => now() - interval '90 seconds', job_key => 'spec-due')`,
    );
    const { tenant } = await aShop(embudo);
    // A worker whose process was killed at the last of the further attempts leaves this state. The next sweep moves the job on.
    await testDatabase.queue(
      `select from graphile_worker.add_job('conversations/respond', json_build_object('tenantId', $1::text), job_key => 'spec-given-up')`,
      [tenant.id],
    );
    await testDatabase.queue(
      `update graphile_worker._private_jobs set attempts = max_attempts, flags = '{"endings": 5}' where key = 'spec-given-up'`,
    );
    const idle = await startTestEmbudo({ http: true, config: { METRICS_TOKEN: token } });
    expect((await scrape(idle.url)).body).not.toContain('embudo_jobs_due');
    const busy = await startTestEmbudo({ http: true, worker: true, config: { METRICS_TOKEN: token } });
    const { body } = await scrape(busy.url);
    const figure = (name: string) => Number(new RegExp(`^embudo_jobs_${name} ([\\d.]+)$`, 'm').exec(String(body))?.[1]);
    // The worker may also have seen jobs that its own clock started, besides the spec's jobs.
    expect(figure('due')).toBeGreaterThanOrEqual(1);
    expect(figure('oldest_due_seconds')).toBeGreaterThan(89);
    expect(figure('given_up')).toBe(1);
    await testDatabase.queue(`delete from graphile_worker._private_jobs where key like 'spec-%'`);
    await Promise.all([idle.stop(), busy.stop()]);
  });
});

describe('npm run worker', () => {
  it('counts its jobs and its questions to models where Prometheus finds them, and drains on SIGTERM', async () => {
    const shop = await aShop(embudo);
    const child = spawn(process.execPath, ['dist/src/worker.js'], {
      env: {
        PATH: process.env.PATH,
        ...testSettings(embudo.testDatabase.ownerUrl, { METRICS_TOKEN: token, WORKER_PORT: '0' }),
        LOG_LEVEL: 'info',
        // Nothing listens on this port: a worker continues without live events.
        REDIS_URL: 'redis://127.0.0.1:9',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    afterwards(async () => void child.kill('SIGKILL'));
    const url = await saidUrl(child);
    await until('readiness', async () => (await ask(url, '/health/ready')).status === 200);
    expect(await ask(url, '/health')).toMatchObject({ body: { services: { queue: 'running', database: 'up' } } });
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), '¿Cuánto cuesta?'));
    await jobsDone(embudo);
    const { body } = await scrape(url);
    expect(body).toMatch(/embudo_job_seconds_count\{task="conversations\/process-inbound",outcome="done"\} 1/);
    expect(body).toMatch(/embudo_model_seconds_count\{task="understand",provider="local",outcome="ok"\} [1-9]/);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await expect(ask(url, '/health/live')).rejects.toThrow();
  });
});

/** Returns the address in the log line that says that the worker runs. */
async function saidUrl(child: ChildProcess): Promise<string> {
  let log = '';
  child.stdout?.on('data', chunk => {
    log += chunk;
  });
  return until('the worker to say where it listens', () => /"url":"([^"]+)"/.exec(log)?.[1]);
}
