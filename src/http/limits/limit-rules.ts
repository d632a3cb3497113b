import { type DocumentNode, GraphQLError, type GraphQLSchema, type ParseOptions, parse } from 'graphql';
import { measureOperation, type OperationMeasure } from './measure-operation.js';
import type { OperationLimits } from './operation-limits.js';
import type { Variables } from './reachable-rows.js';

type Figure = Exclude<keyof OperationLimits, 'pageSize' | 'tokens'>;

const messages: Record<Figure, (figure: string, limit: string) => string> = {
  depth: (figure, limit) =>
    `The operation is ${figure} levels deep, the limit is ${limit}. Select fewer nested objects or request the inner ones in a second operation.`,
  aliases: (figure, limit) =>
    `The operation has ${figure} aliases, the limit is ${limit}. Split it into several operations.`,
  directives: (figure, limit) =>
    `The operation has ${figure} directives, the limit is ${limit}. Remove some or split it into several operations.`,
  cost: (figure, limit) =>
    `The operation costs ${figure} points, the limit is ${limit}. Select fewer fields, above all deeply nested ones.`,
  rows: (figure, limit) =>
    `The operation can reach ${figure} rows by its page sizes, the limit is ${limit}. Use a smaller first or last, or nest fewer connections.`,
  rootMutations: (figure, limit) =>
    `The operation has ${figure} mutations, the limit is ${limit}. Send them as several operations.`,
};

/** Figures of nested fragments can be astronomical, so they are shortened in messages. */
const readable = (figure: number): string => (figure >= 1e9 ? 'over 1000000000' : String(figure));

const refusal = (message: string, code = 'GRAPHQL_VALIDATION_FAILED', field?: string[]): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...(field && { field }) } });

/** Returns the value for `ApolloServer({ parseOptions })`: the parser stops at the limit of tokens. */
export const parseOptionsFor = (limits: OperationLimits): ParseOptions => ({ maxTokens: limits.tokens });

/** Returns the message for a document with too many tokens. */
export const tooManyTokens = (limits: OperationLimits): string =>
  `The document has more than ${limits.tokens} tokens, which is the limit. Split it into several operations.`;

/** Returns whether an error of graphql's parser means that it stopped at `maxTokens`. Such an error has no code, only a text. */
export const isTokenLimit = (error: Error): boolean => /Document contains more tha[nt] \d+ tokens/.test(error.message);

/**
 * Parses a document and stops at the token limit. Throws GraphQLError: GRAPHQL_PARSE_FAILED for bad syntax,
 * GRAPHQL_VALIDATION_FAILED for too many tokens.
 */
export function parseWithLimits(source: string, limits: OperationLimits): DocumentNode {
  try {
    return parse(source, parseOptionsFor(limits));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (isTokenLimit(error)) throw refusal(tooManyTokens(limits));
    throw new GraphQLError(error.message, {
      source: error.source ?? null,
      positions: error.positions ?? null,
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  }
}

/**
 * Returns an error for each limit that an operation of a valid document exceeds. Takes raw variables. A page that is too large
 * is BAD_USER_INPUT, as in a resolver; everything else is GRAPHQL_VALIDATION_FAILED.
 */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables,
  limits: OperationLimits,
): GraphQLError[] {
  const measure = measureOperation(schema, document, operationName, variables, limits.pageSize);
  return measure ? checkMeasure(measure, limits) : [];
}

/** Does the same as `checkOperation` for an operation that is already measured. */
export function checkMeasure(measure: OperationMeasure, limits: OperationLimits): GraphQLError[] {
  if (measure.oversizedPages.length > 0)
    return measure.oversizedPages.map(({ field, argument, size }) =>
      refusal(
        `${field} requests ${argument}: ${size}, but a page can have at most ${limits.pageSize}.`,
        'BAD_USER_INPUT',
        [argument],
      ),
    );
  const broken: GraphQLError[] = [];
  if (measure.tokens > limits.tokens) broken.push(refusal(tooManyTokens(limits)));
  for (const [name, say] of Object.entries(messages) as [Figure, (typeof messages)[Figure]][])
    if (measure[name] > limits[name]) broken.push(refusal(say(readable(measure[name]), String(limits[name]))));
  return broken;
}
