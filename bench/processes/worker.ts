import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { stopOnSignal } from '../../src/processes.js';

/** src/worker.ts for a machine without Redis: what it wires, with the settings of a single process. */
const config = readConfig();
const embudo = await compose(config);
const worker = await embudo.startWorker();
stopOnSignal(embudo.log, config.SHUTDOWN_MS, async () => {
  await worker.stop();
  await embudo.close();
});
embudo.log.info({}, 'worker is running');
