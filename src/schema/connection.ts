import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { registerConnection } from './read/window.js';

@ObjectType('PageInfo', { description: 'The position of a page in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more items follow after endCursor.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there are items before startCursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first item; null when the page is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last item; null when the page is empty.' })
  endCursor!: string | null;
}

export interface Edge<Node> {
  node: Node;
  cursor: string;
}
export interface Connection<Node> {
  nodes: Node[];
  edges: Edge<Node>[];
  pageInfo: PageInfo;
  /** Runs the count; only called if a client selects `totalCount`. */
  totalCount(): Promise<number>;
}

/**
 * Creates the types `<name>Edge` and `<name>Connection`, where `name` is the node's name in the graph. Call it once per type,
 * since type names must be unique.
 */
export function connectionOf<Node extends object>(
  nodeClass: ClassType<Node>,
  name: string,
): { Edge: ClassType<Edge<Node>>; Connection: ClassType<Connection<Node>> } {
  @ObjectType(`${name}Edge`, { description: `A ${name} and its position in the list.`, simpleResolvers: true })
  class EdgeOfNode implements Edge<Node> {
    @Field(() => nodeClass, { description: 'The item itself.' })
    node!: Node;

    @Field(() => String, {
      description:
        'An opaque cursor; pass it as after or before to continue from here. It is valid only for the same list and order.',
    })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class ConnectionOfNode implements Connection<Node> {
    @Field(() => [nodeClass], { description: 'The items of the page, in order.' })
    nodes!: Node[];

    @Field(() => [EdgeOfNode], { description: 'The items of the page, in order, each with its cursor.' })
    edges!: EdgeOfNode[];

    @Field(() => PageInfo, { description: 'The position of the page in its list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many items the whole list has; counted only if you select it.' })
    totalCount!: () => Promise<number>;
  }
  registerConnection(name, ConnectionOfNode);

  return { Edge: EdgeOfNode, Connection: ConnectionOfNode };
}
