import {
  type ApolloServerPlugin,
  type GraphQLRequestContextDidResolveOperation,
  type GraphQLRequestContextResponseForOperation,
  HeaderMap,
} from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { Log } from '../domain/shared/use-case.js';
import { holdsNul, isDatabaseAway } from '../resolvers/error-boundary.js';
import type { GraphContext } from '../resolvers/graph-context.js';
import { forbiddenNull, type ReadCompiler, valuesFor, withFileLinks } from '../schema/read/index.js';

/** Why a read ran through resolvers: a closed list, since it is a label. */
export type ResolvedBecause = 'switched off' | 'not declared' | 'refused' | 'null' | 'failed';

export interface ReadPluginOptions {
  /** Null where all queries are to run through resolvers. */
  compiler: ReadCompiler | null;
  /** Told of each query that runs through resolvers. */
  onResolved(because: ResolvedBecause): void;
  log: Log;
}

/** Stands for an answer that Postgres has written already, in the place where GraphQL keeps its data. */
class WrittenData {
  constructor(readonly text: string) {}
}

type Asked = GraphQLRequestContextResponseForOperation<GraphContext>;

/**
 * Answers a query by one statement where all that it asks for is declared. Apollo asks here after validation and limits, so
 * these hold as they do for resolvers. Whatever comes of it other than an answer, such as a permission that is missing, an
 * argument out of bounds or a null in the wrong place, is left to the resolvers, which put the error where it belongs.
 */
export function readPlugin({ compiler, onResolved, log }: ReadPluginOptions): ApolloServerPlugin<GraphContext> {
  const read = async ({
    document,
    operation,
    request,
    contextValue,
  }: Asked): Promise<WrittenData | ResolvedBecause> => {
    if (!compiler) return 'switched off';
    const compiled = compiler.compile(document, operation, request.variables, contextValue.reader.seesAll);
    if (typeof compiled === 'string') return compiled;
    const { viewer, useCase } = contextValue;
    if (!viewer) return 'refused';
    for (const permission of compiled.permissions) if (!useCase.actor.can(permission)) return 'refused';
    if (compiled.fresh) contextValue.readOfPrimary();
    const values = valuesFor(compiled.values, viewer);
    const [row] = await contextValue.reader.query<{ data: string }>(compiled.statement, values);
    if (!row || row.data.includes(forbiddenNull)) return 'null';
    return new WrittenData(withFileLinks(row.data, contextValue.signMediaUrl));
  };
  const hooks = {
    async didResolveOperation({ operation, contextValue }: GraphQLRequestContextDidResolveOperation<GraphContext>) {
      if (operation) contextValue.begins(operation.operation);
    },
    async responseForOperation(asked: Asked) {
      // Apollo asks here for a document without the operation that was named, too.
      const operation: OperationDefinitionNode | undefined = asked.operation;
      if (operation?.operation !== 'query') return null;
      const found = await read(asked).catch(error => {
        failed(asked, error, log);
        return 'failed' as const;
      });
      if (typeof found !== 'string')
        return {
          http: { status: undefined, headers: new HeaderMap() },
          body: { kind: 'single' as const, singleResult: { data: found as unknown as Record<string, unknown> } },
        };
      onResolved(found);
      return null;
    },
  };
  return { requestDidStart: async () => hooks };
}

/** A statement of ours that Postgres does not take is a mistake of ours, and the resolvers can still answer. */
function failed({ contextValue, operationName }: Asked, error: unknown, log: Log): void {
  // Asking again a database that is away, busy, or has cancelled what took too long would only keep the client waiting.
  if (isDatabaseAway(error)) contextValue.refuseToRead(error);
  else if (!holdsNul(error))
    log.error({ operationName, error: String(error) }, 'a compiled read failed; resolvers answer instead');
}

/** For Apollo's `stringifyResult`: what Postgres wrote goes out as it is. */
export function stringifyRead(result: { data?: unknown }): string {
  return result.data instanceof WrittenData ? `{"data":${result.data.text}}\n` : `${JSON.stringify(result)}\n`;
}
