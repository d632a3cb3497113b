import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';
import { type ClientOptions, WebSocket } from 'ws';
import { defaultOperationLimits } from '../limits/operation-limits.js';
import { attachSockets, type SocketEvent, type SocketOptions, type SocketSettings, type Sockets } from '../sockets.js';
import { liveSchema } from './live-schema.fixture.js';

export interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

/** A client that sends the protocol's messages one by one, so that a spec can also send wrong ones. */
export class RawClient {
  readonly closed: Promise<{ code: number; reason: string }>;
  private readonly received: Message[] = [];
  private readonly readers: ((message: Message) => void)[] = [];

  private constructor(readonly socket: WebSocket) {
    this.closed = new Promise(resolve =>
      socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
    );
    socket.on('message', data => {
      const message = JSON.parse(data.toString());
      const reader = this.readers.shift();
      if (reader) reader(message);
      else this.received.push(message);
    });
    socket.on('error', () => undefined);
  }

  static async open(url: string, protocol = 'graphql-transport-ws', options: ClientOptions = {}): Promise<RawClient> {
    const client = new RawClient(new WebSocket(url, protocol, options));
    await once(client.socket, 'open');
    return client;
  }

  say(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  next(): Promise<Message> {
    const message = this.received.shift();
    return message ? Promise.resolve(message) : new Promise(resolve => this.readers.push(resolve));
  }

  async signIn(token = 'ana', more: Record<string, unknown> = {}): Promise<this> {
    this.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}`, ...more } });
    const { type } = await this.next();
    if (type !== 'connection_ack') throw new Error(`expected connection_ack, got ${type}`);
    return this;
  }

  subscribe(id: string, query: string, more: Record<string, unknown> = {}): void {
    this.say({ id, type: 'subscribe', payload: { query, ...more } });
  }
}

/** A real server with sockets, which runs until the test ends. A token is a user's name; `gone` is no user's token. */
export class SocketServer {
  readonly observed: SocketEvent[] = [];
  readonly revoked = new Set<string>();
  readonly live = liveSchema();
  /** How long a token lasts from sign-in; null for a token that never expires. */
  lifetimeMs: number | null = null;
  readonly sockets: Sockets;
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly server: Server,
    readonly url: string,
    settings: Partial<SocketSettings>,
    more: Partial<SocketOptions>,
  ) {
    this.sockets = attachSockets(server, {
      schema: this.live.schema,
      limits: defaultOperationLimits,
      settings,
      authenticate: async payload => {
        const user = /^Bearer (\w+)$/.exec(String(payload.authorization ?? ''))?.[1];
        if (!user || user === 'gone') return null;
        return {
          userKey: user,
          expiresAt: this.lifetimeMs === null ? null : new Date(Date.now() + this.lifetimeMs),
          revalidate: async () => !this.revoked.has(user),
          context: () => ({ user }),
        };
      },
      observe: event => {
        this.observed.push(event);
        for (const look of this.waiting) look();
      },
      ...more,
    });
  }

  static async start(settings: Partial<SocketSettings> = {}, more: Partial<SocketOptions> = {}): Promise<SocketServer> {
    const server = createServer((_, response) => response.end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const started = new SocketServer(server, url, settings, more);
    running.add(started);
    return started;
  }

  /** Resolves once the server has observed an event that fits, earlier or from now on. */
  async sees(fits: (event: SocketEvent) => boolean): Promise<SocketEvent> {
    for (;;) {
      const found = this.observed.find(fits);
      if (found) return found;
      await new Promise<void>(resolve => {
        const look = () => {
          this.waiting.delete(look);
          resolve();
        };
        this.waiting.add(look);
      });
    }
  }

  async stop(): Promise<void> {
    await this.sockets.dispose();
    await this.live.events.close();
    this.server.close();
    this.server.closeAllConnections();
  }
}

const running = new Set<SocketServer>();
afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
});

/** Opens a client that is signed in. */
export const enter = async ({ url }: SocketServer, token?: string) => (await RawClient.open(url)).signIn(token);
/** Resolves once this many subscriptions exist. Their sources are open one turn of the event loop later. */
export const subscribed = async (server: SocketServer, count = 1) => {
  await server.sees(() => server.observed.filter(({ type }) => type === 'subscribed').length >= count);
  await new Promise(setImmediate);
};
/** The subscription that most specs use. */
export const added = 'subscription { messageAdded { id body viewer } }';
