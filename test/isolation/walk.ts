import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Samples, Variant } from './samples.js';

/** A query that a test sends, with its subject. */
export interface Question {
  root: string;
  /** The type whose edges it follows, or the argument that it varies. */
  about: string;
  text: string;
  variables: Record<string, unknown>;
  /** The edges that it follows, with their arguments; null if it asks for the query's own rows. */
  over: string | null;
  /** Whether it gives arguments to an edge. */
  varied: boolean;
  /** How many edges lead there from the query. */
  length: number;
}

/** The number of queries, the nearest ones, from which each edge is followed with each value of its arguments and by ways of any length. */
const nearest = 3;
/** Ways of up to this length are followed from every query. */
const shortWay = 1;

type Field = GraphQLField<unknown, unknown>;

const isWrapper = (type: GraphQLObjectType) => /(Connection|Edge)$/.test(type.name) || type.name === 'PageInfo';
/**
 * Types with figures of a seller's own work, also in conversations that belong to a colleague now. By design they differ from those in a
 * world without the colleague's rows, and they change every second. seller-metrics.long.int-spec.ts checks them for every role.
 */
const ownPast = new Set(['SellerMetrics', 'SellerMetricTotals']);
const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());
const queryFields = (schema: GraphQLSchema): Field[] => Object.values(schema.getQueryType()?.getFields() ?? {});

/** Returns the object types to which a field leads, with lists and pages unwrapped; all possible types of an interface or union. */
function targetsOf(schema: GraphQLSchema, field: Field): GraphQLObjectType[] {
  const named = getNamedType(field.type);
  if (isAbstractType(named)) return [...schema.getPossibleTypes(named)];
  if (!isObjectType(named)) return [];
  const nodes = isWrapper(named) ? named.getFields().nodes : undefined;
  return nodes ? targetsOf(schema, nodes) : isWrapper(named) ? [] : [named];
}

/** Writes documents for a schema: every field that leads from one object to others, from every query that leads there. */
export class Walk {
  readonly types = new Set<string>();
  readonly edges = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly samples: Samples,
  ) {}

  /**
   * Returns questions from every query by the shortest way to every type that it reaches, over each edge of that type. Long ways and
   * arguments of an edge are asked only from the nearest queries, because test/reads proves that a way behaves as the sum of its edges.
   */
  nested(): Question[] {
    const all = queryFields(this.schema).flatMap(root => {
      const [base, ...kinds] = this.samples.kindsOf(root);
      if (!base) return [];
      const ways = [...this.waysFrom(root)];
      const direct = ways.filter(([, way]) => way.length === 0);
      return [
        ...ways.flatMap(([type, way]) => this.overEdges(root, base, type, way)),
        ...kinds.flatMap(kind => direct.flatMap(([type, way]) => this.overEdges(root, kind, type, way).slice(0, 1))),
      ];
    });
    const near = [...Map.groupBy(all, ({ over }) => over).values()].flatMap(same =>
      same.sort((one, other) => one.length - other.length).slice(0, nearest),
    );
    const asked = new Set([...near, ...all.filter(({ varied, length }) => !varied && length <= shortWay)]);
    return all.filter(question => asked.has(question));
  }

  /** Returns every query with each value of each of its arguments: filters, orders, ranges, cursors. */
  roots(): Question[] {
    return queryFields(this.schema).flatMap(root =>
      this.samples.argumentsOf(root).map(variant => {
        const inner = targetsOf(this.schema, root).map(type => this.on(root, type, this.leavesOf(type)));
        return this.question(root, variant, variant.about, this.inPage(root, inner.join(' ')));
      }),
    );
  }

  private overEdges(root: Field, base: Variant, type: GraphQLObjectType, way: Field[]): Question[] {
    this.types.add(type.name);
    const edges = fieldsOf(type).filter(field => targetsOf(this.schema, field).length > 0);
    const plain = edges.map(edge => this.edge(edge, ''));
    const varied = edges.flatMap(edge => {
      this.edges.add(`${type.name}.${edge.name}`);
      return edge.args.length === 0 ? [] : this.samples.inline(edge).map(given => this.edge(edge, given));
    });
    return [plain.join(' '), ...varied].map((selected, index) => {
      const last = way.at(-1) ?? root;
      const innermost = this.on(last, type, `${this.leavesOf(type)} ${selected}`);
      const question = this.question(root, base, type.name, this.along(root, way, innermost));
      return { ...question, over: `${type.name} ${selected}`, varied: index > 0, length: way.length };
    });
  }

  private edge(edge: Field, given: string): string {
    const inner = targetsOf(this.schema, edge).map(type => this.on(edge, type, this.leavesOf(type)));
    return `${edge.name}${given || this.paged(edge)} ${this.inPage(edge, inner.join(' '))}`;
  }

  /** Returns the selection of the way from a query to a type. */
  private along(root: Field, way: Field[], innermost: string): string {
    let text = innermost;
    for (const [index, field] of [...way.entries()].reverse()) {
      const parent = way[index - 1] ?? root;
      const from = targetsOf(this.schema, parent).find(type => type.getFields()[field.name] === field);
      text = `${field.name}${this.paged(field)} ${this.inPage(field, text)}`;
      if (from) text = this.on(parent, from, text);
    }
    return this.inPage(root, text);
  }

  private waysFrom(root: Field): Map<GraphQLObjectType, Field[]> {
    const ways = new Map<GraphQLObjectType, Field[]>();
    const next = targetsOf(this.schema, root).map(type => ({ type, way: [] as Field[] }));
    for (const { type, way } of next) {
      if (ways.has(type)) continue;
      ways.set(type, way);
      for (const field of fieldsOf(type))
        for (const target of targetsOf(this.schema, field)) next.push({ type: target, way: [...way, field] });
    }
    return ways;
  }

  private question(root: Field, { values, about: _ }: Variant, about: string, selection: string): Question {
    const given = root.args.filter(arg => arg.name in values);
    const declared = given.map(arg => `$${arg.name}: ${arg.type}`).join(', ');
    const passed = given.map(arg => `${arg.name}: $${arg.name}`).join(', ');
    const text = `query${declared && ` (${declared})`} { ${root.name}${passed && `(${passed})`} ${selection} }`;
    return { root: root.name, about, text, variables: values, over: null, varied: false, length: 0 };
  }

  private inPage(field: Field, inner: string): string {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return '';
    if (isObjectType(named) && isWrapper(named))
      return `{ totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { ${inner} } }`;
    return `{ ${inner} }`;
  }

  private on(field: Field, type: GraphQLObjectType, inner: string): string {
    return isAbstractType(getNamedType(field.type)) ? `... on ${type.name} { ${inner} }` : inner;
  }

  private paged = (field: Field): string => (field.args.some(({ name }) => name === 'first') ? '(first: 4)' : '');

  private leavesOf(type: GraphQLObjectType): string {
    if (ownPast.has(type.name)) return '__typename';
    const leaves = fieldsOf(type).filter(
      field => isLeafType(getNamedType(field.type)) && !field.args.some(arg => isNonNullType(arg.type)),
    );
    return ['__typename', ...leaves.map(({ name }) => name)].join(' ');
  }
}
