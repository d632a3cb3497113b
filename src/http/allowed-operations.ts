import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  validate,
} from 'graphql';
import type { GraphContext } from '../resolvers/graph-context.js';

/** Who may ask for the schema: all, or programs alone (API keys and service tokens). */
export type Introspection = 'everybody' | 'programs';

const refusal = (message: string, code: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400, headers: new HeaderMap() } } });

/** A document's text never changes, and the same document comes again and again. */
const asking = new WeakMap<DocumentNode, boolean>();
function asksForSchema(schema: GraphQLSchema, document: DocumentNode): boolean {
  const known = asking.get(document);
  if (known !== undefined) return known;
  const asks = validate(schema, document, [NoSchemaIntrospectionCustomRule]).length > 0;
  asking.set(document, asks);
  return asks;
}

/**
 * Refuses over HTTP what validation lets through and must not run: subscriptions, which would be resolved as if an event had
 * come, and the schema for those who may not see it. Apollo's own switch knows no callers, so it has to be on.
 */
export function allowedOperations(introspection: Introspection): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, contextValue: { viewer } }) {
          if (operation?.operation === 'subscription')
            throw refusal(
              'Subscriptions run over a WebSocket at this address: connect with the subprotocol graphql-transport-ws.',
              'BAD_USER_INPUT',
            );
          const program = viewer !== null && viewer.userId === null;
          if (introspection === 'everybody' || program || !asksForSchema(schema, document)) return;
          throw refusal('The schema is shown to API keys and service tokens alone.', 'GRAPHQL_VALIDATION_FAILED');
        },
      };
    },
  };
}
