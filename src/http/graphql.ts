import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { anonymousActor } from '../domain/shared/actor.js';
import { OutcomeUnknown, RateLimited, ServiceUnavailable } from '../domain/shared/domain-error.js';
import { describeError, isDatabaseAway } from '../resolvers/error-boundary.js';
import { GraphContext, type Progress } from '../resolvers/graph-context.js';
import { ReadCompiler, reads } from '../schema/read/index.js';
import { allowedOperations } from './allowed-operations.js';
import { answerStatus } from './answer-status.js';
import { authenticate } from './authenticate.js';
import { corsHeaders } from './cors.js';
import { ErrorRequestIds } from './error-request-ids.js';
import { exampleTabs } from './example-operations.js';
import { graphiqlPage } from './graphiql.js';
import { withoutSuggestions } from './hide-suggestions.js';
import { type HttpAnswer, problem, unavailable, withinDeadline } from './http-answer.js';
import { parseOptionsFor } from './limits/limit-rules.js';
import { limitsOf } from './limits/limits-of.js';
import { limitsPlugin } from './limits/limits-plugin.js';
import { operationMetrics } from './operation-metrics.js';
import type { HttpOptions } from './options.js';
import { networkOf } from './rate-limit.js';
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
    formatError: (formatted, error) => {
      const told = describeError(formatted, error, requestIds.of(error), embudo.log);
      return config.production ? withoutSuggestions(told) : told;
    },
    plugins: [
      requestIds.plugin,
      trustedPlugin(options.documents),
      allowedOperations(config.INTROSPECTION === undefined && config.production ? 'programs' : 'everybody'),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitsPlugin<GraphContext>(limits, async (context, measure) => {
        await embudo.rateLimits.cost(context.viewer?.key ?? networkOf(context.address), Math.ceil(measure.cost));
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

  const parts = { viewers: embudo.viewers, refusals: options.refusals };
  /** Who asks, whether they may, and what they are told. */
  const answerTo = async (request: FastifyRequest, progress: Progress): Promise<HttpAnswer> => {
    let context: GraphContext;
    try {
      const { authorization, 'x-tenant-id': tenantId } = request.headers;
      const found = await authenticate(parts, { authorization, tenantId, address: request.ip });
      if ('refused' in found)
        await embudo.rateLimits.request(found.refused === 'tenant' ? found.viewerKey : networkOf(request.ip));
      if ('refused' in found && found.refused === 'tenant')
        return problem(403, 'FORBIDDEN', 'You do not belong to the tenant that x-tenant-id names.');
      if ('refused' in found)
        return problem(401, 'UNAUTHENTICATED', 'The token is bad, over or revoked. Sign in again.', {
          headers: { 'www-authenticate': 'Bearer' },
        });
      const { viewer } = found;
      await embudo.rateLimits.request(viewer?.key ?? networkOf(request.ip));
      context = new GraphContext({
        useCase: embudo.context(viewer?.actor ?? anonymousActor, request.id),
        viewer,
        liveEvents: embudo.liveEvents,
        address: request.ip,
        userAgent: request.headers['user-agent']?.slice(0, 500) ?? null,
        signMediaUrl: mediaId => `${options.publicUrl}${embudo.mediaLinks.sign(mediaId, viewer?.tenant.id ?? '')}`,
        progress,
      });
    } catch (error) {
      if (error instanceof RateLimited)
        return problem(429, 'RATE_LIMITED', error.message, { retryAfterSeconds: error.retryAfterSeconds });
      if (isDatabaseAway(error)) return unavailable(error);
      throw error;
    }
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: toApollo(request),
      context: async () => context,
    });
    if (body.kind !== 'complete') throw new Error('incremental delivery is not offered');
    return { status: status ?? 200, headers, body: body.string };
  };
  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    for (const [name, value] of corsHeaders(request.headers.origin, config.ALLOWED_ORIGINS)) reply.header(name, value);
    if (request.method === 'OPTIONS') return reply.code(204).send();
    if (wantsPage(request) && !config.production) return sendGraphiql(request, reply, options);
    const progress: Progress = { writes: false };
    const answer = await withinDeadline(answerTo(request, progress), config.RESOLVER_DEADLINE_MS);
    if (!answer) embudo.log.warn({ requestId: request.id }, 'an operation took too long and was given up');
    const { status, headers, body } = answer ?? unavailable(lateness(progress));
    for (const [name, value] of headers) reply.header(name, value);
    return reply.code(status).send(body);
  };
  app.route({ method: ['GET', 'POST', 'OPTIONS'], url: '/graphql', handler: handle });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(problem(404, 'NOT_FOUND', 'There is nothing here: the graph is at /graphql.').body),
  );
  return { stop: () => apollo.stop() };
}

/** What is sent when the deadline is over: who changes something must know that it may have come to pass. */
const lateness = (progress: Progress): ServiceUnavailable =>
  progress.writes
    ? new OutcomeUnknown('This took too long, and its end was not waited for.')
    : new ServiceUnavailable('too long', 'This took too long. Ask for less at once, or try again.');

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
