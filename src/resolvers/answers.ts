import { defaultFieldResolver, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';

/** An object of the answer that a compiled read has already built, with the selected fields by their keys in the answer. */
export class Answer {
  constructor(readonly fields: Readonly<Record<string, unknown>>) {}
}

/** Makes the fields of all types except the roots return the values of an Answer; any other source is resolved as before. */
export function takeAnswers(schema: GraphQLSchema): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver;
      const ofAnswer = isLeafType(getNamedType(field.type)) ? (value: unknown) => value : answersOf;
      field.extensions = { ...field.extensions, answersOnly: !field.resolve };
      field.resolve = (source, given, context, info) =>
        source instanceof Answer ? ofAnswer(source.fields[info.path.key]) : resolve(source, given, context, info);
    }
  }
  return schema;
}

function answersOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(answersOf);
  return typeof value === 'object' && value !== null ? new Answer(value as Record<string, unknown>) : value;
}
