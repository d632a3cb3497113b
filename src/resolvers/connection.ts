import type { Page } from '../domain/shared/keyset.js';
import type { Connection } from '../schema/connection.js';

/** Returns a page of a list as the API shows it. The total is counted only if a client selects it. */
export function toConnection<Row>(page: Page<Row>): Connection<Row> {
  return {
    nodes: page.rows,
    edges: page.rows.map((node, index) => ({ node, cursor: page.cursors[index] ?? '' })),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.cursors[0] ?? null,
      endCursor: page.cursors.at(-1) ?? null,
    },
    totalCount: page.count,
  };
}
