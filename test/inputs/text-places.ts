import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A place of the schema that takes text: an argument of a root field, or a field inside such an argument. */
export interface TextPlace {
  /** For example `Mutation.createLead input.tags.0`. */
  name: string;
  /** The name of the place itself, for example `tags`. */
  field: string;
  document: string;
  /** Returns variables with all required values and this text at the place. */
  variables(text: string): Record<string, unknown>;
}
type Input = GraphQLArgument | GraphQLInputField;
type Path = (string | number)[];

const takesText = (type: GraphQLInputType): boolean => ['String', 'JSON'].includes(getNamedType(type).name);

/** Returns every place of the root fields of queries and mutations that takes a String or JSON. */
export function textPlaces(schema: GraphQLSchema): TextPlace[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap(root =>
    Object.values(root?.getFields() ?? {}).flatMap(field => placesOf(root as GraphQLObjectType, field)),
  );
}

/** Returns the arguments inside answers that take a String or JSON, such as `Conversation.messages before`. */
export function nestedTextArguments(schema: GraphQLSchema): string[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return Object.values(schema.getTypeMap()).flatMap(type =>
    !isObjectType(type) || roots.has(type) || isIntrospectionType(type)
      ? []
      : Object.values(type.getFields()).flatMap(field =>
          field.args.filter(arg => takesText(arg.type)).map(arg => `${type.name}.${field.name} ${arg.name}`),
        ),
  );
}

function placesOf(root: GraphQLObjectType, field: GraphQLField<unknown, unknown>): TextPlace[] {
  // A file never comes in JSON; src/http/uploads/uploads.int-spec.ts tests the texts that are sent together with a file.
  if (field.args.some(takesFile)) return [];
  const kind = root.name.toLowerCase();
  const inner = selectionOf(getNamedType(field.type) as GraphQLObjectType, kind === 'mutation');
  return field.args.flatMap(arg =>
    pathsIn(arg, [arg.name]).map(path => {
      const given = field.args.filter(each => each === arg || isNonNullType(each.type));
      const declared = given.map(each => `$${each.name}: ${each.type}`).join(', ');
      const passed = given.map(each => `${each.name}: $${each.name}`).join(', ');
      return {
        name: `${root.name}.${field.name} ${path.join('.')}`,
        field: String(path.findLast(step => typeof step === 'string' && step !== 'json')),
        document: `${kind} (${declared}) { ${field.name}(${passed}) ${inner} }`,
        variables: text =>
          Object.fromEntries(given.map(each => [each.name, inputOf(each, each === arg ? path : [], text)])),
      };
    }),
  );
}

function takesFile({ type }: Input): boolean {
  const named = getNamedType(type);
  if (named.name === 'Upload') return true;
  return isInputObjectType(named) && Object.values(named.getFields()).some(takesFile);
}

function pathsIn({ type }: Input, path: Path): Path[] {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return pathsIn({ type: bare.ofType } as Input, [...path, 0]);
  if (bare.name === 'String') return [path];
  if (bare.name === 'JSON') return [[...path, 'json']];
  if (!isInputObjectType(bare)) return [];
  return Object.values(bare.getFields()).flatMap(field => pathsIn(field, [...path, field.name]));
}

/** Returns a valid value of the type with the text at the end of the path. The path begins with the name of the argument or field. */
function inputOf({ name, type }: Input, path: Path, text: string): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  const [, next, ...rest] = path;
  if (isListType(bare))
    return [inputOf({ name, type: bare.ofType } as Input, next === undefined ? [] : [next, ...rest], text)];
  if (isInputObjectType(bare)) {
    const wanted = Object.values(bare.getFields()).filter(
      field => field.name === next || (isNonNullType(field.type) && field.defaultValue === undefined),
    );
    return Object.fromEntries(
      wanted.map(field => [field.name, inputOf(field, field.name === next ? [next, ...rest] : [], text)]),
    );
  }
  if (bare.name === 'JSON') return next === 'json' ? { key: text } : {};
  if (path.length > 0 && bare.name === 'String') return text;
  if (name === 'events') return 'lead.created';
  return usual(bare.name, isEnumType(bare) ? bare.getValues()[0]?.name : undefined);
}

function usual(type: string, first: string | undefined): unknown {
  const values: Record<string, unknown> = {
    ID: '0197f0d2-0000-7000-8000-000000000000',
    Int: 1,
    Float: 1,
    Boolean: true,
    Decimal: '1',
    Date: '2026-11-20',
    DateTime: '2026-11-20T00:00:00Z',
    String: 'someone@example.test',
  };
  return first ?? values[type];
}

/** Returns a selection of the leaves of an answer or of a list's items; for a payload, of its user errors. */
function selectionOf(type: GraphQLObjectType, isPayload: boolean): string {
  if (isPayload) return '{ userErrors { code field message } }';
  if (isLeafType(type)) return '';
  const fields = Object.values(type.getFields());
  const nodes = fields.find(({ name }) => name === 'nodes');
  return nodes ? `{ nodes ${selectionOf(getNamedType(nodes.type) as GraphQLObjectType, false)} }` : '{ __typename }';
}
