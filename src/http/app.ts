import { setTimeout as pause } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import type { Embudo } from '../compose.js';
import { NodeReader } from '../resolvers/node-reader.js';
import { ReadCompiler, reads } from '../schema/read/index.js';
import { agendaRoutes } from './agenda.js';
import { addBodyParsers } from './body-parser.js';
import { BytesInFlight } from './bytes-in-flight.js';
import { clientAddresses } from './client-address.js';
import { builtConsole, Console, consoleRoutes } from './console.js';
import { type DemoApi, demoRoutes } from './demo-door.js';
import { downloadRoutes } from './downloads.js';
import { type DemoPerson, frontPageRoutes } from './front-page.js';
import { graphqlRoutes } from './graphql.js';
import { healthRoutes } from './health.js';
import { addShortcut, createListener, listen, safeHeaders } from './listener.js';
import { mediaRoutes } from './media.js';
import { mountSockets } from './mount-sockets.js';
import type { HttpOptions } from './options.js';
import { plugin } from './plugin.js';
import { Refusals } from './rate-limit/refusals.js';
import { readTrustedDocuments } from './trusted/trusted-documents.js';
import { webhookRoutes, webhookShortcut } from './webhooks.js';

export interface HttpServer {
  url: string;
  port: number;
  /**
   * Shuts down in three steps. Readiness fails, while requests are still served for `grace`, so that load balancers notice
   * (by default SHUTDOWN_GRACE_MS). Then the port closes and sockets are closed with 1001. Then running requests end.
   */
  stop(grace?: () => Promise<unknown>): Promise<void>;
}

export interface WholeServer extends HttpServer {
  inFlight: HttpOptions['inFlight'];
}

export interface StartHttpOptions {
  /** The demo users on the front page. Ignored in production, whatever is passed. */
  people?: readonly DemoPerson[];
  /** Demo functions that the console offers in development. Ignored in production, whatever is passed. */
  demo?: DemoApi;
  /** The folder of the built console; null for none. */
  consoleFolder?: string | null;
}

/** Starts the HTTP server: /graphql (HTTP and sockets), /webhooks, /health, /metrics, and the console at /. */
export async function startHttp(
  embudo: Embudo,
  schema: GraphQLSchema,
  { people = [], demo, consoleFolder = builtConsole() }: StartHttpOptions = {},
): Promise<WholeServer> {
  const { config } = embudo;
  let draining = false;
  const app = createListener(config, embudo.log, () => draining);
  app.addHook('onResponse', async (request, reply) => {
    if (request.url.startsWith('/health') || request.url.startsWith('/metrics')) return;
    // Logs the route instead of the address, which may contain a webhook's key or a signed link.
    const route = request.routeOptions.url ?? 'unknown';
    embudo.log.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  const inFlight = {
    bodies: new BytesInFlight(config.BODY_BYTES_IN_FLIGHT),
    files: new BytesInFlight(config.FILE_BYTES_IN_FLIGHT),
  };
  addBodyParsers(app, config, inFlight.bodies);
  let url = '';
  const screens = consoleFolder ? new Console(consoleFolder) : null;
  const compiler = config.READ_COMPILER ? new ReadCompiler(schema, reads) : null;
  const options: HttpOptions = {
    embudo,
    schema,
    compiler,
    nodes: new NodeReader({
      compiler,
      log: embudo.log,
      onResolved: because => embudo.metrics.readThroughResolvers(because),
    }),
    inFlight,
    refusals: new Refusals(config.REFUSALS_PER_ADDRESS),
    addressOf: clientAddresses(config.TRUSTED_PROXIES),
    documents: readTrustedDocuments(
      config.TRUSTED_DOCUMENTS,
      config.TRUSTED_DOCUMENTS_ONLY,
      screens?.documents() ?? null,
    ),
    get publicUrl() {
      return config.PUBLIC_URL?.replace(/\/$/, '') ?? url;
    },
    draining: () => draining,
  };
  await app.register(plugin('webhooks', webhookRoutes), options);
  addShortcut(app, webhookShortcut(options, safeHeaders(config, options.draining)));
  await app.register(plugin('health', healthRoutes), {
    embudo,
    draining: () => draining,
    services: () => ({ sockets: sockets.count() }),
  });
  await app.register(plugin('media', mediaRoutes), options);
  await app.register(plugin('downloads', downloadRoutes), options);
  await app.register(plugin('agenda', agendaRoutes), options);
  await frontPageRoutes(app, () => ({ publicUrl: options.publicUrl, production: config.production, people }), screens);
  demoRoutes(app, config.production ? undefined : demo);
  consoleRoutes(app, screens);
  const graph = await graphqlRoutes(app, options);
  const sockets = mountSockets(app.server, options);
  const where = await listen(app, { host: config.HOST, port: config.PORT, setting: 'PORT' });
  url = where.url;

  return {
    ...where,
    inFlight,
    async stop(grace = () => pause(config.shutdownGraceMs)) {
      draining = true;
      await grace();
      const closed = app.close();
      await sockets.dispose();
      await closed;
      await graph.stop();
    },
  };
}
