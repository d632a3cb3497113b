import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { originAllowed } from './sockets/origin.js';
import { protocolServer, type SocketOptions } from './sockets/protocol-server.js';
import { type SocketEvent, SocketSession, type SocketViewer } from './sockets/socket-session.js';
import { closing, defaultSocketSettings, type SocketSettings } from './sockets/socket-settings.js';

export type { SocketEvent, SocketOptions, SocketSettings, SocketViewer };
export { defaultSocketSettings };

export interface Sockets {
  /** The number of open sockets, whether signed in or not. */
  count(): number;
  /** Refuses new sockets and closes all with 1001. Resolves once all are closed, after `closeGraceMs` at the latest. */
  dispose(): Promise<void>;
}

const path = '/graphql';

/**
 * Serves GraphQL subscriptions (protocol graphql-transport-ws) on /graphql, with the same checks as over HTTP. Queries and
 * mutations are refused. An upgrade to any other path gets 404.
 */
export function attachSockets(server: Server, options: SocketOptions): Sockets {
  const settings = { ...defaultSocketSettings, ...options.settings };
  const observe = options.observe ?? (() => undefined);
  const sessions = new Set<SocketSession>();
  const socketsOf = new Map<string, number>();
  const protocol = protocolServer(options, settings, socketsOf, observe);
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: settings.maxPayload,
    // No compression: a small message could unpack to a thousand times its size, and each socket would need a compressor.
    perMessageDeflate: false,
    handleProtocols,
  });
  let disposed = false;

  const open = (socket: WebSocket, request: IncomingMessage): void => {
    const session = new SocketSession(socket, request, settings, observe);
    sessions.add(session);
    observe({ type: 'opened' });
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: text => session.send(text),
        close: (code, reason) => session.close([code ?? closing.internal[0], reason ?? closing.internal[1]]),
        onMessage: handle => session.onMessage(handle),
      },
      { session },
    );
    socket.once('close', (code, reason) => {
      sessions.delete(session);
      const userKey = session.viewer?.userKey;
      if (userKey !== undefined) release(socketsOf, userKey);
      closed(code, reason.toString()).catch(error => observe({ type: 'failed', during: 'close', error }));
    });
    // A close code instead of a refused upgrade, whose status browsers do not pass on to scripts.
    if (!originAllowed(request, settings.allowedOrigins)) session.close(closing.foreignOrigin);
  };
  const upgrade = (request: IncomingMessage, connection: Duplex, head: Buffer): void => {
    if (disposed) refuseUpgrade(connection, '503 Service Unavailable');
    else if (request.url?.split('?')[0] !== path) refuseUpgrade(connection, '404 Not Found');
    else webSockets.handleUpgrade(request, connection, head, open);
  };
  server.on('upgrade', upgrade);
  const sweeps = [
    sweep(
      sessions,
      settings.pingMs,
      session => session.ping(),
      () => Math.random(),
    ),
    sweep(sessions, settings.revalidateMs, session => session.revalidate(), placeOfUser),
  ];

  return {
    count: () => sessions.size,
    async dispose() {
      disposed = true;
      for (const sweep of sweeps) clearInterval(sweep);
      const gone = [...sessions].map(
        ({ socket }) => new Promise<void>(resolve => socket.once('close', () => resolve())),
      );
      for (const session of sessions) session.close(closing.goingAway);
      await Promise.all(gone);
    },
  };
}

/**
 * Runs a function for each session at an interval, spread over time, since a thousand at once would delay everything that is
 * sent. `placeOf` returns the session's position within the interval, from 0 to 1, or null to leave it out for now.
 */
function sweep(
  sessions: Set<SocketSession>,
  everyMs: number,
  run: (session: SocketSession) => unknown,
  placeOf: (session: SocketSession) => number | null,
) {
  const turns = new WeakMap<SocketSession, number>();
  return setInterval(() => {
    const now = performance.now();
    for (const session of sessions) {
      let turn = turns.get(session);
      if (turn === undefined) {
        const place = placeOf(session);
        if (place === null) continue;
        turn = now + ((((place * everyMs - now) % everyMs) + everyMs) % everyMs);
      }
      turns.set(session, turn <= now ? turn + everyMs * Math.ceil((now - turn + 1) / everyMs) : turn);
      if (turn <= now) run(session);
    }
  }, everyMs / 20).unref();
}

/** Returns the same position for all sockets of a user, so that one database query serves all of them. */
function placeOfUser({ viewer }: SocketSession): number | null {
  if (!viewer) return null;
  let hash = 0;
  for (let at = 0; at < viewer.userKey.length; at += 1) hash = (hash * 31 + viewer.userKey.charCodeAt(at)) >>> 0;
  return (hash % 1_000) / 1_000;
}

function release(socketsOf: Map<string, number>, userKey: string): void {
  const left = (socketsOf.get(userKey) ?? 1) - 1;
  if (left > 0) socketsOf.set(userKey, left);
  else socketsOf.delete(userKey);
}

function refuseUpgrade(connection: Duplex, status: string): void {
  connection.on('error', () => connection.destroy());
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
