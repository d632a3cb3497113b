import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface FlakyProxy {
  /** The same URL, through the proxy. */
  url: string;
  /** Simulates a host that disappears silently: open connections receive nothing more, new ones are accepted and never answered. */
  vanish(): void;
  /** The host is back, without its earlier connections: those stay silent. */
  comeBack(): void;
  /** Silences all open connections, like a firewall that was restarted. */
  forget(): void;
  /** Number of connections that the client has opened and not closed yet. */
  open(): number;
  stop(): Promise<void>;
}

interface Flow {
  silent: boolean;
  sockets: [Socket, Socket | null];
}

/** Starts a proxy between a client and its database that can behave like a network which fails silently. */
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
      // A vanished server does not learn of the close; a silent connection stays open until the end.
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
