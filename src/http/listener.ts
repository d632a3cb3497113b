import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { Readable } from 'node:stream';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Config } from '../config.js';
import { StorageUnavailable } from '../domain/media/index.js';
import { newId } from '../domain/shared/id.js';
import type { Log } from '../domain/shared/use-case.js';
import { isDatabaseAway } from '../resolvers/error-boundary.js';
import { bodyFor, unavailable } from './http-answer.js';
import { closeUnreadRequest } from './read-body.js';
import { refusalFor } from './reader-language.js';

const requestIdShape = /^[\w.-]{8,100}$/;

/** Handles a request before the router and returns true, or leaves it to the router and returns false. */
export type Shortcut = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Returns the client's x-request-id if it is well-formed, so that the client's logs and the server's can be joined; otherwise a new id. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && requestIdShape.test(given) ? given : newId();
}

export type SafeHeaders = Readonly<Record<string, string>>;

/** Returns the security headers of every response, unless a response overrides them. */
export function safeHeaders(config: Config, draining: () => boolean): () => SafeHeaders {
  const always: SafeHeaders = {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
    ...(config.production && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  };
  // Ends keep-alive, so that a client does not send its next request to a server that is closing.
  const closing: SafeHeaders = { ...always, connection: 'close' };
  return () => (draining() ? closing : always);
}

/** Creates the HTTP server of any process: timeouts, headers, request ids, and errors that reveal nothing. */
export function createListener(config: Config, log: Log, draining: () => boolean): FastifyInstance {
  const headers = safeHeaders(config, draining);
  const app = fastify({
    logger: false,
    // Such a request reaches no hook, so its answer gets the headers here.
    frameworkErrors: (error, request, reply: FastifyReply) => {
      reply.headers({ 'x-request-id': request.id, ...headers() });
      const message = refusalFor(request, 'The address is not a valid URL.');
      const extensions = { code: 'BAD_REQUEST', requestId: request.id };
      return reply.code(error.statusCode ?? 400).send({ errors: [{ message, extensions }] });
    },
    genReqId: requestIdOf,
    trustProxy: config.TRUSTED_PROXIES ?? false,
    bodyLimit: config.MAX_GRAPHQL_BODY,
    // Bodies have their own time limits; the limit of an upload is the longest.
    requestTimeout: Math.max(30_000, config.UPLOAD_TIMEOUT_MS + 5_000),
    keepAliveTimeout: 75_000,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    // Monitors, link checkers and vendors ask for the headers alone first.
    exposeHeadRoutes: true,
  });
  app.server.headersTimeout = 10_000;
  app.addHook('onSend', async (request, reply, payload) => {
    reply.header('x-request-id', request.id);
    for (const [name, value] of Object.entries(headers()))
      if (name === 'connection' || !reply.hasHeader(name)) reply.header(name, value);
    if (request.method !== 'HEAD' || !(payload instanceof Readable)) return payload;
    // Fastify would read a file to its end for an answer without a body.
    payload.destroy();
    return Readable.from([]);
  });
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const isStorageAway = error instanceof StorageUnavailable;
    if (isStorageAway || isDatabaseAway(error)) {
      const fields = { requestId: request.id, error: String(error) };
      if (isStorageAway) log.error(fields, 'a request found the file storage away');
      else log.warn(fields, 'a request found the database away or busy');
      const { status, headers: more, body } = unavailable(error);
      for (const [name, value] of more) reply.header(name, value);
      closeUnreadRequest(request.raw, reply.raw);
      return reply.code(status).send(bodyFor(request, body));
    }
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ requestId: request.id, error: error.stack }, 'a request failed unexpectedly');
    closeUnreadRequest(request.raw, reply.raw);
    const message = status >= 500 ? 'Something went wrong on our side.' : error.message;
    const extensions = { code: status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST', requestId: request.id };
    return reply.code(status).send(bodyFor(request, { errors: [{ message, extensions }] }));
  });
  return app;
}

/** Lets `shortcut` see each request before the router. Requests for which it returns false go on to the router. */
export function addShortcut({ server }: FastifyInstance, shortcut: Shortcut): void {
  const routers = server.listeners('request') as ((...args: Parameters<Shortcut>) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (shortcut(request, response)) return;
    for (const route of routers) route(request, response);
  });
}

/** Error codes for a host that is unknown or belongs to another machine, and for a port that this account may not use. */
const notListened = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EINVAL', 'EACCES']);

interface Place {
  host: string;
  port: number;
  /** The setting that chooses the port, for the user at the terminal. */
  setting: 'PORT' | 'WORKER_PORT';
}

/** Starts to listen and returns the address. If the port is taken, the error names the `setting` for another port. */
export async function listen(app: FastifyInstance, place: Place): Promise<{ url: string; port: number }> {
  const { host, port } = place;
  await app.listen({ port, host: boundHost(host) }).catch(error => {
    throw wordsForListening(error, place);
  });
  const taken = (app.server.address() as AddressInfo).port;
  return { url: `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${taken}`, port: taken };
}

/** Throws the error that `listen` would throw later, after the work of a start. */
export async function assertListens(place: Place): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(place.port, boundHost(place.host));
    await once(probe, 'listening');
  } catch (error) {
    throw wordsForListening(error, place);
  } finally {
    probe.close();
  }
}

/** For "localhost" the framework starts two servers, and the second one would not have the shortcut. */
const boundHost = (host: string): string => (host === 'localhost' ? '127.0.0.1' : host);

function wordsForListening(error: unknown, { host, port, setting }: Place): unknown {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return Object.assign(
      new Error(
        `Port ${port} is in use by another program. Stop it, or choose another: ${setting}=${port + 1} ${setting === 'PORT' ? 'npm start' : 'npm run worker'}`,
      ),
      { name: 'PortInUse' },
    );
  if (!notListened.has(code)) return error;
  return Object.assign(
    new Error(
      `Embudo cannot listen on HOST=${host} with ${setting}=${port} (${message}). HOST is an address of this machine, or 0.0.0.0 for all.`,
    ),
    { name: 'CannotListen' },
  );
}
