import type { GraphQLObjectType } from 'graphql';
import type { RowSource } from '../../domain/shared/keyset.js';
import { whereSql, writeTexts } from '../../domain/shared/page-rows.js';
import { SqlValue, sqlWith } from '../../domain/shared/sql-text.js';
import type { Reads, Rows } from './define-reads.js';
import { ReadPlan, type StatementDraft } from './read-plan.js';
import type { SelectedField } from './selection.js';

/** How the rows of a type are read by id. */
export interface NodeRead {
  source: RowSource;
  /** The column of the source that holds the id. */
  id: string;
}

/** Placeholder for the ids among the values of a statement, so that one bound statement serves any ids. */
const ids = Symbol('the ids of the nodes');
const idsValue = new SqlValue(ids);

/** Selects the rows with those ids. */
const nodeRows = ({ id }: NodeRead): Rows => ({
  where: [sqlWith([idsValue], given => `${id} = any (${given})`)],
});

/** Returns the values of a statement with the ids in place of the placeholder. */
export const valuesForNodes = (values: readonly unknown[], given: readonly string[]): unknown[] =>
  values.map(value => (value === ids ? given : value));

/** Reads the node of a payload or an event, for many ids at once. The statement returns a row for each id that is found. */
export class NodePlan extends ReadPlan {
  constructor(
    private readonly field: SelectedField,
    private readonly node: NodeRead,
    reads: Reads,
    isPlain: (type: GraphQLObjectType, field: string) => boolean,
  ) {
    super(reads, isPlain);
    this.plan(field, { kind: 'rows', rows: () => nodeRows(node) });
  }

  protected textOf(statement: StatementDraft): string {
    const { field, node } = this;
    const { where } = statement.bounds.get(field)?.rows ?? { where: [] };
    const { columns, from } = node.source;
    const { placeholders } = statement;
    const rows = `select ${node.id}::text as "nodeId", ${columns} from ${from.write(placeholders)} ${whereSql(null, writeTexts(where, placeholders))}`;
    return `select ${field.row}."nodeId" as id, ${this.objectSql(field, field.row, statement)} as data from (${rows}) ${field.row}`;
  }
}
