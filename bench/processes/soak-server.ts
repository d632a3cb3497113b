import { channel } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { SoakAnswer, SoakOrder } from '../soak/orders.js';
import { SoakWriter } from '../soak/writer.js';

/** The usual server, which also commits notifications and messages for sellers, and reports its memory. */
const connections = new Set<Socket>();
channel('net.server.socket').subscribe(message => {
  const { socket } = message as { socket: Socket };
  connections.add(socket);
  socket.once('close', () => connections.delete(socket));
});
const { embudo } = await import('./server.js');

const say = (answer: SoakAnswer) => process.send?.(answer);
let writer: SoakWriter | null = null;

async function weigh(settled: boolean): Promise<void> {
  // Objects released by finalizers in the first round are freed in the second.
  for (let round = 0; settled && round < 2; round += 1) {
    global.gc?.();
    await new Promise(setImmediate);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  const waiting = [...connections].map(({ writableLength }) => writableLength);
  say({
    kind: 'weight',
    rss,
    heapUsed,
    external,
    waiting: waiting.reduce((sum, bytes) => sum + bytes, 0),
    waitingMost: Math.max(0, ...waiting),
    sockets: connections.size,
  });
}

process.on('message', (order: SoakOrder) => {
  if (order.kind === 'start') {
    writer = new SoakWriter(embudo.database, process.env.SOAK_TENANT ?? '', order.desks, order.control, say);
    writer.run().catch(error => {
      process.stderr.write(`the writer failed: ${error}\n`);
      process.exit(1);
    });
  } else if (order.kind === 'stop') void writer?.stop().then(() => say({ kind: 'stopped' }));
  else void weigh(order.settled);
});
