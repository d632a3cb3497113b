import './require-node.js';
import './compile-patterns-once.js';
import { watchProcess, workerGuards } from './guards.js';
import { startWorkerHttp } from './http/worker-app.js';
import type { Worker } from './integrations/postgres/worker.js';
import { openEmbudo } from './open-embudo.js';
import { exitBrokenOnError, fail, stopOnSignal } from './processes.js';

/** The worker process, which only runs jobs. Any number of workers can share one Postgres and one Redis. */
async function work(): Promise<void> {
  exitBrokenOnError();
  const { config, log, embudo } = await openEmbudo();
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
