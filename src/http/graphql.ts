import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { anonymousActor } from '../domain/shared/actor.js';
import { RateLimited, ServiceUnavailable } from '../domain/shared/domain-error.js';
import { describeError } from '../resolvers/error-boundary.js';
import { GraphContext } from '../resolvers/graph-context.js';
import { ReadCompiler, reads } from '../schema/read/index.js';
import { allowedOperations } from './allowed-operations.js';
import { answerStatus } from './answer-status.js';
import { authenticate } from './authenticate.js';
import { corsHeaders } from './cors.js';
import { ErrorRequestIds } from './error-request-ids.js';
import { exampleTabs } from './example-operations.js';
import { graphiqlPage } from './graphiql.js';
import { parseOptionsFor } from './limits/limit-rules.js';
import { limitsOf } from './limits/limits-of.js';
import { limitsPlugin } from './limits/limits-plugin.js';
import { operationMetrics } from './operation-metrics.js';
import type { HttpOptions } from './options.js';
import { readPlugin, stringifyRead } from './read-plugin.js';
import { nothingRegistered, trustedPlugin } from './trusted/trusted-plugin.js';

/** Mounts /graphql over HTTP, and GraphiQL for browsers in development. */
export async function graphqlRoutes(app: FastifyInstance, options: HttpOptions): Promise<{ stop(): Promise<void> }> {
  const { embudo, schema } = options;
  const { config } = embudo;
  const limits = limitsOf(config);
  const requestIds = new ErrorRequestIds();
  const apollo = new ApolloServer<GraphContext>({
    schema,
    introspection: config.INTROSPECTION ?? true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: nothingRegistered,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: config.production,
    stopOnTerminationSignals: false,
    parseOptions: parseOptionsFor(limits),
    stringifyResult: stringifyRead,
    formatError: (formatted, error) => describeError(formatted, error, requestIds.of(error), embudo.log),
    plugins: [
      requestIds.plugin,
      trustedPlugin(options.documents),
      allowedOperations(config.INTROSPECTION === undefined && config.production ? 'programs' : 'everybody'),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitsPlugin<GraphContext>(limits, async (context, measure) => {
        await embudo.rateLimits.cost(context.viewer?.key ?? context.address, Math.ceil(measure.cost));
      }),
      operationMetrics(embudo.metrics),
      answerStatus(),
      readPlugin({
        compiler: config.READ_COMPILER ? new ReadCompiler(schema, reads) : null,
        onResolved: because => embudo.metrics.readThroughResolvers(because),
        log: embudo.log,
      }),
    ],
  });
  await apollo.start();

  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    for (const [name, value] of corsHeaders(request.headers.origin, config.ALLOWED_ORIGINS)) reply.header(name, value);
    if (request.method === 'OPTIONS') return reply.code(204).send();
    if (wantsPage(request) && !config.production) return sendGraphiql(request, reply, options);
    let context: GraphContext;
    try {
      const found = await authenticate(embudo.viewers, request.headers.authorization, request.headers['x-tenant-id']);
      if ('refused' in found && found.refused === 'tenant')
        return reply.code(403).send(problem('FORBIDDEN', 'You do not belong to the tenant that x-tenant-id names.'));
      if ('refused' in found)
        return reply
          .code(401)
          .header('www-authenticate', 'Bearer')
          .send(problem('UNAUTHENTICATED', 'The token is bad, over or revoked. Sign in again.'));
      const { viewer } = found;
      await embudo.rateLimits.request(viewer?.key ?? request.ip);
      context = new GraphContext({
        useCase: embudo.context(viewer?.actor ?? anonymousActor, request.id),
        viewer,
        liveEvents: embudo.liveEvents,
        address: request.ip,
        userAgent: request.headers['user-agent']?.slice(0, 500) ?? null,
        signMediaUrl: mediaId => `${options.publicUrl}${embudo.mediaLinks.sign(mediaId, viewer?.tenant.id ?? '')}`,
      });
    } catch (error) {
      if (error instanceof RateLimited)
        return reply
          .code(429)
          .header('retry-after', String(error.retryAfterSeconds))
          .send(problem('RATE_LIMITED', error.message, { retryAfterSeconds: error.retryAfterSeconds }));
      if (error instanceof ServiceUnavailable)
        return reply
          .code(503)
          .header('retry-after', '2')
          .send(problem('SERVICE_UNAVAILABLE', 'The service cannot answer right now. Try again in a moment.'));
      throw error;
    }
    const response = await withinDeadline(
      apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: toApollo(request), context: async () => context }),
      config.RESOLVER_DEADLINE_MS,
    );
    if (response) return send(reply, response);
    embudo.log.warn({ requestId: request.id }, 'an operation took too long and was given up');
    return reply
      .code(503)
      .send(problem('SERVICE_UNAVAILABLE', 'This took too long. Ask for less at once, or try again.'));
  };
  app.route({ method: ['GET', 'POST', 'OPTIONS'], url: '/graphql', handler: handle });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(problem('NOT_FOUND', 'There is nothing here: the graph is at /graphql.')),
  );
  return { stop: () => apollo.stop() };
}

/** Null where the work is not done in time. It may still end later, as its statements do by their own time limit. */
async function withinDeadline<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>(resolve => {
    timer = setTimeout(resolve, ms, null);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const problem = (code: string, message: string, more: object = {}) => ({
  errors: [{ message, extensions: { code, ...more } }],
});

function toApollo(request: FastifyRequest) {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const query = request.url.indexOf('?');
  return {
    method: request.method.toUpperCase(),
    headers,
    search: query < 0 ? '' : request.url.slice(query),
    body: request.body,
  };
}

function send(reply: FastifyReply, response: HTTPGraphQLResponse): FastifyReply {
  for (const [name, value] of response.headers) reply.header(name, value);
  reply.code(response.status ?? 200);
  if (response.body.kind === 'complete') return reply.send(response.body.string);
  throw new Error('incremental delivery is not offered');
}

const wantsPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' &&
  !/[?&](query|extensions)=/.test(request.url) &&
  (request.headers.accept ?? '').includes('text/html');

async function sendGraphiql(
  request: FastifyRequest,
  reply: FastifyReply,
  _options: HttpOptions,
): Promise<FastifyReply> {
  const page = await graphiqlPage({
    title: 'Embudo',
    endpoint: '/graphql',
    subscriptionEndpoint: '/graphql',
    defaultTabs: exampleTabs,
  });
  for (const [name, value] of Object.entries(page.headers)) reply.header(name, value);
  const zipped = String(request.headers['accept-encoding'] ?? '').includes('gzip');
  if (zipped) reply.header('content-encoding', 'gzip');
  return reply.send(zipped ? page.gzip : page.html);
}
