import { setTimeout as pause } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import type { Embudo } from '../compose.js';
import { addBodyParsers } from './body-parser.js';
import { BytesInFlight } from './bytes-in-flight.js';
import { clientAddresses } from './client-address.js';
import { type DemoPerson, frontPageRoutes } from './front-page.js';
import { graphqlRoutes } from './graphql.js';
import { healthRoutes } from './health.js';
import { addShortcut, createListener, listen, safeHeaders } from './listener.js';
import { mediaRoutes } from './media.js';
import { mountSockets } from './mount-sockets.js';
import type { HttpOptions } from './options.js';
import { Refusals } from './rate-limit/refusals.js';
import { readTrustedDocuments } from './trusted/trusted-documents.js';
import { webhookRoutes, webhookShortcut } from './webhooks.js';

export interface HttpServer {
  url: string;
  port: number;
  /**
   * Readiness goes red; then, while `grace` lasts, everything is served as before, until balancers have seen it; then the port
   * closes, sockets are told to go (1001), and requests that run are finished. Left out, the grace is SHUTDOWN_GRACE_MS.
   */
  stop(grace?: () => Promise<unknown>): Promise<void>;
}

export interface WholeServer extends HttpServer {
  inFlight: HttpOptions['inFlight'];
}

export interface StartHttpOptions {
  /** Whom the front page names as demo users. Nobody in production, whatever is given. */
  people?: readonly DemoPerson[];
}

/** Everything that listens: /graphql (HTTP and sockets), /webhooks, /health, /metrics, and a page at / that shows the way. */
export async function startHttp(
  embudo: Embudo,
  schema: GraphQLSchema,
  { people = [] }: StartHttpOptions = {},
): Promise<WholeServer> {
  const { config } = embudo;
  let draining = false;
  const app = createListener(config, embudo.log, () => draining);
  app.addHook('onResponse', async (request, reply) => {
    if (request.url.startsWith('/health') || request.url.startsWith('/metrics')) return;
    // The route, not the address: an address can hold a webhook's key or a signed link.
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
  const options: HttpOptions = {
    embudo,
    schema,
    inFlight,
    refusals: new Refusals(config.REFUSALS_PER_ADDRESS),
    addressOf: clientAddresses(config.TRUSTED_PROXIES),
    documents: readTrustedDocuments(config.TRUSTED_DOCUMENTS, config.TRUSTED_DOCUMENTS_ONLY),
    get publicUrl() {
      return config.PUBLIC_URL?.replace(/\/$/, '') ?? url;
    },
    draining: () => draining,
  };
  await app.register(webhookRoutes, options);
  addShortcut(app, webhookShortcut(options, safeHeaders(config, options.draining)));
  await app.register(healthRoutes, {
    embudo,
    draining: () => draining,
    services: () => ({ sockets: sockets.count() }),
  });
  await app.register(mediaRoutes, options);
  await frontPageRoutes(app, () => ({ publicUrl: options.publicUrl, production: config.production, people }));
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
