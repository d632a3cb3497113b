import {
  defaultFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';

/**
 * Makes each object of a list complete in a promise of its own. If an object fails at once, such as at a time that cannot be shown,
 * GraphQL drops the promises of the objects before it. One of these that fails later would be a rejection that nobody handles, which
 * ends the process.
 */
export function settleLists(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isListType(getNullableType(field.type)) || isLeafType(getNamedType(field.type))) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, given, context, info) => {
        const found = resolve(source, given, context, info);
        return found instanceof Promise ? found.then(inPromises) : inPromises(found);
      };
    }
  }
  return schema;
}

const inPromises = (found: unknown): unknown =>
  Array.isArray(found) ? found.map(item => Promise.resolve(item)) : found;
