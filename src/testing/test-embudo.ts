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
  /** Settings as the environment would give them. */
  config?: Partial<Record<keyof Config, string>>;
  /** Whether jobs run; otherwise they wait. */
  worker?: boolean;
  /** Whether it listens, on a free port; otherwise there is only the composed core. */
  http?: boolean;
  /** What it serves beside the API, such as a console. */
  serving?: StartHttpOptions;
  /** In place of the spec file's own. */
  database?: TestDatabase;
  /** Events and limits over REDIS_URL, which must be set. */
  redis?: boolean;
}

/** A process of Embudo inside the spec, on the spec file's own database. Stopped after the file, or by `stop`. */
export interface TestEmbudo extends Embudo {
  testDatabase: TestDatabase;
  /** Empty where it does not listen. */
  url: string;
  http: WholeServer | null;
  /** Lets the jobs that run finish; the others wait. */
  stopWorker(): Promise<void>;
  resumeWorker(): Promise<void>;
  stop(): Promise<void>;
}

/** The same for all that start in one spec file: tokens and sealed credentials of one must hold in the other. */
const keys = {
  ENCRYPTION_KEY: `k1:${randomBytes(32).toString('base64')}`,
  JWT_KEYS: `k1:${randomBytes(32).toString('base64')}`,
};
export const hasRedis = Boolean(process.env.REDIS_URL);

let filesFolder: string | undefined;
/** The folder for files of everything that starts in one spec file; gone after it. */
function folderForFiles(): string {
  if (filesFolder) return filesFolder;
  const made = mkdtempSync(path.join(tmpdir(), 'embudo-files-'));
  afterwards(() => rm(made, { recursive: true, force: true }));
  filesFolder = made;
  return made;
}

/** Settings of a test: no vendor is ever reached (port 9 of the loopback is nobody's), limits as in production. */
export function testSettings(ownerUrl: string, more: TestEmbudoOptions['config'] = {}): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    PORT: '0',
    DATABASE_URL: ownerUrl,
    // Three spec files with several processes each share the 100 connections of a usual Postgres.
    DATABASE_IDLE_SECONDS: '3',
    WORKER_INTAKE_CONCURRENCY: '4',
    WORKER_OUTSIDE_CONCURRENCY: '8',
    LANGUAGE_MODELS: 'local',
    // A spec registers more organisations from one address than people do.
    REGISTRATIONS_PER_ADDRESS: '10000',
    META_GRAPH_URL: 'http://127.0.0.1:9',
    TWILIO_BASE_URL: 'http://127.0.0.1:9',
    YCLOUD_BASE_URL: 'http://127.0.0.1:9',
    // The hour at which the tests run must not decide what happens in them.
    ENABLE_SCHEDULED_TASKS: 'false',
    ...keys,
    ...(more as Record<string, string>),
  };
}

/** Starts one; by default the core alone, without a server and without a worker. */
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
