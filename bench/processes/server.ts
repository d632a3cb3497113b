import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { startHttp } from '../../src/http/app.js';
import { stopOnSignal } from '../../src/processes.js';
import { buildGraph } from '../../src/resolvers/index.js';

/** The same wiring as src/server.ts for a machine without Redis, with the settings of a single process. */
const config = readConfig();
export const embudo = await compose(config);
const http = await startHttp(embudo, await buildGraph());
stopOnSignal(embudo.log, config.SHUTDOWN_MS, async () => {
  await http.stop();
  await embudo.close();
});
embudo.log.info({ url: http.url }, 'server is listening');
