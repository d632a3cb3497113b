import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphContext } from '../resolvers/graph-context.js';

/** Remembers which request met an error: Apollo formats errors without telling it. */
export class ErrorRequestIds {
  private readonly ids = new WeakMap<object, string>();

  readonly plugin: ApolloServerPlugin<GraphContext> = {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors) this.ids.set(error, contextValue.useCase.requestId);
      },
    }),
  };

  /** The id of the request that met this error; "unknown" for one that never came to run. */
  of(error: unknown): string {
    return (typeof error === 'object' && error !== null && this.ids.get(error)) || 'unknown';
  }
}
