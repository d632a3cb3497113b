import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { watchProcess, workerGuards } from '../../src/guards.js';
import { exitBrokenOnError, stopOnSignal } from '../../src/processes.js';

/** The same wiring as src/worker.ts for a machine without Redis, with the settings of a single process. */
exitBrokenOnError();
const config = readConfig();
const embudo = await compose(config);
const worker = await embudo.startWorker(workerGuards(embudo, watchProcess(config, embudo.log), process.env));
stopOnSignal(embudo.log, config.SHUTDOWN_MS, async () => {
  await worker.stop();
  await embudo.close();
});
embudo.log.info({}, 'worker is running');
