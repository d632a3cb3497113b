import './require-node.js';
import { compose } from './compose.js';
import { readConfig, warningsOf } from './config.js';
import { watchProcess } from './guards.js';
import { startHttp } from './http/app.js';
import { migrate } from './integrations/postgres/migrate.js';
import { createLog } from './integrations/telemetry/log.js';
import { exitBrokenOnError, fail, stopOnSignal } from './processes.js';
import { buildGraph } from './resolvers/index.js';

/** The server process, without jobs: HTTP and sockets. Any number of servers can share one Postgres and one Redis. */
async function serve(): Promise<void> {
  exitBrokenOnError();
  const config = readConfig(process.env, 'standalone');
  const log = createLog(config.LOG_LEVEL);
  for (const warning of warningsOf(config)) log.warn({}, warning);
  if (config.DATABASE_URL) await migrate(config.DATABASE_URL);
  const embudo = await compose(config, { log });
  await embudo.assertHarmless();
  // The key is created at the first start, so that browsers can subscribe.
  await embudo.ports.push.publicKey();
  const http = await startHttp(embudo, await buildGraph());
  stopOnSignal(log, config.SHUTDOWN_MS, async () => {
    await http.stop();
    await embudo.close();
  });
  watchProcess(config, log);
  log.info({ url: http.url }, 'server is listening');
}

serve().catch(fail);
