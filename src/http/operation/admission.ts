import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GraphContext } from '../../resolvers/graph-context.js';
import { enforceLimits } from '../limits/enforce-limits.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import type { Variables } from '../limits/reachable-rows.js';
import { assertAllowed, type Introspection } from './allowed-operations.js';

/** An operation of a valid document with the context of its request. */
export interface OperationRequest {
  document: DocumentNode;
  /** Undefined if the document has no operation of that name, or has several and the request names none. */
  operation: OperationDefinitionNode | undefined;
  operationName: string | null | undefined;
  /** As sent by the client, before coercion. */
  variables: Variables;
  context: GraphContext;
}

export interface AdmissionRules {
  schema: GraphQLSchema;
  introspection: Introspection;
  limits: OperationLimits;
  /** Counts the points of an operation against the viewer's budget. Throws RateLimited if it is used up. */
  charge(context: GraphContext, points: number): Promise<void>;
}

/**
 * All checks between validation and execution. Apollo's pipeline and the quick reads both call it, so that a new check applies
 * to both. Throws the GraphQLError for the client.
 */
export class Admission {
  constructor(private readonly rules: AdmissionRules) {}

  /** Runs the checks once per request, so that a quick read that falls back to Apollo is not charged twice. */
  admit(request: OperationRequest): Promise<void> {
    const { progress } = request.context;
    progress.admission ??= this.check(request);
    return progress.admission;
  }

  private async check({ document, operation, operationName, variables, context }: OperationRequest): Promise<void> {
    const { schema, introspection, limits, charge } = this.rules;
    if (operation) context.begins(operation.operation);
    assertAllowed(schema, introspection, { document, operation, viewer: context.viewer });
    await enforceLimits({ schema, document, operationName, variables }, limits, ({ cost }) =>
      charge(context, Math.ceil(cost)),
    );
  }
}

/** Runs the checks in Apollo's pipeline, after validation. */
export function admissionPlugin(admission: Admission): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue }) =>
        admission.admit({
          document,
          operation,
          operationName: request.operationName,
          variables: request.variables,
          context: contextValue,
        }),
    }),
  };
}
