import DataLoader from 'dataloader';
import {
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type NodeRead, nodeReadOf } from '../schema/read/index.js';
import type { GraphContext } from './graph-context.js';
import type { Row } from './loaders.js';
import { present } from './present.js';

type NodeLoader = DataLoader<string, unknown>;
/** Loaders by the nodes of a selection. GraphQL collects these nodes again for each operation, and once for all objects of a list. */
const loaders = new WeakMap<GraphQLResolveInfo['fieldNodes'], NodeLoader>();

/** Returns a loader that reads, in one statement, the nodes that the same field of all objects of a list refers to. */
function loaderOf(context: GraphContext, info: GraphQLResolveInfo, node: NodeRead): NodeLoader {
  let loader = loaders.get(info.fieldNodes);
  if (!loader) {
    loader = new DataLoader(
      async ids => {
        const nodes = await context.nodes.read(context, info, node, ids);
        return ids.map(id => nodes.get(id.toLowerCase()) ?? null);
      },
      { cache: false },
    );
    loaders.set(info.fieldNodes, loader);
  }
  return loader;
}

/**
 * Adds resolvers to the fields of payloads that contain the id of a node or a list of ids. Ids that the reader does not see are left out.
 */
export function resolveNodes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const node = nodeReadOf(field);
      if (!node) continue;
      const isNullable = !isNonNullType(field.type);
      const isList = isListType(getNullableType(field.type));
      field.resolve = async (payload: Row, _, context: GraphContext, info) => {
        const given = payload[field.name];
        if (isList) {
          if (!Array.isArray(given)) return null;
          const ids = given.filter(id => typeof id === 'string');
          const found = await Promise.all(ids.map(id => loaderOf(context, info, node).load(id)));
          return found.filter(each => each !== null);
        }
        if (typeof given !== 'string') return null;
        const found = loaderOf(context, info, node).load(given);
        return isNullable ? found : present(found);
      };
    }
  }
  return schema;
}
