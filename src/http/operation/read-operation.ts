import { type ApolloServerPlugin, type GraphQLRequestContextResponseForOperation, HeaderMap } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Log } from '../../domain/shared/use-case.js';
import { isDatabaseAway, isUserMistake } from '../../resolvers/error-boundary.js';
import type { GraphContext } from '../../resolvers/graph-context.js';
import type { ResolvedBecause } from '../../resolvers/resolved-because.js';
import { finishAnswer, forbiddenNull, type ReadCompiler, valuesForCaller } from '../../schema/read/index.js';
import type { OperationRequest } from './admission.js';

export interface OperationReaderOptions {
  /** Null if all queries run through resolvers. */
  compiler: ReadCompiler | null;
  log: Log;
}

type AskedRead = Pick<OperationRequest, 'document' | 'variables' | 'context'> & {
  operation: OperationDefinitionNode;
  /** The variables as JSON, if they arrived as JSON. */
  variablesText?: string;
};

/** The data of an answer as JSON text from Postgres. */
class JsonData {
  constructor(readonly text: string) {}
}

/**
 * Answers a query by one SQL statement if all its fields are declared for the read compiler and allowed. Call it after
 * `Admission`. Any error, such as a missing permission, an argument out of bounds or a null in the wrong place, is left to the
 * resolvers, which put it at the right place of the answer.
 */
export class OperationReader {
  constructor(private readonly options: OperationReaderOptions) {}

  /** Runs at most once per request. If it failed, Apollo's call fails too, without another statement. */
  async read(asked: AskedRead): Promise<JsonData | ResolvedBecause> {
    const { progress } = asked.context;
    if (progress.notRead) return progress.notRead;
    const found = await this.tryToRead(asked).catch(error => this.failed(asked, error));
    if (typeof found === 'string') progress.notRead = found;
    else progress.readDocument = asked.document;
    return found;
  }

  private async tryToRead({
    document,
    operation,
    variables,
    variablesText,
    context,
  }: AskedRead): Promise<JsonData | ResolvedBecause> {
    const { compiler } = this.options;
    if (!compiler) return 'switched off';
    const { viewer, useCase } = context;
    // Asked first, because a context without a viewer has no reader.
    if (!viewer) return 'refused';
    const { seesAll } = context.reader;
    const compiled = compiler.compile(document, operation, variables ?? undefined, seesAll, variablesText);
    if (typeof compiled === 'string') return compiled;
    for (const permission of compiled.permissions) if (!useCase.actor.can(permission)) return 'refused';
    if (compiled.fresh) context.readOfPrimary();
    const values = valuesForCaller(compiled.values, viewer);
    const [row] = await context.reader.query<{ data: string }>(compiled.statement, values);
    if (!row || row.data.includes(forbiddenNull)) return 'null';
    return new JsonData(finishAnswer(row.data, context));
  }

  /** Falls back to the resolvers if Postgres refuses the compiled statement, which would be a bug of the compiler. */
  private failed({ context, operation }: AskedRead, error: unknown): 'failed' {
    // If the database is away, busy or cancelled the statement, a second attempt would only keep the client waiting.
    if (isDatabaseAway(error)) context.refuseToRead(error);
    else if (!isUserMistake(error))
      this.options.log.error(
        { operationName: operation.name?.value ?? null, error: String(error) },
        'a compiled read failed; resolvers answer instead',
      );
    return 'failed';
  }
}

/** Runs compiled reads in Apollo's pipeline, after the checks. Calls `onResolved` for each query that runs through resolvers instead. */
export function readPlugin(
  reader: OperationReader,
  onResolved: (because: ResolvedBecause) => void,
): ApolloServerPlugin<GraphContext> {
  const hooks = {
    async responseForOperation(asked: GraphQLRequestContextResponseForOperation<GraphContext>) {
      const { document, request, contextValue: context } = asked;
      // Apollo calls this even if the document has no operation of the given name.
      const operation: OperationDefinitionNode | undefined = asked.operation;
      if (operation?.operation !== 'query') return null;
      const found = await reader.read({ document, operation, variables: request.variables, context });
      if (typeof found === 'string') {
        onResolved(found);
        return null;
      }
      return {
        http: { status: undefined, headers: new HeaderMap() },
        body: { kind: 'single' as const, singleResult: { data: found as unknown as Record<string, unknown> } },
      };
    },
  };
  return { requestDidStart: async () => hooks };
}

/** Serialises a result, for Apollo's `stringifyResult`. Data from Postgres is already JSON text and is sent unchanged. */
export function stringifyRead(result: { data?: unknown }): string {
  return result.data instanceof JsonData ? bodyOf(result.data) : `${JSON.stringify(result)}\n`;
}

/** Returns the response body for data from Postgres. */
export const bodyOf = ({ text }: JsonData): string => `{"data":${text}}\n`;

/** Returns the source text of a parsed document. */
export const textOf = ({ loc }: DocumentNode): string | undefined => loc?.source.body;
