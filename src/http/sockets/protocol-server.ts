import type { IncomingMessage } from 'node:http';
import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { makeServer, type OperationResult, type Server } from 'graphql-ws';
import { Forbidden, RateLimited, Unauthenticated } from '../../domain/shared/domain-error.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import type { RateLimits } from '../rate-limit.js';
import type { TrustedDocuments } from '../trusted/trusted-documents.js';
import { FrameStream, ResultTexts } from './frame-stream.js';
import { GroupMember } from './group-member.js';
import { LiveHub, type Subscribe } from './live-hub.js';
import { subscribeLive } from './live-results.js';
import { SharedFrames } from './shared-frames.js';
import type { SocketEvent, SocketSession, SocketViewer } from './socket-session.js';
import { type Closing, closing, type SocketSettings } from './socket-settings.js';
import { type PlannedSubscription, SubscriptionPlanner } from './subscription-plan.js';

export interface SocketOptions {
  schema: GraphQLSchema;
  limits: OperationLimits;
  settings?: Partial<SocketSettings>;
  /**
   * Authenticates the payload of connection_init. Null or Unauthenticated closes the socket with 4401, Forbidden with 4403,
   * RateLimited with 4429, other errors with 1013.
   */
  authenticate(payload: Record<string, unknown>, request: IncomingMessage): Promise<SocketViewer | null>;
  /** Each subscription counts as a request and with its cost, against the same budgets as over HTTP. */
  rateLimits?: Pick<RateLimits, 'request' | 'cost'>;
  /** Removes "Did you mean …" from errors, in production. */
  hideSuggestions?: boolean;
  /** Documents that a client may send as a hash. */
  documents?: TrustedDocuments;
  /** Formats an error for the client. By default, all errors except GraphQL's own are masked. */
  formatError?(error: GraphQLError, viewer: SocketViewer): GraphQLFormattedError;
  /** Replaces `subscribeLive`. A result object that several sockets share is serialised once. */
  subscribe?: Subscribe;
  observe?(event: SocketEvent): void;
}

/**
 * The protocol graphql-transport-ws with this server's rules for authentication, operations and errors. `socketsOf` counts the
 * authenticated sockets of each user; the caller decreases the count when a socket closes.
 */
export function protocolServer(
  options: SocketOptions,
  settings: SocketSettings,
  socketsOf: Map<string, number>,
  observe: (event: SocketEvent) => void,
): Server<{ session: SocketSession }> {
  const planner = new SubscriptionPlanner({ ...options, hideSuggestions: options.hideSuggestions ?? false });
  const formatError = options.formatError ?? maskedError;
  const format = ({ errors, ...rest }: ExecutionResult, { viewer }: SocketSession): object =>
    errors && viewer ? { errors: errors.map(error => formatError(error, viewer)), ...rest } : rest;
  const texts = new ResultTexts(format);
  const subscribeAlone: Subscribe = options.subscribe ?? subscribeLive;
  const hub = new LiveHub({
    subscribe: subscribeAlone,
    delivered: results => {
      for (const { frames, bytes } of results) observe({ type: 'sent', frames, bytes });
    },
  });

  return makeServer<Record<string, unknown>, { session: SocketSession }>({
    connectionInitWaitTimeout: settings.initTimeoutMs,
    async onConnect({ connectionParams, extra: { session } }) {
      try {
        const viewer = await options.authenticate(connectionParams ?? {}, session.request);
        // The socket may have closed during authentication.
        if (!session.open) return false;
        if (!viewer) session.close(closing.unauthorized);
        else if ((socketsOf.get(viewer.userKey) ?? 0) >= settings.socketsPerUser) session.close(closing.tooManySockets);
        else if (session.admit(viewer)) {
          socketsOf.set(viewer.userKey, (socketsOf.get(viewer.userKey) ?? 0) + 1);
          return true;
        }
      } catch (error) {
        session.close(closingFor(error));
        if (closingFor(error) === closing.tryAgainLater) observe({ type: 'failed', during: 'authenticate', error });
      }
      return false;
    },
    async onSubscribe({ subscriptions, extra: { session } }, id, payload) {
      if (id.length > settings.longestId) {
        session.close(closing.badMessage);
        return [];
      }
      const { viewer } = session;
      if (!viewer) throw new Error('a subscription came through before its connection was signed in');
      const refuse = (errors: GraphQLError[]) => {
        observe({ type: 'refused', codes: errors.map(error => error.extensions.code), userKey: viewer.userKey });
        return errors;
      };
      // The library has already recorded this subscription.
      if (Object.keys(subscriptions).length > settings.subscriptionsPerSocket)
        return refuse([tooManySubscriptions(settings.subscriptionsPerSocket)]);
      try {
        await options.rateLimits?.request(viewer.userKey);
        const planned = planner.plan(payload, viewer.mayWrite);
        if (Array.isArray(planned)) return refuse(planned);
        await options.rateLimits?.cost(viewer.userKey, planned.cost);
        observe({
          type: 'subscribed',
          operationName: planned.operation.name?.value ?? null,
          userKey: viewer.userKey,
        });
        const args: SubscribedArgs = {
          schema: options.schema,
          document: planned.document,
          operationName: payload.operationName,
          variableValues: payload.variables,
          contextValue: viewer.context(planned.isPersonal),
          rights: planned.isPersonal ? undefined : viewer.rights,
          since: planned.since,
        };
        return args;
      } catch (error) {
        if (error instanceof RateLimited) return refuse([rateLimitedError(error)]);
        throw error;
      }
    },
    subscribe: ({ rights, since, ...args }: SubscribedArgs) => {
      if (rights === undefined || since === 'alone') return subscribeAlone(args) as OperationResult;
      return (since ? hub.resume(args, rights, since.variable) : hub.join(args, rights)) as OperationResult;
    },
    onOperation: ({ extra: { session } }, id, _payload, _args, result) => {
      if (result instanceof GroupMember)
        return new SharedFrames(result, id, session, shared => format(shared, session)) as OperationResult;
      return isResultStream(result) ? new FrameStream(result[Symbol.asyncIterator](), id, session, texts) : undefined;
    },
    onNext: ({ extra: { session } }, _id, _payload, _args, result) => format(result, session),
    onError: ({ extra: { session } }, _id, _payload, errors) =>
      errors.map(error => (session.viewer ? formatError(error, session.viewer) : maskedError(error))),
  });
}

/** Passes on GraphQL's own errors (syntax, validation, limits). For other errors, the client learns only that they occurred. */
function maskedError(error: GraphQLError): GraphQLFormattedError {
  if (error.extensions.code !== undefined || !error.originalError) return error.toJSON();
  const masked = new GraphQLError('Internal server error.', {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
  return masked.toJSON();
}

const tooManySubscriptions = (limit: number): GraphQLError =>
  new GraphQLError(
    `This socket has ${limit} subscriptions, which is the limit. Complete one or subscribe to a wider topic.`,
    { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  );

const rateLimitedError = ({ message, retryAfterSeconds }: RateLimited): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', retryAfterSeconds } });

function closingFor(error: unknown): Closing {
  if (error instanceof Unauthenticated) return closing.unauthorized;
  if (error instanceof Forbidden) return closing.forbidden;
  if (error instanceof RateLimited) return closing.rateLimited;
  return closing.tryAgainLater;
}

/** graphql's arguments, and the rights by which sockets may share the subscription. */
interface SubscribedArgs extends ExecutionArgs {
  rights?: string | undefined;
  since?: PlannedSubscription['since'];
}

const isResultStream = (result: OperationResult): result is AsyncGenerator<ExecutionResult> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
