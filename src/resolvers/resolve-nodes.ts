import { type GraphQLSchema, isNonNullType, isObjectType } from 'graphql';
import { nodeReadOf } from '../schema/read/index.js';
import type { GraphContext } from './graph-context.js';
import type { Row } from './loaders.js';
import { present } from './present.js';

/** Adds resolvers to the fields of payloads that hold the id of a node. */
export function resolveNodes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const node = nodeReadOf(field);
      if (!node) continue;
      const isNullable = !isNonNullType(field.type);
      field.resolve = async (payload: Row, _, context: GraphContext, info) => {
        const id = payload[field.name];
        if (typeof id !== 'string') return null;
        const found = context.nodes.read(context, info, node, [id]).then(nodes => nodes.get(id.toLowerCase()) ?? null);
        return isNullable ? found : present(found);
      };
    }
  }
  return schema;
}
