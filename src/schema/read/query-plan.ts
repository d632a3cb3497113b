import type { GraphQLObjectType } from 'graphql';
import { BadInput } from '../../domain/shared/domain-error.js';
import type { Permission } from '../../domain/shared/permissions.js';
import type { Reads } from './define-reads.js';
import { NotCompilable } from './not-compilable.js';
import { ReadPlan, type StatementDraft } from './read-plan.js';
import type { SelectedField } from './selection.js';

/** The plan of a whole query. Its statement has one column, the answer's `data`. */
export class QueryPlan extends ReadPlan {
  readonly permissions: ReadonlySet<Permission>;
  /** Whether it must be read on the primary. */
  readonly fresh: boolean;

  constructor(
    private readonly fields: SelectedField[],
    reads: Reads,
    isPlain: (type: GraphQLObjectType, field: string) => boolean,
  ) {
    super(reads, isPlain);
    const permissions = new Set<Permission>();
    let fresh = false;
    for (const field of fields) {
      if (!field.definition) continue;
      const root = reads.roots[field.definition.name];
      if (!root) throw new NotCompilable(`the query ${field.definition.name}`);
      // If no field is selected, the row has no null by which `verify` could reject it.
      if (root.verify && !field.fields.some(({ definition }) => definition))
        throw new BadInput(`Select at least one field of ${field.definition.name}.`, []);
      permissions.add(root.permission);
      fresh ||= root.fresh ?? false;
      this.plan(field, root.read);
    }
    if (permissions.size === 0) throw new NotCompilable('an operation that reads nothing');
    this.permissions = permissions;
    this.fresh = fresh;
  }

  protected textOf(statement: StatementDraft): string {
    const [only, ...others] = this.fields;
    const answer =
      only?.definition && others.length === 0
        ? this.answerSql(only, only.definition.type, statement)
        : this.objectText(this.fields, '', statement).toSql();
    return `select ${answer} as data`;
  }
}
