import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphContext } from '../resolvers/graph-context.js';

/** Remembers the request of each error, because Apollo's `formatError` does not get it. */
export class ErrorRequestIds {
  private readonly ids = new WeakMap<object, string>();

  readonly plugin: ApolloServerPlugin<GraphContext> = {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors) this.ids.set(error, contextValue.useCase.requestId);
      },
    }),
  };

  /** The id of the request that had this error; "unknown" where the request did not begin to run. */
  of(error: unknown): string {
    return (typeof error === 'object' && error !== null && this.ids.get(error)) || 'unknown';
  }
}
