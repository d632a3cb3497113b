import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { Statement } from '../../domain/shared/database.port.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import type { Permission } from '../../domain/shared/permissions.js';
import type { Reads } from './define-reads.js';
import { Lru } from './lru.js';
import { NotCompilable } from './not-compilable.js';
import { ReadPlan, type WrittenRead } from './read-plan.js';
import { SelectionCollector, type Variables } from './selection.js';

/** One statement that answers a whole operation: its only column is the answer's `data` as JSON text. */
export interface CompiledRead {
  permissions: ReadonlySet<Permission>;
  /** Not to be asked of a replica. */
  fresh: boolean;
  /** Named, and so prepared, from its second use on: what is asked once leaves nothing behind. */
  statement: Statement | string;
  /** Who asks is put in by `valuesFor`. */
  values: unknown[];
}
export type Compiled = CompiledRead | 'not declared' | 'refused';

interface OperationPlans {
  /** The variables that decide what is skipped and included. */
  conditions: string[];
  /** By the values of those; null where the operation cannot be compiled. */
  variants: Lru<string, { id: number; plan: ReadPlan | null }>;
}
interface Kept {
  /** Plain text at first, prepared from the second use on. */
  statement: Statement | string;
  prepared: Statement;
  /** Its parameters, as places among the values of the whole operation. */
  takes: number[];
}

const mostOperations = 500;
const mostVariants = 16;
const mostStatements = 1_000;

/** Compiles read operations to statements. What it has compiled it keeps, per operation, variant and shape, within bounds. */
export class ReadCompiler {
  private readonly operations = new Lru<OperationDefinitionNode, OperationPlans>(mostOperations);
  private readonly statements = new Lru<string, Kept>(mostStatements);
  private readonly plain: ReadonlySet<string>;
  private plans = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly reads: Reads,
  ) {
    // Looked at before anything wraps the schema's resolvers: what has one of its own is no column.
    this.plain = new Set(
      Object.keys(reads.types).flatMap(name => {
        const type = schema.getType(name);
        const fields = type && 'getFields' in type ? Object.values(type.getFields()) : [];
        return fields.flatMap(field => ('resolve' in field && field.resolve ? [] : [`${name}.${field.name}`]));
      }),
    );
  }

  /**
   * Compiles one operation of a valid document. `refused` is an operation whose variables or arguments GraphQL or the
   * domain refuses: run it through resolvers, which say so in the place where it belongs. `seesAll` is what the Sql says that
   * will run it: the answer is the same either way.
   */
  compile(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    rawVariables: Readonly<Record<string, unknown>> | undefined,
    seesAll = false,
  ): Compiled {
    if (operation.operation !== 'query') return 'not declared';
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], rawVariables ?? {}, {
      maxErrors: 1,
    });
    if (!coerced) return 'refused';
    try {
      const { id, plan } = this.planOf(document, operation, coerced);
      if (!plan) return 'not declared';
      const { shape, values, write } = plan.bind(coerced, seesAll);
      const { statement, takes } = this.statementOf(`${id}|${shape}`, write);
      const given = takes.map(place => values[place]?.given);
      return { permissions: plan.permissions, fresh: plan.fresh, statement, values: given };
    } catch (error) {
      if (error instanceof NotCompilable) return 'not declared';
      if (error instanceof BadInput || error instanceof GraphQLError) return 'refused';
      throw error;
    }
  }

  private planOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables) {
    let plans = this.operations.get(operation);
    if (!plans) {
      plans = { conditions: conditionsOf(document), variants: new Lru(mostVariants) };
      this.operations.set(operation, plans);
    }
    const variant = plans.conditions.map(name => String(variables[name])).join();
    let known = plans.variants.get(variant);
    if (!known) {
      known = { id: ++this.plans, plan: this.makePlan(document, operation, variables) };
      plans.variants.set(variant, known);
    }
    return known;
  }

  private makePlan(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): ReadPlan | null {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    const query = this.schema.getQueryType();
    if (!query) return null;
    try {
      const fields = new SelectionCollector(this.schema, fragments, variables).collect(query, [operation.selectionSet]);
      const plan = new ReadPlan(fields, this.reads, (type, field) => this.plain.has(`${type.name}.${field}`));
      return plan;
    } catch (error) {
      if (error instanceof NotCompilable) return null;
      throw error;
    }
  }

  private statementOf(key: string, write: () => WrittenRead): Kept {
    const known = this.statements.get(key);
    if (known) {
      known.statement = known.prepared;
      return known;
    }
    const { text, takes } = write();
    const name = `read_${createHash('sha256').update(text).digest('base64url').slice(0, 32)}`;
    const kept = { statement: text, prepared: { name, text }, takes };
    this.statements.set(key, kept);
    return kept;
  }
}

/** The variables that a document's @skip and @include name. */
function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
