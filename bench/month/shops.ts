import pg from 'pg';
import { compose, type Embudo } from '../../src/compose.js';
import { type Config, readConfig } from '../../src/config.js';
import { demoInfo } from '../../src/demo/info.js';
import { installationActor } from '../../src/domain/shared/actor.js';
import { startHttp } from '../../src/http/app.js';
import { ScopedPool } from '../../src/integrations/postgres/door.js';
import { TenantSchedules } from '../../src/integrations/postgres/tenant-schedules.js';
import { Worker } from '../../src/integrations/postgres/worker.js';
import { jobLanes } from '../../src/job-lanes.js';
import { crontab } from '../../src/jobs/crontab.js';
import { scheduledTasks } from '../../src/jobs/index.js';
import { buildGraph } from '../../src/resolvers/index.js';
import { type StageAccount, seedAccounts, stageSettings } from '../stage/accounts.js';
import { waitUntilDrained } from './drained.js';
import { Graph } from './graph.js';
import type { FormAccount } from './post-form.js';
import type { SocialChannel } from './record.js';
import { setUpShop } from './set-up-shop.js';
import type { HookAccount } from './webhook.js';

export interface Shop extends StageAccount, Record<SocialChannel, HookAccount> {
  whatsApp: HookAccount;
  graph: Graph;
  /** An approved template of the shop for messages of the team; null for a shop without templates. */
  campaignId: string | null;
  /** The account of the shop's web form. */
  form: FormAccount;
}

/** Embudo as one process, server and worker, whose scheduled tasks are started by this code. */
export interface Shops {
  shops: Shop[];
  owner: pg.Pool;
  queue: pg.Pool;
  url: string;
  embudo: Embudo;
  /** Runs all scheduled tasks that are due, and waits until no job is left that could run now. */
  settle(now: Date): Promise<void>;
  stop(): Promise<void>;
}

/** Scheduled tasks that are left out: they ask the vendor for its templates and its messages, which the simulated vendor does not list. */
const skippedTasks = new Set(['conversations/schedule-template-refresh', 'conversations/schedule-poll']);

export async function openShops(options: { home: string; ownerUrl: string; graphUrl: string }): Promise<Shops> {
  const settings = { ...stageSettings(options.home, options.ownerUrl), META_GRAPH_URL: options.graphUrl };
  const quiet = { NODE_ENV: 'test', PORT: '0', REDIS_URL: '', LOG_LEVEL: process.env.MONTH_LOG ?? 'error' };
  const accounts = await seedAccounts({ ...settings, ...quiet }, 'token-of-the-fake-vendor');
  const config = readConfig({ ...process.env, ...settings, ...quiet });
  const embudo = await compose(config);
  const http = await startHttp(embudo, await buildGraph());
  const door = new ScopedPool({
    url: options.ownerUrl,
    role: 'embudo_queue',
    max: 6,
    applicationName: 'embudo month',
    onError: () => undefined,
  });
  const worker = await startWorker(embudo, config, door);
  const poolAs = (role: string | null) => {
    const pool = new pg.Pool({
      connectionString: options.ownerUrl,
      max: 2,
      options: role ? `-c role=${role}` : undefined,
    });
    pool.on('error', () => undefined);
    return pool;
  };
  const owner = poolAs(null);
  const queue = poolAs('embudo_queue');
  const schedules = new TenantSchedules(
    door,
    scheduledTasks.filter(({ task }) => !skippedTasks.has(task)),
    embudo.log,
    () => new Date(),
  );
  const { serviceTokens, channelAccounts } = await demoInfo(embudo, options.home);
  const shops: Shop[] = [];
  for (const [index, account] of accounts.entries()) {
    const token = serviceTokens.find(({ tenantId }) => tenantId === account.tenantId)?.token ?? '';
    const graph = new Graph(http.url, token);
    const own = channelAccounts.find(each => each.provider === 'FORM' && each.tenantId === account.tenantId);
    const form = { path: new URL(own?.webhookUrl ?? http.url).pathname, secret: own?.secret ?? '' };
    const onMeta = (channel: SocialChannel): HookAccount => {
      const found = channelAccounts.find(
        each => each.tenantId === account.tenantId && each.provider === 'META' && each.channel === channel,
      );
      if (!found) throw new Error(`the shop has no account of ${channel}`);
      return { id: found.externalId, path: new URL(found.webhookUrl).pathname, secret: found.secret };
    };
    const [MESSENGER, INSTAGRAM] = [onMeta('MESSENGER'), onMeta('INSTAGRAM')];
    const whatsApp = { id: account.phoneNumberId, path: account.path, secret: account.secret };
    shops.push({
      ...account,
      graph,
      form,
      whatsApp,
      MESSENGER,
      INSTAGRAM,
      campaignId: await setUpShop(owner, graph, account, index),
    });
  }
  const clockTasks = crontab.filter(({ match }) => match === '* * * * *');
  return {
    shops,
    owner,
    queue,
    embudo,
    url: http.url,
    async settle(now) {
      await waitUntilDrained(queue);
      const context = embudo.context(installationActor);
      for (const task of clockTasks) await task.run(context);
      await schedules.sweep(now);
      await waitUntilDrained(queue);
    },
    async stop() {
      await http.stop();
      await worker.stop();
      await embudo.close();
      await door.close();
      await Promise.all([owner.end(), queue.end()]);
    },
  };
}

/**
 * Starts a worker that never counts as silent or late, since hours pass between two heartbeats. Scheduled tasks are started by `settle`.
 */
const startWorker = (embudo: Embudo, config: Config, door: ScopedPool): Promise<Worker> =>
  Worker.start({
    door,
    log: embudo.log,
    silentMs: 1_000_000_000_000,
    aheadMs: config.WORKER_AHEAD_MS,
    failedJobsDays: 1_000,
    lanes: jobLanes(config, embudo.context, embudo.metrics, embudo.log).map(lane => ({ ...lane, crontab: [] })),
    schedules: null,
  });
