import type { ApolloServerPlugin } from '@apollo/server';
import { type Language, sourceLanguage } from '../domain/shared/translations.js';
import type { GraphContext } from '../resolvers/graph-context.js';

/** Whose error it is: the request's id, and the language of whoever asked. */
interface ErrorRequest {
  requestId: string;
  language: Language;
}

/** Remembers the request of each error, because Apollo's `formatError` does not get it. */
export class ErrorRequests {
  private readonly requests = new WeakMap<object, ErrorRequest>();

  readonly plugin: ApolloServerPlugin<GraphContext> = {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { useCase, language } }) => {
        for (const error of errors) this.requests.set(error, { requestId: useCase.requestId, language });
      },
    }),
  };

  /** The request that had this error; its id is "unknown" where it did not begin to run. */
  of(error: unknown): ErrorRequest {
    const found = typeof error === 'object' && error !== null ? this.requests.get(error) : undefined;
    return found ?? { requestId: 'unknown', language: sourceLanguage };
  }
}
