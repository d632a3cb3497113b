import type { ClassType } from 'type-graphql';
import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Page } from '../domain/shared/keyset.js';
import type { Connection } from '../schema/connection.js';

interface Counted {
  count(): Promise<number>;
}

/** A page as the graph shows it; its total is counted only where a client asks for it. */
export function toConnection<Row>(page: Page<Row>): Connection<Row> & Counted {
  return {
    nodes: page.rows,
    edges: page.rows.map((node, index) => ({ node, cursor: page.cursors[index] ?? '' })),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.cursors[0] ?? null,
      endCursor: page.cursors.at(-1) ?? null,
    },
    count: page.count,
  };
}

/** The resolver of a connection's `totalCount`. */
export function totalCountOf(connection: ClassType<object>): ClassType<object> {
  @Resolver(() => connection)
  class TotalCountResolver {
    @FieldResolver(() => Int, { description: 'How many items the whole list has; counted only where you ask.' })
    totalCount(@Root() root: Counted): Promise<number> {
      return root.count();
    }
  }
  return TotalCountResolver;
}
