import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { GraphContext } from '../resolvers/graph-context.js';

/** What a well-formed request can meet before anything of it runs. */
const notRun = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE'];

/**
 * An operation of which nothing came because something that it needs was away is told with 503, so that balancers and clients
 * that know only HTTP see it too.
 *
 * To a client that asks for application/json by name, and not for application/graphql-response+json, an operation that cannot
 * run is an answer like any other, with 200, as the GraphQL over HTTP specification advises: such clients take a 400 for
 * something that is not GraphQL and never read the errors. All others are told 400.
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

/** After how many seconds to ask again, where something was unavailable and no root field has a value; else null. */
function secondsToWait({ data, errors }: Pick<FormattedExecutionResult, 'data' | 'errors'>): number | null {
  const away = errors?.find(({ extensions }) => extensions?.code === 'SERVICE_UNAVAILABLE');
  if (!away || Object.values(data ?? {}).some(value => value !== null)) return null;
  return Number(away.extensions?.retryAfterSeconds ?? 2);
}
