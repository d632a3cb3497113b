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
import { answerStatus } from './answer-status.js';
import { authenticate } from './authenticate.js';
import { corsHeaders } from './cors.js';
import { describedFor } from './described-for.js';
import { ErrorRequests } from './error-requests.js';
import { exampleTabs } from './example-operations.js';
import { graphiqlPage } from './graphiql.js';
import { withoutSuggestions } from './hide-suggestions.js';
import { bodyFor, type HttpAnswer, problem, unavailable, withinDeadline } from './http-answer.js';
import { tokenLimitPlugin } from './limits/enforce-limits.js';
import { parseOptionsFor } from './limits/limit-rules.js';
import { limitsOf } from './limits/limits-of.js';
import { subscriptionRootRule } from './limits/subscription-root-rule.js';
import { Admission, admissionPlugin } from './operation/admission.js';
import { operationMetrics } from './operation/operation-metrics.js';
import { QuickReads } from './operation/quick-reads.js';
import { OperationReader, readPlugin, stringifyRead } from './operation/read-operation.js';
import type { HttpOptions } from './options.js';
import { networkOf } from './rate-limit.js';
import { closeUnreadRequest } from './read-body.js';
import { languageAskedFor, languageOfRefusals } from './reader-language.js';
import { nothingRegistered, trustedPlugin } from './trusted/trusted-plugin.js';
import { isMultipart, takeUpload } from './uploads/take-upload.js';
import { wantsPage } from './wants-page.js';

/** Mounts /graphql over HTTP, and GraphiQL for browsers in development. */
export async function graphqlRoutes(app: FastifyInstance, options: HttpOptions): Promise<{ stop(): Promise<void> }> {
  const { embudo, schema } = options;
  const { config } = embudo;
  const limits = limitsOf(config);
  const errorRequests = new ErrorRequests();
  const admission = new Admission({
    schema,
    limits,
    introspection: config.INTROSPECTION === undefined && config.production ? 'programs' : 'everybody',
    charge: ({ viewer, address }, points) => embudo.rateLimits.cost(viewer?.key ?? networkOf(address), points),
  });
  const reader = new OperationReader({
    compiler: options.compiler,
    log: embudo.log,
  });
  const quickReads = config.QUICK_READS
    ? new QuickReads({ admission, reader, documents: options.documents, metrics: embudo.metrics })
    : null;
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
    validationRules: [subscriptionRootRule],
    stringifyResult: stringifyRead,
    formatError: (formatted, error) => {
      const { requestId, language } = errorRequests.of(error);
      const english = describeError(formatted, error, requestId, embudo.log);
      const described = describedFor(language, english);
      return config.production ? withoutSuggestions(described) : described;
    },
    plugins: [
      errorRequests.plugin,
      trustedPlugin(options.documents),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      tokenLimitPlugin(limits),
      admissionPlugin(admission),
      operationMetrics(embudo.metrics),
      answerStatus(),
      readPlugin(reader, because => embudo.metrics.readThroughResolvers(because)),
    ],
  });
  await apollo.start();

  const parts = { viewers: embudo.viewers, refusals: options.refusals };
  /** Authenticates a request, counts it against its budget, and runs its operation. */
  const answerTo = async (request: FastifyRequest, progress: Progress): Promise<HttpAnswer> => {
    let context: GraphContext;
    try {
      const { authorization, 'x-tenant-id': tenantId } = request.headers;
      const found = await authenticate(parts, { authorization, tenantId, address: request.ip });
      if ('refused' in found)
        await embudo.rateLimits.request(found.refused === 'tenant' ? found.viewerKey : networkOf(request.ip));
      if ('refused' in found && found.refused === 'tenant')
        return problem(403, 'FORBIDDEN', 'You do not have access to the tenant in x-tenant-id.');
      if ('refused' in found)
        return problem(401, 'UNAUTHENTICATED', 'The token is invalid, expired or revoked. Sign in again.', {
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
        language: languageOfRefusals(request),
        accepted: languageAskedFor(request),
        signMediaUrl: mediaId => `${options.publicUrl}${embudo.mediaLinks.sign(mediaId, viewer?.tenant.id ?? '')}`,
        nodes: options.nodes,
        progress,
      });
    } catch (error) {
      if (error instanceof RateLimited)
        return problem(429, 'RATE_LIMITED', error.message, { retryAfterSeconds: error.retryAfterSeconds });
      if (isDatabaseAway(error)) return unavailable(error);
      throw error;
    }
    if (Array.isArray(request.body))
      return problem(400, 'BAD_REQUEST', 'Send one operation per request: batches are not accepted.');
    const quick = await quickReads?.answer(request, context);
    if (quick) return quick;
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: toApollo(request),
      context: async () => context,
    });
    if (body.kind !== 'complete') throw new Error('incremental delivery is not offered');
    if (progress.readDocument) quickReads?.learn(request, progress.readDocument, headers.get('content-type'));
    return { status: status ?? 200, headers, body: body.string };
  };
  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method === 'OPTIONS') return reply.code(204).send();
    if (wantsGraphiql(request) && !config.production) return sendGraphiql(request, reply, options);
    const upload = isMultipart(request) ? await takeUpload(request, options) : null;
    if (upload && 'refused' in upload) {
      closeUnreadRequest(request.raw, reply.raw);
      return sendAnswer(request, reply, upload.refused);
    }
    if (upload) request.body = upload.body;
    const progress: Progress = { writes: false };
    // An operation that is given up goes on, and may read its files until it ends.
    const work = answerTo(request, progress).finally(() => upload?.discard());
    const answer = await withinDeadline(work, config.RESOLVER_DEADLINE_MS);
    if (!answer) embudo.log.warn({ requestId: request.id }, 'an operation took too long and was given up');
    return sendAnswer(request, reply, answer ?? unavailable(lateness(progress)));
  };
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    // Before the body is read, so that pages of other origins can read why it was refused.
    onRequest: async ({ headers: { origin } }, reply) => {
      for (const [name, value] of corsHeaders(origin, config.ALLOWED_ORIGINS)) reply.header(name, value);
    },
    handler: handle,
  });
  return { stop: () => apollo.stop() };
}

/** Returns the error after the deadline. For a mutation it says that the change may have happened anyway. */
const lateness = (progress: Progress): ServiceUnavailable =>
  progress.writes
    ? new OutcomeUnknown('This took too long, so we stopped waiting for it.')
    : new ServiceUnavailable('too long', 'This took too long. Request less at a time or try again.');

function sendAnswer(request: FastifyRequest, reply: FastifyReply, { status, headers, body }: HttpAnswer): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  return reply.code(status).send(bodyFor(request, body));
}

function toApollo(request: FastifyRequest) {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  // The multipart body was already read, and its preflight header was already checked.
  if (isMultipart(request)) headers.set('content-type', 'application/json');
  const query = request.url.indexOf('?');
  return {
    method: request.method === 'HEAD' ? 'GET' : request.method.toUpperCase(),
    headers,
    search: query < 0 ? '' : request.url.slice(query),
    body: request.body,
  };
}

/** Returns whether a browser asks for the page, and not for the answer to an operation in the address. */
const wantsGraphiql = (request: FastifyRequest): boolean =>
  wantsPage(request) && !/[?&](query|extensions)=/.test(request.url);

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
