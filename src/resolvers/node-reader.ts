import type { GraphQLResolveInfo } from 'graphql';
import type { Sql } from '../domain/shared/database.port.js';
import { isId } from '../domain/shared/id.js';
import { Placeholders } from '../domain/shared/sql-text.js';
import type { Log } from '../domain/shared/use-case.js';
import {
  type AnswerReader,
  finishAnswer,
  forbiddenNull,
  type NodeRead,
  type ReadCompiler,
  valuesForNodes,
} from '../schema/read/index.js';
import { Answer } from './answers.js';
import { isDatabaseAway, isUserMistake } from './error-boundary.js';
import type { Row } from './loaders.js';
import type { ResolvedBecause } from './resolved-because.js';

export interface NodeReaderOptions {
  /** Null if all fields are to run through resolvers. */
  compiler: ReadCompiler | null;
  log: Log;
  /** Called for each read whose fields run through resolvers. */
  onResolved(because: ResolvedBecause): void;
}

/** The part of the caller's context that reading needs. */
export interface NodeContext extends AnswerReader {
  readonly reader: Sql;
}

/** Answers by id, or rows whose fields are still to be resolved. */
export type Nodes = ReadonlyMap<string, Answer | Row>;

/**
 * Reads the nodes that the payload of a mutation or an event refers to by id: one statement for all ids, with the caller's rights,
 * including everything that is selected of them. A selection that cannot be compiled, or an answer with a forbidden null, is left to
 * resolvers.
 */
export class NodeReader {
  constructor(private readonly options: NodeReaderOptions) {}

  /** Reads nodes by id. Ids that the reader does not see are missing in the result, whose ids are in lower case. */
  async read(context: NodeContext, info: GraphQLResolveInfo, node: NodeRead, given: readonly string[]): Promise<Nodes> {
    const ids = [...new Set(given.filter(isId).map(id => id.toLowerCase()))];
    if (ids.length === 0) return new Map();
    const found = new Map<string, Answer | Row>();
    const because = await this.readCompiled(context, info, node, ids, found).catch(error => this.failed(info, error));
    if (because === null) return found;
    this.options.onResolved(because);
    const rows = await readRows(context.reader, node, ids);
    for (const row of rows) if (!found.has(String(row.nodeId))) found.set(String(row.nodeId), row);
    return found;
  }

  /** Returns null if all found nodes are in the map; otherwise why some are not. */
  private async readCompiled(
    context: NodeContext,
    info: GraphQLResolveInfo,
    node: NodeRead,
    ids: string[],
    found: Map<string, Answer | Row>,
  ): Promise<ResolvedBecause | null> {
    const { compiler } = this.options;
    const { reader } = context;
    if (!compiler) return 'switched off';
    const compiled = compiler.compileNodes(info, node, reader.seesAll ?? false);
    if (typeof compiled === 'string') return compiled;
    const values = valuesForNodes(compiled.values, ids);
    let because: ResolvedBecause | null = null;
    for (const { id, data } of await reader.query<{ id: string; data: string }>(compiled.statement, values))
      if (data.includes(forbiddenNull)) because = 'null';
      else found.set(id, new Answer(JSON.parse(finishAnswer(data, context))));
    return because;
  }

  /** Logs a statement that Postgres rejected, which is a bug of this program; resolvers can still answer. */
  private failed({ operation }: GraphQLResolveInfo, error: unknown): 'failed' {
    if (isDatabaseAway(error)) throw error;
    if (!isUserMistake(error))
      this.options.log.error(
        { operationName: operation.name?.value ?? null, error: String(error) },
        'a compiled read of nodes failed; resolvers answer instead',
      );
    return 'failed';
  }
}

function readRows(reader: Sql, { source, id }: NodeRead, ids: string[]): Promise<Row[]> {
  const text = `select ${id}::text as "nodeId", ${source.columns} from ${source.from.write(new Placeholders())} where ${id} = any ($1)`;
  return reader.query<Row>(text, [ids]);
}
