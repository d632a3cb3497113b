import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphContext } from '../../resolvers/graph-context.js';
import { notFound, type TrustedDocuments } from './trusted-documents.js';

/** For Apollo's `persistedQueries`: it finds nothing and keeps nothing, so whatever reaches it is answered as not found. */
export const nothingRegistered = {
  cache: {
    get: async () => undefined,
    set: async () => undefined,
    delete: async () => undefined,
  },
};

/**
 * Puts a trusted document's text into the place of its hash before Apollo looks, so that parsing, validation, limits and the
 * compiled reads meet one text however it was asked for. What is refused is handed on as a hash that nobody knows.
 */
export function trustedPlugin(documents: TrustedDocuments): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart({ request, contextValue }) {
      const { viewer } = contextValue;
      const found = documents.find(request, viewer !== null && viewer.userId === null);
      if (!found) return;
      const { persistedQuery: _asked, ...others } = request.extensions ?? {};
      if ('text' in found) {
        request.query = found.text;
        request.extensions = others;
        return;
      }
      request.query = undefined;
      request.extensions = { ...others, persistedQuery: { version: 1, sha256Hash: '' } };
      return {
        async didEncounterErrors({ errors }) {
          for (const error of errors) if (error.extensions.code === notFound.code) error.message = found.refused;
        },
      };
    },
  };
}
