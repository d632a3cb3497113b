import { type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { RateLimited } from '../../domain/shared/domain-error.js';
import { checkMeasure, isTokenLimit, tooManyTokens } from './limit-rules.js';
import { measureOperation, type OperationMeasure } from './measure-operation.js';
import type { OperationLimits } from './operation-limits.js';

/**
 * Holds every HTTP operation to the limits, after validation and before anything of it runs; the answer is a 400 with
 * the first broken limit in front. `charge` is told what an operation that may run costs, and may throw to refuse it
 * (RateLimited is answered as a 429 with Retry-After). The token limit itself is the parser's: give the server `parseOptionsFor(limits)` as well.
 */
export function limitsPlugin<Context extends BaseContext>(
  limits: OperationLimits,
  charge?: (context: Context, measure: OperationMeasure) => Promise<void>,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operationName, request, contextValue }) {
          const measure = measureOperation(schema, document, operationName, request.variables, limits.pageSize);
          if (!measure) return;
          const [first, ...others] = checkMeasure(measure, limits);
          if (!first) {
            await charge?.(contextValue, measure).catch(refuseOverBudget);
            return;
          }
          // Apollo takes one error from here, so what else is broken goes into its message.
          const message = [first, ...others].map(error => error.message).join(' ');
          throw new GraphQLError(message, {
            extensions: { ...first.extensions, http: { status: 400, headers: new HeaderMap() } },
          });
        },
        // Apollo calls every error of the parser GRAPHQL_PARSE_FAILED, and a limit is GRAPHQL_VALIDATION_FAILED. This
        // is the last hook before the errors are formatted, and it cannot replace them.
        async didEncounterErrors({ errors }) {
          for (const error of errors.filter(isTokenLimit)) {
            error.message = tooManyTokens(limits);
            error.extensions.code = 'GRAPHQL_VALIDATION_FAILED';
          }
        },
      };
    },
  };
}

/** Apollo would answer anything but a GraphQL error that brings its own status with a 500. */
function refuseOverBudget(error: unknown): never {
  if (!(error instanceof RateLimited)) throw error;
  const { message, retryAfterSeconds } = error;
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]]);
  throw new GraphQLError(message, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds, http: { status: 429, headers } },
  });
}
