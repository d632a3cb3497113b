import { randomUUID } from 'node:crypto';
import { FrameCounter } from './frames.js';
import { type Counted, type CountOrder, type LoadOrder, now, type OpenOrder } from './orders.js';

/** All clients of `bench:fanout`, in a process of their own. */
let sockets: FrameCounter[] = [];
let stopCounting: ((done: Counted) => void) | null = null;

const orders: { [K in LoadOrder['kind']]: (order: Extract<LoadOrder, { kind: K }>) => Promise<object> } = {
  async open(order) {
    sockets = [];
    // Opened in groups, since the backlog of a listening socket is limited.
    while (sockets.length < order.sockets)
      sockets.push(
        ...(await Promise.all(
          Array.from({ length: Math.min(50, order.sockets - sockets.length) }, (_, at) =>
            open(order, sockets.length + at),
          ),
        )),
      );
    return { opened: sockets.length };
  },
  count: order => count(order),
  async close() {
    stopCounting?.({ endedAt: '0', frames: 0, heard: [], sample: '' });
    for (const socket of sockets) socket.close();
    sockets = [];
    return { closed: true };
  },
};

async function open({ port, tokens, query, alone }: OpenOrder, at: number): Promise<FrameCounter> {
  const socket = new FrameCounter(port);
  await socket.opened;
  if (tokens.length === 0) return socket;
  const answer = () =>
    new Promise<string>(resolve => {
      socket.onFrame = frame => resolve(frame?.toString() ?? '');
    });
  const acknowledged = answer();
  socket.say({ type: 'connection_init', payload: { authorization: `Bearer ${tokens[at % tokens.length]}` } });
  if (!(await acknowledged).includes('connection_ack')) throw new Error('a socket was not let in');
  socket.say({ id: randomUUID(), type: 'subscribe', payload: { query: alone ? `${query} # ${at}` : query } });
  // The server rejects a subscription in as many steps as it accepts one, so when this rejection arrives, the subscription sent before it
  // is active.
  const settled = answer();
  socket.say({ id: 'probe', type: 'subscribe', payload: { query: 'subscription { nothing }' } });
  const said = await settled;
  if (!said.includes('"probe"')) throw new Error(`a subscription was refused: ${said}`);
  return socket;
}

function count({ events, look }: CountOrder): Promise<Counted> {
  const expected = events * sockets.length;
  const heard = sockets.map((): { id: string; at: string }[] => []);
  const marker = '"messageAdded":{"id":"';
  let frames = 0;
  let sample = '';
  let offset = -1;
  return new Promise(resolve => {
    stopCounting = resolve;
    for (const [at, socket] of sockets.entries()) {
      socket.look = look;
      socket.onFrame = frame => {
        frames += 1;
        if (frame) {
          if (offset < 0) {
            sample = frame.toString();
            offset = frame.indexOf(marker) + marker.length;
          }
          heard[at]?.push({ id: frame.toString('latin1', offset, offset + 36), at: String(now()) });
        }
        if (frames === expected) resolve({ endedAt: String(now()), frames, heard: look ? heard : [], sample });
      };
    }
    process.send?.({ counting: true });
  });
}

process.on('message', (order: LoadOrder) => {
  const run = orders[order.kind] as (order: LoadOrder) => Promise<object>;
  run(order).then(
    answer => process.send?.(answer),
    error => process.send?.({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
