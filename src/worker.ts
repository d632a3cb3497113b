import './require-node.js';
import { compose } from './compose.js';
import { readConfig, warningsOf } from './config.js';
import { watchProcess, workerGuards } from './guards.js';
import { startWorkerHttp } from './http/worker-app.js';
import { migrate } from './integrations/postgres/migrate.js';
import type { Worker } from './integrations/postgres/worker.js';
import { createLog } from './integrations/telemetry/log.js';
import { exitBrokenOnError, fail, stopOnSignal } from './processes.js';

/** The worker process, which only runs jobs. Any number of workers can share one Postgres and one Redis. */
async function work(): Promise<void> {
  exitBrokenOnError();
  const config = readConfig(process.env, 'standalone');
  const log = createLog(config.LOG_LEVEL);
  for (const warning of warningsOf(config)) log.warn({}, warning);
  if (config.DATABASE_URL) await migrate(config.DATABASE_URL);
  const embudo = await compose(config, { log });
  await embudo.assertHarmless();
  // Decrypts a stored value, so that a wrong key is reported now and not by every job.
  await embudo.ports.push.publicKey();
  let worker: Worker | null = null;
  const http = await startWorkerHttp(embudo, () => worker);
  stopOnSignal(log, config.SHUTDOWN_MS, async () => {
    await worker?.stop();
    await http?.stop();
    await embudo.close();
  });
  worker = await embudo.startWorker(workerGuards(embudo, watchProcess(config, log), process.env));
  log.info(http ? { url: http.url } : {}, 'worker is running');
}

work().catch(fail);
