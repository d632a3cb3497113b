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

/** An operation that reads one field of one type for as many objects as possible, to count its statements. */
export interface EdgeOperation {
  /** For example `Lead.seller`; only `Lead` for all fields that lead to no other object. */
  name: string;
  text: string;
  /** The keys in the answer that lead to the objects with the field. */
  path: string[];
  /** The key of the field in each object; null if the operation is about the objects themselves. */
  key: string | null;
  /**
   * Whether the operation proves something only if the answer has many objects: the field has its own resolver (a field without one is
   * part of the row that was already read and sends no statement), and there can be many objects.
   */
  wantsMany: boolean;
}

/** Returns the value of a required argument; undefined if none is set. */
export type Choose = (field: string, argument: string) => unknown;

interface Way {
  /** The fields with their arguments, beginning with the query. */
  fields: { key: string; text: string }[];
  many: boolean;
}
const maxRows = 50;

/**
 * Returns an operation for each list and each edge of the schema, and one for the other fields of each type, by the shortest way that
 * leads to many objects of the type. Types that cannot be reached from a query are left out.
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

/** Returns the shortest way to each object type, preferring ways through a list. */
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
    // Items of a timeline, hits of a search and rows of a metric are of different kinds, so they do not lead to many objects of one type.
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

/** Returns the type of a connection's items; null for any other type. */
function nodesOf(type: GraphQLObjectType): GraphQLObjectType | null {
  const nodes = type.name.endsWith('Connection') ? type.getFields().nodes : undefined;
  const item = nodes && getNamedType(nodes.type);
  return isObjectType(item) ? item : null;
}

/** Returns a selection that makes the target of an edge be read; for a connection, all of it. */
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

/** Returns the arguments of a field: the largest page that is used here, and all required ones. */
function argumentsText(field: Field, choose: Choose): string {
  const given = field.args.flatMap(argument => {
    const { name, type } = argument;
    if (name === 'first') return [`first: ${maxRows}`];
    // Without leadIds a plan is about unassigned leads, and the tenant has none, so the argument is given.
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

/** Returns for how many different objects the answer shows the field; an object that occurs twice is read once. */
export function shownBy({ path, key }: EdgeOperation, data: unknown): number {
  const things = thingsAt(data, path);
  if (key === null) return distinct(things);
  const filled = things.filter(thing => itemsOf(thing[key]).length > 0);
  const values = filled.flatMap(thing => itemsOf(thing[key]));
  if (path.length === 0) return values.length;
  // An object that many others refer to is read only once.
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
