import './require-node.js';
import { compose } from './compose.js';
import { readConfig } from './config.js';
import { watchProcess } from './guards.js';
import { endWithWorker, ParentLiveEvents, serveIsolated } from './integrations/isolation/serve-isolated.js';
import { createLog } from './integrations/telemetry/log.js';
import { exitBrokenOnError, fail } from './processes.js';

/** A worker's own process for jobs that may have ended workers (docs/adr/0332). The worker starts it, with its own settings. */
async function serve(): Promise<void> {
  exitBrokenOnError();
  endWithWorker();
  const config = readConfig();
  const log = createLog(config.LOG_LEVEL);
  const running = watchProcess(config, log);
  const embudo = await compose(config, {
    log,
    // Without Redis only the worker's own process has listeners.
    ...(!config.REDIS_URL && {
      liveEvents: new ParentLiveEvents(error => log.warn({ error: error.message }, 'live events')),
    }),
  });
  serveIsolated(embudo.jobBodies(), running);
}

serve().catch(fail);
