import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { defaultOperationLimits } from './operation-limits.js';
import { type OversizedPage, RowCounter, type Variables } from './reachable-rows.js';
import { SelectionMeter, type SelectionSize } from './selection-size.js';

/** The size of one operation. `depth` is in levels, `cost` in points, and `rows` is the most rows that its page sizes allow. */
export interface OperationMeasure {
  depth: number;
  aliases: number;
  directives: number;
  tokens: number;
  rootFields: number;
  /** Root fields if the operation is a mutation, otherwise 0. */
  rootMutations: number;
  cost: number;
  rows: number;
  oversizedPages: OversizedPage[];
}

/** Cached by document, since the same documents are sent again and again, and only the rows depend on variables. */
const measured = new WeakMap<OperationDefinitionNode, { schema: GraphQLSchema; size: SelectionSize }>();

/**
 * Measures one operation of a document, with raw variables. Returns null if the document has no such operation. Works for
 * invalid documents too, and takes time linear in the document's length.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables,
  maxPage: number = defaultOperationLimits.pageSize,
): OperationMeasure | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  const size = sizeOf(schema, document, operation);
  const counter = new RowCounter(operation, variables, maxPage);
  const rows = counter.count(size.pages);
  return {
    depth: size.depth,
    aliases: size.aliases,
    directives: size.directives,
    tokens: tokensOf(document),
    rootFields: size.rootFields,
    rootMutations: operation.operation === 'mutation' ? size.rootFields : 0,
    cost: Math.ceil(size.cost),
    rows,
    oversizedPages: counter.oversized,
  };
}

function sizeOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): SelectionSize {
  const known = measured.get(operation);
  if (known?.schema === schema) return known.size;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const root = schema.getRootType(operation.operation) ?? undefined;
  const size = new SelectionMeter(schema, fragments).measure(operation.selectionSet, root);
  size.directives += operation.directives?.length ?? 0;
  for (const { directives } of operation.variableDefinitions ?? []) size.directives += directives?.length ?? 0;
  measured.set(operation, { schema, size });
  return size;
}

/**
 * Returns the number of tokens. The parser stores the count on the document. A document that was built in another way has its
 * tokens as a list.
 */
function tokensOf(document: DocumentNode): number {
  if ('tokenCount' in document && typeof document.tokenCount === 'number') return document.tokenCount;
  let tokens = 0;
  for (let token = document.loc?.startToken.next; token; token = token.next)
    if (token.kind !== '<EOF>' && token.kind !== 'Comment') tokens += 1;
  return tokens;
}
