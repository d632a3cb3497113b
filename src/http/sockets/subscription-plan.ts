import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { boundedCache } from '../../domain/shared/bounded-cache.js';
import { checkMeasure, parseWithLimits } from '../limits/limit-rules.js';
import { measureOperation } from '../limits/measure-operation.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import { subscriptionRootRule } from '../limits/subscription-root-rule.js';
import { notFound, type TrustedDocuments } from '../trusted/trusted-documents.js';
import { selectsField } from './selects-field.js';

/** A subscription that may run, with its cost in points. */
export interface PlannedSubscription {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  cost: number;
  /** Whether each user gets different results, so that users cannot share it. */
  isPersonal: boolean;
  /**
   * How a cursor to resume at is given: by this optional variable, which is not part of what sockets share, or so that sockets cannot
   * share the subscription (`alone`), such as in the document. Null if there is no cursor.
   */
  since: { variable: string } | 'alone' | null;
}

export interface PlannerOptions {
  schema: GraphQLSchema;
  limits: OperationLimits;
  /** Removes "Did you mean …", which would reveal names of the schema to clients that may not read it. */
  hideSuggestions: boolean;
  /** Documents that a client may send as a hash. */
  documents?: TrustedDocuments;
}

const maxDocuments = 200;
const rules = [...specifiedRules, subscriptionRootRule];

const refusal = (message: string, code: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

const withCode = (error: GraphQLError, code: string): GraphQLError => {
  error.extensions.code ??= code;
  return error;
};

/** Applies the checks of HTTP to subscriptions over sockets, since the protocol library has none of them. */
export class SubscriptionPlanner {
  /** Validated documents by their text, since thousands of clients send the same few. */
  private readonly documents = boundedCache<DocumentNode>({ maxEntries: maxDocuments });

  constructor(private readonly options: PlannerOptions) {}

  /**
   * Parses, validates and measures a client's subscription. Returns errors with codes if it may not run. `mayWrite`: the client
   * may send any document even if only trusted ones are accepted.
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
        return [
          refusal('Unknown operation. Set operationName to one of the document.', 'OPERATION_RESOLUTION_FAILURE'),
        ];
      if (operation.operation !== 'subscription')
        return [
          refusal(
            `This socket accepts subscriptions only. Send the ${operation.operation} by POST to /graphql.`,
            'BAD_USER_INPUT',
          ),
        ];
      if (!this.documents.has(text)) {
        const invalid = validate(schema, document, rules, { hideSuggestions });
        if (invalid.length > 0) return invalid.map(error => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
        this.documents.set(text, document);
      }
      const measure = measureOperation(schema, document, payload.operationName, payload.variables, limits.pageSize);
      const broken = measure ? checkMeasure(measure, limits) : [];
      if (broken.length > 0) return broken;
      const variables = getVariableValues(schema, operation.variableDefinitions ?? [], payload.variables ?? {}, {
        maxErrors: 10,
        hideSuggestions,
      });
      if (variables.errors) return variables.errors.map(error => withCode(error, 'BAD_USER_INPUT'));
      if (!selectsField(document, operation.selectionSet, variables.coerced))
        return [refusal('The subscription leaves its only field out by @skip or @include.', 'BAD_USER_INPUT')];
      return {
        document,
        operation,
        cost: measure?.cost ?? 0,
        isPersonal: this.isPersonal(operation),
        since: sinceOf(operation, variables.coerced),
      };
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  /**
   * Returns whether a subscription is personal. A fragment may hide the field, so a subscription counts as personal unless it
   * is surely shared.
   */
  private isPersonal({ selectionSet }: OperationDefinitionNode): boolean {
    const fields = this.options.schema.getSubscriptionType()?.getFields();
    return selectionSet.selections.some(
      selection => selection.kind !== Kind.FIELD || fields?.[selection.name.value]?.extensions.isPersonal === true,
    );
  }
}

function sinceOf(
  { selectionSet, variableDefinitions }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): PlannedSubscription['since'] {
  const [field] = selectionSet.selections;
  const given = field?.kind === Kind.FIELD ? field.arguments?.find(({ name }) => name.value === 'since')?.value : null;
  if (!given || given.kind === Kind.NULL) return null;
  if (given.kind !== Kind.VARIABLE) return 'alone';
  const name = given.name.value;
  if (typeof variables[name] !== 'string') return null;
  const variable = variableDefinitions?.find(definition => definition.variable.name.value === name);
  const mayBeLeftOut = variable?.type.kind !== Kind.NON_NULL_TYPE && !variable?.defaultValue;
  return mayBeLeftOut ? { variable: name } : 'alone';
}
