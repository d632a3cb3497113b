/**
 * Offers a Postgres to the spec files without starting one. This process lives as long as the run and listens on the loopback; the first
 * spec file that asks makes it start the server. Pure specs never need one, and because no jest worker owns the server, none can leave it
 * behind.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { prepareTemplate } from './template.mjs';

export default async function setUp() {
  let prepared;
  const path = `/${randomBytes(16).toString('hex')}`;
  const broker = createServer(async (request, response) => {
    // A spec file asks once. A kept connection would be closed after five seconds, perhaps during the next request.
    response.setHeader('connection', 'close');
    if (request.url !== path) return response.writeHead(404).end();
    try {
      prepared ??= prepareTemplate();
      response.end(JSON.stringify((await prepared).offer));
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  });
  await new Promise(resolve => broker.listen(0, '127.0.0.1', resolve));
  broker.unref();
  process.env.EMBUDO_TEST_POSTGRES = `http://127.0.0.1:${broker.address().port}${path}`;
  const stop = async () => {
    broker.close();
    broker.closeAllConnections();
    await prepared?.then(
      ({ stop: takeAway }) => takeAway(),
      () => undefined,
    );
  };
  globalThis.embudoTestPostgres = { stop };
  // On a signal, Jest ends without its teardown.
  const interrupted = code => () => void stop().finally(() => process.exit(code));
  process.once('SIGINT', interrupted(130));
  process.once('SIGTERM', interrupted(143));
}
