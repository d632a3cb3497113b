import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { topic } from '../../src/domain/shared/live-events.port.js';
import { startHttp } from '../../src/http/app.js';
import { stopOnSignal } from '../../src/processes.js';
import { buildGraph } from '../../src/resolvers/index.js';
import { now, type PublishOrder } from '../fanout/orders.js';

/** A server as it always is, which also announces messages when told to. */
const config = readConfig();
const embudo = await compose(config);
const http = await startHttp(embudo, await buildGraph());
stopOnSignal(embudo.log, config.SHUTDOWN_MS, async () => {
  await http.stop();
  await embudo.close();
});

const tenantId = process.env.FANOUT_TENANT ?? '';
const conversationId = process.env.FANOUT_CONVERSATION ?? '';
async function publish({ messageIds, everyMs }: PublishOrder): Promise<string[]> {
  const at: string[] = [];
  for (const messageId of messageIds) {
    at.push(String(now()));
    embudo.liveEvents.publish(topic('message.added', tenantId), { messageId, conversationId, sellerId: null });
    if (everyMs > 0) await new Promise(resolve => setTimeout(resolve, everyMs));
  }
  return at;
}

process.on('message', (order: PublishOrder) => void publish(order).then(at => process.send?.({ at })));
embudo.log.info({ url: http.url }, 'server is listening');
