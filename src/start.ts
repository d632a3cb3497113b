import './require-node.js';
import './compile-patterns-once.js';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { compose } from './compose.js';
import { readConfig, warningsOf } from './config.js';
import { demoDoor } from './demo/demo-door.js';
import { keysOf, servingProcess, writeOwnDatabase, writeRunning } from './demo/home.js';
import { demoInfo } from './demo/info.js';
import { seedDemo } from './demo/seed-demo.js';
import { startTable } from './demo/start-table.js';
import { watchProcess, workerGuards } from './guards.js';
import { startHttp } from './http/app.js';
import { assertListens } from './http/listener.js';
import { startEmbeddedPostgres } from './integrations/local/embedded-postgres.js';
import { migrate } from './integrations/postgres/migrate.js';
import { createLog } from './integrations/telemetry/log.js';
import { exitBrokenOnError, failAfter, stopOnSignal } from './processes.js';
import { buildGraph } from './resolvers/index.js';

const closing: (() => Promise<void>)[] = [];
let closed: Promise<void> | undefined;
/** Stops everything that was started, the newest first. */
function closeAll(): Promise<void> {
  closed ??= (async () => {
    for (const close of closing.reverse()) await close();
  })();
  return closed;
}

/** Everything in one process, for a machine that has nothing installed: its own Postgres, keys, demo data, server and worker. */
async function start(): Promise<void> {
  exitBrokenOnError();
  const first = readConfig(process.env, process.env.DATABASE_URL ? 'serving' : 'together');
  const home = path.resolve(first.EMBUDO_HOME);
  mkdirSync(home, { recursive: true });
  const log = createLog(first.LOG_LEVEL);
  stopOnSignal(log, first.SHUTDOWN_MS, closeAll);

  // Checks the port before the first start works for a minute. If another process serves this home, starting Postgres reports it.
  if (first.DATABASE_URL || servingProcess(home) === null)
    await assertListens({ host: first.HOST, port: first.PORT, setting: 'PORT' });

  let databaseUrl = first.DATABASE_URL;
  if (!databaseUrl) {
    const postgres = await startEmbeddedPostgres({
      home,
      mode: 'durable',
      log: line => log.debug({ line }, 'postgres'),
    });
    closing.push(() => postgres.stop());
    postgres.onDied(reason => log.error({ reason }, 'Postgres died and is being started again'));
    databaseUrl = postgres.ownerUrl;
  }
  const env = { ...keysOf(home), ...process.env, DATABASE_URL: databaseUrl, EMBUDO_HOME: home };
  const config = readConfig(env);
  for (const warning of warningsOf(config)) log.warn({}, warning);
  await migrate(databaseUrl);
  // Written before anything is encrypted: from then on that database needs the keys in this folder.
  if (first.DATABASE_URL) writeOwnDatabase(home, first.DATABASE_URL);
  const embudo = await compose(config, { log });
  closing.push(() => embudo.close());
  await embudo.assertHarmless();
  await embudo.ports.push.publicKey();
  if (config.production) log.warn({}, 'NODE_ENV is production: no demo data is made');
  else await seedDemo(embudo, home, { life: true });
  const worker = await embudo.startWorker(workerGuards(embudo, watchProcess(config, log), env));
  closing.push(() => worker.stop());
  const info = config.production ? null : await demoInfo(embudo, home);
  const http = await startHttp(embudo, await buildGraph(), {
    ...(info && { people: info.users, demo: demoDoor(embudo, home, info) }),
  });
  closing.push(() => http.stop());
  writeRunning(home, { url: http.url, pid: process.pid, embedded: !first.DATABASE_URL });
  process.stdout.write(startTable(await demoInfo(embudo, home), config));
}

// Postgres would go on running without this process.
start().catch(error => failAfter(error, closeAll));
