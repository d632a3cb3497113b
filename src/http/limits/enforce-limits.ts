import { type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { RateLimited } from '../../domain/shared/domain-error.js';
import { checkMeasure, isTokenLimit, tooManyTokens } from './limit-rules.js';
import { measureOperation, type OperationMeasure } from './measure-operation.js';
import type { OperationLimits } from './operation-limits.js';
import type { Variables } from './reachable-rows.js';

interface MeasuredOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | null | undefined;
  variables: Variables;
}

/**
 * Checks a valid operation against the limits before any of it runs. Throws a GraphQLError that is answered with 400 and names
 * the first exceeded limit first. `charge` receives the cost of an operation within the limits and may throw RateLimited, which
 * is answered with 429 and Retry-After. The parser enforces the limit of tokens: Apollo also needs `parseOptionsFor(limits)`
 * and `tokenLimitPlugin(limits)`.
 */
export async function enforceLimits(
  { schema, document, operationName, variables }: MeasuredOperation,
  limits: OperationLimits,
  charge: (measure: OperationMeasure) => Promise<void>,
): Promise<void> {
  const measure = measureOperation(schema, document, operationName, variables, limits.pageSize);
  if (!measure) return;
  const [first, ...others] = checkMeasure(measure, limits);
  if (!first) return charge(measure).catch(refuseOverBudget);
  // Apollo accepts one error here, so its message also names the other exceeded limits.
  const message = [first, ...others].map(error => error.message).join(' ');
  throw new GraphQLError(message, {
    extensions: { ...first.extensions, http: { status: 400, headers: new HeaderMap() } },
  });
}

/**
 * Changes the code of the error for too many tokens, since Apollo gives every error of the parser GRAPHQL_PARSE_FAILED. This
 * is the last hook before formatting; it can change errors but not replace them.
 */
export function tokenLimitPlugin<Context extends BaseContext>(limits: OperationLimits): ApolloServerPlugin<Context> {
  const hooks = {
    async didEncounterErrors({ errors }: { errors: readonly GraphQLError[] }) {
      for (const error of errors.filter(isTokenLimit)) {
        error.message = tooManyTokens(limits);
        error.extensions.code = 'GRAPHQL_VALIDATION_FAILED';
      }
    },
  };
  return { requestDidStart: async () => hooks };
}

/** Turns RateLimited into a GraphQLError with status 429. Apollo answers errors that have no status with 500. */
function refuseOverBudget(error: unknown): never {
  if (!(error instanceof RateLimited)) throw error;
  const { message, retryAfterSeconds } = error;
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]]);
  throw new GraphQLError(message, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds, http: { status: 429, headers } },
  });
}
