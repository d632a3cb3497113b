import type { ApolloServerPlugin } from '@apollo/server';
import { type Language, sourceLanguage } from '../domain/shared/translations.js';
import type { GraphContext } from '../resolvers/graph-context.js';

/** The request of an error: its id and the language of the user. */
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

  /** Returns the request that had this error. Its id is "unknown" if the request was not run. */
  of(error: unknown): ErrorRequest {
    const found = typeof error === 'object' && error !== null ? this.requests.get(error) : undefined;
    return found ?? { requestId: 'unknown', language: sourceLanguage };
  }
}
