import { HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  validate,
} from 'graphql';
import type { Viewer } from '../../domain/access/index.js';

/** Who may query the schema: everybody, or only programs (API keys and service tokens). */
export type Introspection = 'everybody' | 'programs';

const refusal = (message: string, code: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400, headers: new HeaderMap() } } });

/** Cached by document, since the same documents are sent again and again. */
const schemaQueries = new WeakMap<DocumentNode, boolean>();
function asksForSchema(schema: GraphQLSchema, document: DocumentNode): boolean {
  const known = schemaQueries.get(document);
  if (known !== undefined) return known;
  const asks = validate(schema, document, [NoSchemaIntrospectionCustomRule]).length > 0;
  schemaQueries.set(document, asks);
  return asks;
}

/**
 * Throws for valid operations that HTTP must not run: subscriptions, which would be resolved as if an event had occurred, and
 * introspection by clients that may not read the schema. Apollo's own introspection switch stays on, since it does not depend
 * on the client.
 */
export function assertAllowed(
  schema: GraphQLSchema,
  introspection: Introspection,
  asked: { document: DocumentNode; operation: OperationDefinitionNode | undefined; viewer: Viewer | null },
): void {
  if (asked.operation?.operation === 'subscription')
    throw refusal(
      'Subscriptions run over a WebSocket at this address. Connect with the subprotocol graphql-transport-ws.',
      'BAD_USER_INPUT',
    );
  const program = asked.viewer !== null && asked.viewer.userId === null;
  if (introspection === 'everybody' || program || !asksForSchema(schema, asked.document)) return;
  throw refusal('Introspection is available only to API keys and service tokens.', 'GRAPHQL_VALIDATION_FAILED');
}
