import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphContext } from '../../resolvers/graph-context.js';
import { notFound, type TrustedDocuments } from './trusted-documents.js';

/**
 * Value for Apollo's `persistedQueries`. The cache finds nothing and keeps nothing, so every hash that reaches it is answered
 * as not found.
 */
export const nothingRegistered = {
  cache: {
    get: async () => undefined,
    set: async () => undefined,
    delete: async () => undefined,
  },
};

/**
 * Replaces the hash of a trusted document with its text before Apollo reads the request, so that parsing, validation, limits
 * and the compiled reads always get the text. A refused request is passed on with an unknown hash.
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
