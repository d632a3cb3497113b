import { createHash } from 'node:crypto';
import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { type BoundedCache, boundedCache } from '../../domain/shared/bounded-cache.js';
import type { Statement } from '../../domain/shared/database.port.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import type { Permission } from '../../domain/shared/permissions.js';
import type { Reads } from './define-reads.js';
import { NodePlan, type NodeRead } from './node-plan.js';
import { NotCompilable } from './not-compilable.js';
import { QueryPlan } from './query-plan.js';
import type { WrittenRead } from './read-plan.js';
import { SelectionCollector, type Variables } from './selection.js';

interface CompiledStatement {
  /** A named (prepared) statement from its second use on: a query that runs only once leaves no prepared statement behind. */
  statement: Statement | string;
  values: unknown[];
}
/**
 * One statement that answers a whole operation: its only column is the answer's `data` as JSON text. `valuesForCaller` inserts the
 * caller.
 */
export interface CompiledRead extends CompiledStatement {
  permissions: ReadonlySet<Permission>;
  /** Whether it must be read on the primary. */
  fresh: boolean;
}
/**
 * One statement with a row for each node: its `id`, and as `data` the JSON text of its selected fields. `valuesForNodes` inserts the ids.
 */
export type CompiledNodes = CompiledStatement;
/** `refused`: GraphQL or the domain rejects the operation, and the resolvers report the error at the right path. */
export type Uncompiled = 'not declared' | 'refused';
export type Compiled = CompiledRead | Uncompiled;

/** Fragments by their name. */
type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
type Plan = QueryPlan | NodePlan;

interface OperationPlans {
  /** The variables in @skip and @include. */
  conditions: string[];
  /** Plans by path and the values of those variables; null if the selection cannot be compiled. */
  variants: BoundedCache<{ id: number; plan: Plan | null }>;
}
interface CachedStatement {
  /** Plain text at first, prepared from the second use on. */
  statement: Statement | string;
  prepared: Statement;
  /** Its parameters, as indexes into the values of the whole operation. */
  valueIndexes: number[];
}

const maxOperations = 500;
const maxVariants = 16;
const maxStatements = 1_000;
/** The maximum number of cached reads with bound variables; each holds its values and the text of the variables. */
const maxBound = 4_000;
const maxVariablesText = 500;

/** Compiles read operations to statements. It caches them by operation, variant and shape, in bounded caches. */
export class ReadCompiler {
  private readonly operations = boundedCache<OperationPlans, OperationDefinitionNode>({ maxEntries: maxOperations });
  private readonly statements = boundedCache<CachedStatement>({ maxEntries: maxStatements });
  private readonly bound = boundedCache<CompiledRead>({ maxEntries: maxBound });
  private readonly numbers = new WeakMap<OperationDefinitionNode, number>();
  private readonly plain: ReadonlySet<string>;
  private plans = 0;
  private numbered = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly reads: Reads,
  ) {
    this.plain = new Set(
      Object.keys(reads.types).flatMap(name => {
        const type = schema.getType(name);
        const fields = type && 'getFields' in type ? Object.values(type.getFields()) : [];
        return fields.flatMap(field => ('resolve' in field && isResolved(field) ? [] : [`${name}.${field.name}`]));
      }),
    );
  }

  /**
   * Compiles one operation of a valid document. Returns `refused` if GraphQL or the domain rejects its variables or arguments: the caller
   * then runs it through resolvers, which report the error at the right path. `seesAll` is the property of the Sql that will run the
   * statement; the answer is the same either way. `variablesText` is the JSON text of the variables, if they arrived as JSON: a compiled
   * read for the same text is reused.
   */
  compile(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    rawVariables: Readonly<Record<string, unknown>> | undefined,
    seesAll = false,
    variablesText: string | null = null,
  ): Compiled {
    if (variablesText === null || variablesText.length > maxVariablesText)
      return this.compileAnew(document, operation, rawVariables, seesAll);
    const key = `${this.numberOf(operation)} ${seesAll} ${variablesText}`;
    const known = this.bound.get(key);
    if (known) return known;
    const compiled = this.compileAnew(document, operation, rawVariables, seesAll);
    if (typeof compiled !== 'string' && typeof compiled.statement !== 'string') this.bound.set(key, compiled);
    return compiled;
  }

  private compileAnew(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    rawVariables: Readonly<Record<string, unknown>> | undefined,
    seesAll: boolean,
  ): Compiled {
    const query = this.schema.getQueryType();
    if (operation.operation !== 'query' || !query) return 'not declared';
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], rawVariables ?? {}, {
      maxErrors: 1,
    });
    if (!coerced) return 'refused';
    const fragments = fragmentsOf(document);
    return this.bind(
      () =>
        this.planOf(operation, fragments, '', coerced, () => {
          const fields = this.collector(fragments, coerced).collect(query, [operation.selectionSet]);
          return new QueryPlan(fields, this.reads, this.isPlain);
        }),
      coerced,
      seesAll,
      ({ permissions, fresh }, compiled) => ({ ...compiled, permissions, fresh }),
    );
  }

  /** Compiles the selection below a field of a running operation that returns nodes. */
  compileNodes(info: GraphQLResolveInfo, node: NodeRead, seesAll: boolean): CompiledNodes | Uncompiled {
    const { operation, fragments, variableValues, parentType, fieldNodes, path } = info;
    return this.bind(
      () =>
        this.planOf(operation, fragments, placeOf(path), variableValues, () => {
          const field = this.collector(fragments, variableValues).select(parentType, String(path.key), fieldNodes);
          return new NodePlan(field, node, this.reads, this.isPlain);
        }),
      variableValues,
      seesAll,
      (_, compiled) => compiled,
    );
  }

  private numberOf(operation: OperationDefinitionNode): number {
    const number = this.numbers.get(operation) ?? ++this.numbered;
    this.numbers.set(operation, number);
    return number;
  }

  private readonly isPlain = (type: GraphQLObjectType, field: string): boolean =>
    this.plain.has(`${type.name}.${field}`);

  private collector(fragments: Fragments, variables: Variables): SelectionCollector {
    return new SelectionCollector(this.schema, fragments, variables);
  }

  private bind<Made extends Plan, Result>(
    find: () => { id: number; plan: Made | null },
    variables: Variables,
    seesAll: boolean,
    result: (plan: Made, compiled: CompiledStatement) => Result,
  ): Result | Uncompiled {
    try {
      const { id, plan } = find();
      if (!plan) return 'not declared';
      const { shape, values, write } = plan.bind(variables, seesAll);
      const { statement, valueIndexes } = this.statementOf(`${id}|${shape}`, write);
      return result(plan, { statement, values: valueIndexes.map(place => values[place]?.given) });
    } catch (error) {
      if (error instanceof NotCompilable) return 'not declared';
      if (error instanceof BadInput || error instanceof GraphQLError) return 'refused';
      throw error;
    }
  }

  /** Returns the plan of the selection at a path of an operation, created once for each combination of skipped fields. */
  private planOf<Made extends Plan>(
    operation: OperationDefinitionNode,
    fragments: Fragments,
    place: string,
    variables: Variables,
    make: () => Made,
  ): { id: number; plan: Made | null } {
    let plans = this.operations.get(operation);
    if (!plans) {
      const conditions = conditionsOf([operation, ...Object.values(fragments)]);
      plans = { conditions, variants: boundedCache({ maxEntries: maxVariants }) };
      this.operations.set(operation, plans);
    }
    const variant = `${place} ${plans.conditions.map(name => String(variables[name])).join()}`;
    let known = plans.variants.get(variant);
    if (!known) {
      known = { id: ++this.plans, plan: compiledOrNull(make) };
      plans.variants.set(variant, known);
    }
    // Each path has plans of only one kind.
    return known as { id: number; plan: Made | null };
  }

  private statementOf(key: string, write: () => WrittenRead): CachedStatement {
    const known = this.statements.get(key);
    if (known) {
      known.statement = known.prepared;
      return known;
    }
    const { text, valueIndexes } = write();
    const name = `read_${createHash('sha256').update(text).digest('base64url').slice(0, 32)}`;
    const kept = { statement: text, prepared: { name, text }, valueIndexes };
    this.statements.set(key, kept);
    return kept;
  }
}

/** Whether a resolver computes the value. A resolver that only passes on what was read does not count. */
const isResolved = ({ resolve, extensions }: GraphQLField<unknown, unknown>): boolean =>
  Boolean(resolve) && extensions.answersOnly !== true;

/** The path of a field in the answer, without list indexes. */
function placeOf(path: GraphQLResolveInfo['path']): string {
  const keys: string[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) if (typeof at.key === 'string') keys.push(at.key);
  return keys.reverse().join('.');
}

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}

function compiledOrNull<Made>(make: () => Made): Made | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotCompilable) return null;
    throw error;
  }
}

/** The variables that @skip and @include name. */
function conditionsOf(nodes: ASTNode[]): string[] {
  const names = new Set<string>();
  for (const node of nodes)
    visit(node, {
      Directive({ arguments: given }) {
        for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  return [...names];
}
