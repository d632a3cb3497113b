import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** One question about the graph: what one field of one type asks of the database, over as many things as can be. */
export interface EdgeOperation {
  /** `Lead.seller`; `Lead` alone for everything of it that leads nowhere. */
  name: string;
  text: string;
  /** The keys that lead through the answer to the things whose field it is. */
  path: string[];
  /** The key of the field in each of them; null where it is about the things themselves. */
  key: string | null;
  /**
   * Whether it shows something only where there are many of the things: code of its own answers it (what has none is a
   * part of what was read already, and asks nothing), and there can be many.
   */
  wantsMany: boolean;
}

/** What an argument that must be given is given; undefined where nobody has said. */
export type Choose = (field: string, argument: string) => unknown;

interface Way {
  /** Fields with their arguments, from the query on. */
  fields: { key: string; text: string }[];
  many: boolean;
}
const maxRows = 50;

/**
 * An operation for each list and each edge of the graph, and one for each type's other fields, by the shortest way that
 * leads to many of the type. What cannot be reached from a query is left out.
 */
export function edgeOperations(schema: GraphQLSchema, choose: Choose): EdgeOperation[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  const argumentsOf = (field: Field) => argumentsText(field, choose);
  return [...waysToTypes(query, argumentsOf)].flatMap(([type, way]) => {
    const fields = Object.values(type.getFields());
    const identity = fields.some(({ name }) => name === 'id') ? 'id ' : '';
    const operation = (name: string, key: string | null, inner: string, resolved: boolean): EdgeOperation => ({
      name,
      text: nested(way, identity + inner),
      path: way.fields.map(step => step.key),
      key,
      wantsMany: resolved && way.many,
    });
    const leaves = type === query ? [] : fields.filter(field => isLeaf(field) && canBeAsked(field));
    const edges = fields.filter(field => !isLeaf(field));
    return [
      ...(leaves.length > 0
        ? [operation(type.name, null, leaves.map(({ name }) => name).join(' '), leaves.some(isResolved))]
        : []),
      ...edges.map(field => {
        const target = getNamedType(field.type) as GraphQLObjectType;
        const inner = `${field.name}${argumentsOf(field)} ${selectionOf(target)}`;
        const edge = operation(`${type.name}.${field.name}`, field.name, inner, isResolved(field));
        return type === query ? { ...edge, wantsMany: isList(field) || nodesOf(target) !== null } : edge;
      }),
    ];
  });
}

/** The shortest way to each type of object, ways that pass a list before all others. */
function waysToTypes(query: GraphQLObjectType, argumentsOf: (field: Field) => string): Map<GraphQLObjectType, Way> {
  const ways = new Map<GraphQLObjectType, Way>();
  const seen = new Set<string>();
  const waiting: { type: GraphQLObjectType; way: Way }[] = [{ type: query, way: { fields: [], many: false } }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { type, way } = next;
    if (seen.has(`${type.name} ${way.many}`)) continue;
    seen.add(`${type.name} ${way.many}`);
    const known = ways.get(type);
    if (!known || (way.many && !known.many)) ways.set(type, way);
    // Each item of a timeline, hit of a search or row of a metric is of another kind, so other ways lead to many of one.
    if (['TimelineItem', 'SearchHit', 'MetricRow'].includes(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      if (!isObjectType(target)) continue;
      const step = { key: field.name, text: `${field.name}${argumentsOf(field)}` };
      const nodes = nodesOf(target);
      const fields = [...way.fields, step, ...(nodes ? [{ key: 'nodes', text: 'nodes' }] : [])];
      waiting.push({ type: nodes ?? target, way: { fields, many: way.many || Boolean(nodes) || isList(field) } });
    }
  }
  return ways;
}

const isList = ({ type }: Field) => isListType(getNullableType(type));
const isLeaf = ({ type }: Field) => isLeafType(getNamedType(type));
const isResolved = ({ resolve, extensions }: Field) => resolve !== undefined && extensions.answersOnly !== true;
const canBeAsked = ({ args }: Field) => !args.some(isRequiredArgument);

/** What the items of a connection are; null for any other type. */
function nodesOf(type: GraphQLObjectType): GraphQLObjectType | null {
  const nodes = type.name.endsWith('Connection') ? type.getFields().nodes : undefined;
  const item = nodes && getNamedType(nodes.type);
  return isObjectType(item) ? item : null;
}

/** Enough of what an edge leads to for it to be read: of a connection, everything. */
function selectionOf(type: GraphQLObjectType): string {
  const nodes = nodesOf(type);
  if (nodes) {
    const item = selectionOf(nodes);
    return `{ totalCount nodes ${item} edges { cursor node ${item} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  }
  const fields = Object.values(type.getFields());
  const leaf = fields.find(({ name }) => name === 'id') ?? fields.find(field => isLeaf(field) && !isResolved(field));
  return leaf ? `{ ${leaf.name} }` : '{ __typename }';
}

/** All pages as large as they may be here, and what must be given. */
function argumentsText(field: Field, choose: Choose): string {
  const given = field.args.flatMap(argument => {
    const { name, type } = argument;
    if (name === 'first') return [`first: ${maxRows}`];
    // A plan without leads is about those that nobody has, and there is none here.
    if (!isRequiredArgument(argument) && name !== 'leadIds') return [];
    const chosen = choose(field.name, name);
    const named = getNamedType(type);
    if (chosen === undefined && isEnumType(named)) return [`${name}: ${named.getValues()[0]?.name}`];
    if (chosen === undefined) throw new Error(`say what ${field.name} is given for ${name}`);
    return [`${name}: ${literal(chosen, isEnumType(named))}`];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function literal(value: unknown, bare: boolean): string {
  if (Array.isArray(value)) return `[${value.map(item => literal(item, bare)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return bare ? String(value) : JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, part]) => `${name}: ${JSON.stringify(part)}`)
    .join(', ')} }`;
}

const nested = ({ fields }: Way, inner: string): string =>
  `{ ${fields.map(({ text }) => `${text} { `).join('')}${inner}${' }'.repeat(fields.length)} }`;

/** How many different things the answer shows the field of: whatever is there twice is read once. */
export function shownBy({ path, key }: EdgeOperation, data: unknown): number {
  const things = thingsAt(data, path);
  if (key === null) return distinct(things);
  const filled = things.filter(thing => itemsOf(thing[key]).length > 0);
  const values = filled.flatMap(thing => itemsOf(thing[key]));
  if (path.length === 0) return values.length;
  // One that many share is read once, however many they are.
  const single = values.every(isIdentified) && filled.every(thing => itemsOf(thing[key])[0] === thing[key]);
  return Math.min(distinct(filled), single ? distinct(values) : filled.length);
}

const isIdentified = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value;
const distinct = (things: unknown[]): number =>
  new Set(things.map((thing, index) => (isIdentified(thing) ? thing.id : index))).size;

function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  return 'nodes' in value && Array.isArray(value.nodes) ? value.nodes : [value];
}

function thingsAt(data: unknown, path: string[]): Record<string, unknown>[] {
  const [key, ...rest] = path;
  if (Array.isArray(data)) return data.flatMap(item => thingsAt(item, path));
  if (typeof data !== 'object' || data === null) return [];
  const thing = data as Record<string, unknown>;
  return key === undefined ? [thing] : thingsAt(thing[key], rest);
}
