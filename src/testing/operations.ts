import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { newId } from '../domain/shared/id.js';

export interface GeneratedOperation {
  kind: 'query' | 'mutation' | 'subscription';
  name: string;
  document: string;
  variables: Record<string, unknown>;
}

/** Chooses the value of an id or text argument; by default a new id, which belongs to nothing. */
export type ArgumentChoice = (name: string, typeName: string) => unknown;

/**
 * Generates one operation per root field, with every required argument (and every optional id) and the leaves of its result, so that a test
 * can cover the whole schema without knowing it.
 */
export function generateOperations(
  schema: GraphQLSchema,
  choose: ArgumentChoice = () => undefined,
): GeneratedOperation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map(field => generate(kind, field, choose)),
  );
}

function generate(
  kind: GeneratedOperation['kind'],
  field: GraphQLField<unknown, unknown>,
  choose: ArgumentChoice,
): GeneratedOperation {
  const given = field.args.filter(arg => isNonNullType(arg.type) || getNamedType(arg.type).name === 'ID');
  const variables = Object.fromEntries(given.map(arg => [arg.name, argumentFor(arg.name, arg.type, choose)]));
  const declared = given.map(arg => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = given.map((arg: GraphQLArgument) => `${arg.name}: $${arg.name}`).join(', ');
  const document = `${kind} ${field.name}${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selectionOf(getNamedType(field.type), 2)} }`;
  return { kind, name: field.name, document, variables };
}

function argumentFor(name: string, type: GraphQLInputType, choose: ArgumentChoice): unknown {
  if (isNonNullType(type)) return argumentFor(name, type.ofType, choose);
  if (isListType(type)) return [argumentFor(name, type.ofType, choose)];
  const chosen = choose(name, type.name);
  if (chosen !== undefined) return chosen;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const wanted = fields.filter(
      field =>
        getNamedType(field.type).name === 'ID' || (isNonNullType(field.type) && field.defaultValue === undefined),
    );
    return Object.fromEntries(wanted.map(field => [field.name, argumentFor(field.name, field.type, choose)]));
  }
  switch (type.name) {
    case 'ID':
      return newId();
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return true;
    case 'Decimal':
      return '1';
    case 'Date':
      return '2026-11-20';
    case 'DateTime':
      return '2026-11-20T00:00:00Z';
    case 'JSON':
      return {};
    default:
      return name === 'email' ? `nobody.${newId()}@example.test` : `x${newId()}`;
  }
}

/** Selects every leaf that needs no argument, `depth` objects deep. */
export function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).flatMap(field => {
    if (field.args.some(arg => isNonNullType(arg.type))) return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    return depth > 1 ? [`${field.name} ${selectionOf(named, depth - 1)}`] : [];
  });
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : '{ __typename }';
}
