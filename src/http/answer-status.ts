import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { GraphContext } from '../resolvers/graph-context.js';

/** The codes of errors that end a well-formed request before any of it runs. */
const notRun = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE'];

/**
 * Sets the HTTP status of a GraphQL answer. An operation that returned nothing because a service was unavailable gets 503, so
 * that load balancers and clients that only look at HTTP notice.
 *
 * An operation that cannot run gets 400, except from a client that accepts application/json and not
 * application/graphql-response+json: that one gets 200, as the GraphQL over HTTP specification advises, because such clients
 * take a 400 for something that is not GraphQL and never read the errors.
 */
export function answerStatus(): ApolloServerPlugin<GraphContext> {
  const hooks: Awaited<ReturnType<NonNullable<ApolloServerPlugin<GraphContext>['requestDidStart']>>> = {
    async willSendResponse({ request, response: { body, http } }) {
      if (body.kind !== 'single') return;
      const wait = secondsToWait(body.singleResult);
      if (wait !== null) {
        http.status = 503;
        http.headers.set('retry-after', String(wait));
      }
      if (http.status !== 400) return;
      const accept = request.http?.headers.get('accept') ?? '';
      if (!accept.includes('application/json') || accept.includes('application/graphql-response+json')) return;
      if (notRun.includes(String(body.singleResult.errors?.[0]?.extensions?.code))) http.status = 200;
    },
  };
  return { requestDidStart: async () => hooks };
}

/** Returns the seconds until a retry if something was unavailable and no root field has a value; otherwise null. */
function secondsToWait({ data, errors }: Pick<FormattedExecutionResult, 'data' | 'errors'>): number | null {
  const away = errors?.find(({ extensions }) => extensions?.code === 'SERVICE_UNAVAILABLE');
  if (!away || Object.values(data ?? {}).some(value => value !== null)) return null;
  return Number(away.extensions?.retryAfterSeconds ?? 2);
}
