import { type ClassType, Extensions, Field } from 'type-graphql';
import type { RowSource } from '../../domain/shared/keyset.js';
import type { NodeRead } from './node-plan.js';
import { windowOf } from './window.js';

/** Returns how nodes of a type are read, from its window. */
export function nodesOf(type: ClassType<object>): NodeRead {
  const window = windowOf(type);
  return { source: window.source, id: window.columnOf('id') };
}

interface NodeOptions {
  description: string;
  nullable?: boolean;
  /** The source of the rows, if it is not the window of their type. */
  source?: RowSource;
}

/**
 * Declares a field of a payload: the property contains the id of a node, and the field shows that node as it is after the write. If the
 * type is in brackets, the property contains a list of ids.
 */
export const Node =
  (type: () => ClassType<object> | [ClassType<object>], { source, ...shown }: NodeOptions): PropertyDecorator =>
  (prototype, name) => {
    Field(type, shown)(prototype, name);
    const one = () => [type()].flat()[0] as ClassType<object>;
    const read = (): NodeRead => (source ? { source, id: `${source.alias}.id` } : nodesOf(one()));
    Extensions({ node: read })(prototype, name as string);
  };

/** The node read that `Node` declared for a field; null for other fields. */
export function nodeReadOf({ extensions }: { extensions?: { node?: unknown } | null | undefined }): NodeRead | null {
  const read = extensions?.node as (() => NodeRead) | undefined;
  return read ? read() : null;
}
