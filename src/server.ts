import './require-node.js';
import { watchProcess } from './guards.js';
import { startHttp } from './http/app.js';
import { openEmbudo } from './open-embudo.js';
import { exitBrokenOnError, fail, stopOnSignal } from './processes.js';
import { buildGraph } from './resolvers/index.js';

/** The server process, without jobs: HTTP and sockets. Any number of servers can share one Postgres and one Redis. */
async function serve(): Promise<void> {
  exitBrokenOnError();
  const { config, log, embudo } = await openEmbudo();
  const http = await startHttp(embudo, await buildGraph());
  stopOnSignal(log, config.SHUTDOWN_MS, async () => {
    await http.stop();
    await embudo.close();
  });
  watchProcess(config, log);
  log.info({ url: http.url }, 'server is listening');
}

serve().catch(fail);
