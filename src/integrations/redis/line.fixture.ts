import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Opens a proxy to Redis whose connections can be cut and restored, and frozen: an open connection that passes no bytes. */
export async function openLine(redis: URL) {
  const sockets = new Set<Socket>();
  let accepted = 0;
  let isFrozen = false;
  const listen = async (port: number): Promise<Server> => {
    const server = createServer(near => {
      accepted += 1;
      const far = connect(Number(redis.port || 6379), redis.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(from);
        from.on('error', () => undefined);
        from.on('close', () => {
          sockets.delete(from);
          to.destroy();
        });
        from.pipe(to, { end: false });
        if (isFrozen) from.pause();
      }
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const through = new URL(redis);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  return {
    url: through.href,
    accepted: () => accepted,
    cut,
    close: cut,
    async mend() {
      server = await listen(port);
    },
    freeze() {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      isFrozen = false;
      for (const socket of sockets) socket.resume();
    },
  };
}
