import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface FlakyProxy {
  /** The same address by way of the proxy. */
  url: string;
  /** The host is gone without a word: what stands hears nothing more, what is opened is taken and never answered. */
  vanish(): void;
  /** The host is there again, and knows nothing of what stood before: that stays silent. */
  comeBack(): void;
  /** Whatever lies in between forgets all connections that stand, as a firewall does that was started again. */
  forget(): void;
  /** Connections that were opened and not closed by the client so far. */
  open(): number;
  stop(): Promise<void>;
}

interface Flow {
  silent: boolean;
  sockets: [Socket, Socket | null];
}

/** Stands between a client and its database, and can behave like a network that fails without saying so. */
export async function startFlakyProxy(url: string): Promise<FlakyProxy> {
  const target = new URL(url);
  const flows = new Set<Flow>();
  let gone = false;

  const server = createServer(client => {
    const upstream = gone ? null : connect(Number(target.port), target.hostname);
    const flow: Flow = { silent: gone, sockets: [client, upstream] };
    flows.add(flow);
    client.on('error', () => undefined);
    client.on('data', bytes => {
      if (!flow.silent) upstream?.write(bytes);
    });
    client.on('close', () => {
      flows.delete(flow);
      // A server that has vanished learns nothing of it; the flow of a silent one is kept until the end.
      if (!flow.silent) upstream?.destroy();
    });
    if (!upstream) return;
    upstream.setNoDelay(true);
    client.setNoDelay(true);
    upstream.on('error', () => undefined);
    upstream.on('data', bytes => {
      if (!flow.silent) client.write(bytes);
    });
    upstream.on('close', () => {
      if (!flow.silent) client.destroy();
    });
    server.once('stop', () => upstream.destroy());
  });
  const forget = () => {
    for (const flow of flows) flow.silent = true;
  };
  server.setMaxListeners(0);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);

  return {
    url: through.href,
    vanish() {
      gone = true;
      forget();
    },
    comeBack() {
      gone = false;
    },
    forget,
    open: () => flows.size,
    async stop() {
      server.emit('stop');
      for (const { sockets } of flows) for (const socket of sockets) socket?.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
