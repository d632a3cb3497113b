import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { textFrame } from '../../src/http/sockets/text-frame.js';
import { now, type PublishOrder } from '../fanout/orders.js';

/**
 * The baseline for Embudo's sockets: `ws`, and a frame that is prepared before the clock runs and written to every connection. No token,
 * no protocol, no event, no read.
 */
const connections = new Set<Socket>();
const webSockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, clientTracking: false });
const server = createServer();
server.on('upgrade', (request, socket, head) =>
  webSockets.handleUpgrade(request, socket, head, webSocket => {
    connections.add(request.socket);
    webSocket.once('close', () => connections.delete(request.socket));
    webSocket.on('error', () => undefined);
  }),
);

const sample = process.env.FANOUT_SAMPLE ?? '';
const marker = '"messageAdded":{"id":"';
const idAt = sample.indexOf(marker) + marker.length;
async function publish({ messageIds, everyMs }: PublishOrder): Promise<string[]> {
  const frames = messageIds.map(id => textFrame(Buffer.from(sample.slice(0, idAt) + id + sample.slice(idAt + 36))));
  const at: string[] = [];
  for (const frame of frames) {
    at.push(String(now()));
    for (const connection of connections) connection.write(frame);
    await new Promise<void>(resolve => (everyMs > 0 ? setTimeout(resolve, everyMs) : setImmediate(resolve)));
  }
  return at;
}

process.on('message', (order: PublishOrder) => void publish(order).then(at => process.send?.({ at })));
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('server is listening\n'));
