import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ComposeOptions, compose, type Embudo } from '../compose.js';
import { type Config, readConfig } from '../config.js';
import { type StartHttpOptions, startHttp, type WholeServer } from '../http/app.js';
import { buildGraph } from '../resolvers/index.js';
import { afterwards } from './afterwards.js';
import { type TestDatabase, testDatabase } from './test-database.js';

export interface TestEmbudoOptions extends ComposeOptions {
  /** Settings, as the environment would contain them. */
  config?: Partial<Record<keyof Config, string>>;
  /** Whether jobs run; otherwise they wait. */
  worker?: boolean;
  /** Whether it listens, on a free port; otherwise there is only the composed core. */
  http?: boolean;
  /** What it serves besides the API, such as a console. */
  serving?: StartHttpOptions;
  /** A database in place of the spec file's own. */
  database?: TestDatabase;
  /** Uses REDIS_URL, which must be set, for events and limits. */
  redis?: boolean;
}

/** A process of Embudo inside the spec, on the spec file's own database. It is stopped after the file, or by `stop`. */
export interface TestEmbudo extends Embudo {
  testDatabase: TestDatabase;
  /** Empty if it does not listen. */
  url: string;
  http: WholeServer | null;
  /** Lets the running jobs finish; the others wait. */
  stopWorker(): Promise<void>;
  resumeWorker(): Promise<void>;
  stop(): Promise<void>;
}

/** The same keys for all processes in one spec file: tokens and encrypted credentials of one must be valid in the other. */
const keys = {
  ENCRYPTION_KEY: `k1:${randomBytes(32).toString('base64')}`,
  JWT_KEYS: `k1:${randomBytes(32).toString('base64')}`,
};
export const hasRedis = Boolean(process.env.REDIS_URL);

let filesFolder: string | undefined;
/** Returns the folder for files of all processes in one spec file; it is removed afterwards. */
function folderForFiles(): string {
  if (filesFolder) return filesFolder;
  const made = mkdtempSync(path.join(tmpdir(), 'embudo-files-'));
  afterwards(() => rm(made, { recursive: true, force: true }));
  filesFolder = made;
  return made;
}

/**
 * Returns the settings of a test: no vendor is ever reached (nothing listens on port 9 of the loopback), other limits are as in production.
 */
export function testSettings(ownerUrl: string, more: TestEmbudoOptions['config'] = {}): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    PORT: '0',
    DATABASE_URL: ownerUrl,
    // Three spec files with several processes each share the 100 connections of a default Postgres.
    DATABASE_IDLE_SECONDS: '3',
    WORKER_INTAKE_CONCURRENCY: '4',
    WORKER_OUTSIDE_CONCURRENCY: '8',
    LANGUAGE_MODELS: 'local',
    // The thread would need the build, and specs run the sources.
    DRAFT_THREAD: 'false',
    // A busy machine takes longer than a server.
    RESOLVER_DEADLINE_MS: '60000',
    DATABASE_CONNECT_MS: '15000',
    // A spec registers more organisations from one address than people do.
    REGISTRATIONS_PER_ADDRESS: '10000',
    META_GRAPH_URL: 'http://127.0.0.1:9',
    TWILIO_BASE_URL: 'http://127.0.0.1:9',
    YCLOUD_BASE_URL: 'http://127.0.0.1:9',
    // The result of the tests must not depend on the time at which they run.
    ENABLE_SCHEDULED_TASKS: 'false',
    ...keys,
    ...(more as Record<string, string>),
  };
}

/** Starts a process; by default only the core, without a server and a worker. */
export async function startTestEmbudo(options: TestEmbudoOptions = {}): Promise<TestEmbudo> {
  const {
    config: settings,
    worker: withWorker,
    http: withHttp,
    serving,
    redis,
    database: given,
    ...composed
  } = options;
  const database = given ?? (await testDatabase());
  const config = readConfig({
    MEDIA_FOLDER: folderForFiles(),
    ...testSettings(database.ownerUrl, settings),
    ...(redis && { REDIS_URL: process.env.REDIS_URL }),
  });
  const embudo = await compose(config, composed);
  let worker = withWorker ? await embudo.startWorker() : null;
  let http = withHttp ? await startHttp(embudo, await buildGraph(), serving) : null;
  let stopped: Promise<void> | undefined;
  const stopWorker = async () => {
    const running = worker;
    worker = null;
    await running?.stop();
  };
  const resumeWorker = async () => {
    worker ??= await embudo.startWorker();
  };
  const stop = () => {
    stopped ??= (async () => {
      await http?.stop();
      await stopWorker();
      await embudo.close();
      http = null;
    })();
    return stopped;
  };
  afterwards(stop);
  return { ...embudo, testDatabase: database, url: http?.url ?? '', http, stopWorker, resumeWorker, stop };
}
