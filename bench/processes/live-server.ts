import { topic } from '../../src/domain/shared/live-events.port.js';
import { now, type PublishOrder } from '../fanout/orders.js';
import { embudo } from './server.js';

/** The usual server, which also publishes messages on request. */
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
