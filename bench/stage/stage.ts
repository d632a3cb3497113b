import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeEmbeddedPostgres } from '../../src/integrations/local/embedded-postgres.js';
import { type FlakyProxy, startFlakyProxy } from '../../src/testing/flaky-proxy.js';
import { type StageAccount, seedAccounts, stageSettings } from './accounts.js';
import { type Child, entryOf, freePort, saysLine, startChild } from './child.js';
import { openDatabase, type StageDatabase } from './database.js';

export interface StageServer extends Child {
  port: number;
}

/** A database with the demo tenants, and the real processes on it, each started separately. */
export interface Stage {
  database: StageDatabase;
  accounts: [StageAccount, ...StageAccount[]];
  /** The settings that all processes are started with. */
  settings: Record<string, string>;
  /** The proxy between the processes and the database, if requested. */
  proxy: FlakyProxy | null;
  startServer(options?: { entry?: string; port?: number; nodeArgs?: string[] }): Promise<StageServer>;
  startWorker(options?: { nodeArgs?: string[] }): Promise<Child>;
  stop(): Promise<void>;
}

export interface StageOptions {
  /** Settings of the processes besides those that a stage needs. */
  settings?: Record<string, string>;
  /** Makes answers be sent to META_GRAPH_URL. */
  accessToken?: string;
  /** Puts a proxy that can become unreachable between the processes and the database. */
  proxied?: boolean;
  /** Gives the write-ahead log a file system of this many megabytes. */
  walMegabytes?: number;
}

/** Opens a stage. Its home folder is removed at the end, unless BENCH_HOME names one to keep. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const kept = process.env.BENCH_HOME;
  if (kept) mkdirSync(kept, { recursive: true });
  const home = kept ? path.resolve(kept) : mkdtempSync(path.join(tmpdir(), 'embudo-bench-'));
  // `process.exit` runs the hook that ends the embedded Postgres; dying by the signal would leave it running.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(130));
  const database = await openDatabase(home, options);
  const proxy = options.proxied ? await startFlakyProxy(database.ownerUrl) : null;
  const settings: Record<string, string> = { ...stageSettings(home, database.ownerUrl), ...options.settings };
  if (proxy) settings.APP_DATABASE_URL = proxy.url;
  for (const name of ['REDIS_URL', 'DRAFT_THREAD']) {
    const value = process.env[name];
    if (value) settings[name] = value;
  }
  const [first, ...others] = await seedAccounts(settings, options.accessToken);
  if (!first) throw new Error('the demo data holds no WhatsApp account');
  const children = new Set<Child>();
  const start = async (entry: string, line: string, env: Record<string, string>, nodeArgs?: string[]) => {
    const child = startChild(entry, { ...settings, ...env }, nodeArgs);
    children.add(child);
    void child.ended.then(() => children.delete(child));
    await saysLine(child, line);
    return child;
  };
  return {
    database,
    accounts: [first, ...others],
    settings,
    proxy,
    async startServer({ entry = entryOf('server', settings), port, nodeArgs } = {}) {
      const listening = port ?? (await freePort());
      const child = await start(entry, 'server is listening', { PORT: String(listening) }, nodeArgs);
      return { ...child, port: listening };
    },
    startWorker: ({ nodeArgs } = {}) => start(entryOf('worker', settings), 'worker is running', {}, nodeArgs),
    async stop() {
      await Promise.all([...children].map(child => child.kill('SIGKILL')));
      await proxy?.stop();
      await database.stop();
      if (kept) return;
      await removeEmbeddedPostgres(home); // it may be outside of the home folder
      rmSync(home, { recursive: true, force: true });
    },
  };
}
