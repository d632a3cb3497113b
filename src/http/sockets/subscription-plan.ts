import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { checkMeasure, parseWithLimits } from '../limits/limit-rules.js';
import { measureOperation } from '../limits/measure-operation.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import { notFound, type TrustedDocuments } from '../trusted/trusted-documents.js';

/** A subscription that may run: what to execute, and its cost in points. */
export interface PlannedSubscription {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  cost: number;
}

export interface PlannerOptions {
  schema: GraphQLSchema;
  limits: OperationLimits;
  /** Whether to leave out "Did you mean …", which tells names of the schema to those who may not read it. */
  hideSuggestions: boolean;
  /** Documents that a client may name by their hash. */
  documents?: TrustedDocuments;
}

const knownDocuments = 200;

const refusal = (message: string, code: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

const withCode = (error: GraphQLError, code: string): GraphQLError => {
  error.extensions.code ??= code;
  return error;
};

/** Holds what comes over a socket to the rules of what comes over HTTP: the protocol library applies none of them. */
export class SubscriptionPlanner {
  /** Validated documents by their text, the one used longest ago first. Thousands of consoles send the same few. */
  private readonly documents = new Map<string, DocumentNode>();

  constructor(private readonly options: PlannerOptions) {}

  /**
   * Parses, validates and measures what a client sent. Gives errors with codes where it may not run. `mayWrite`: whether it
   * may bring a text of its own where only trusted documents are taken.
   */
  plan(payload: SubscribePayload, mayWrite = false): PlannedSubscription | GraphQLError[] {
    const { schema, limits, hideSuggestions, documents } = this.options;
    const found = documents?.find(payload, mayWrite) ?? { text: payload.query };
    if ('refused' in found) return [refusal(found.refused, notFound.code)];
    const { text } = found;
    try {
      const document = this.documents.get(text) ?? parseWithLimits(text, limits);
      const operation = getOperationAST(document, payload.operationName);
      if (!operation)
        return [refusal('The document has no such operation: give its operationName.', 'OPERATION_RESOLUTION_FAILURE')];
      if (operation.operation !== 'subscription')
        return [
          refusal(
            `This socket takes subscriptions only: send the ${operation.operation} by POST to /graphql.`,
            'BAD_USER_INPUT',
          ),
        ];
      if (!this.documents.has(text)) {
        const invalid = validate(schema, document, specifiedRules, { hideSuggestions });
        if (invalid.length > 0) return invalid.map(error => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
      }
      this.remember(text, document);
      const measure = measureOperation(schema, document, payload.operationName, payload.variables, limits.pageSize);
      const broken = measure ? checkMeasure(measure, limits) : [];
      if (broken.length > 0) return broken;
      const variables = getVariableValues(schema, operation.variableDefinitions ?? [], payload.variables ?? {}, {
        maxErrors: 10,
        hideSuggestions,
      });
      if (variables.errors) return variables.errors.map(error => withCode(error, 'BAD_USER_INPUT'));
      return { document, operation, cost: measure?.cost ?? 0 };
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  private remember(source: string, document: DocumentNode): void {
    this.documents.delete(source);
    this.documents.set(source, document);
    const [oldest] = this.documents.keys();
    if (this.documents.size > knownDocuments && oldest !== undefined) this.documents.delete(oldest);
  }
}
