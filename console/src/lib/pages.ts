import { type AnyVariables, CombinedError, type TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useCatchUp } from '../app/live';
import { createTurns } from './turns';
import { useRetry } from './waits';

/** A page of the graph, with `totalCount` if the operation selects it. */
export interface Page<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number;
}

/** The page of a list of something that does not exist, or that the user may not see. */
export const noRows = { nodes: [], pageInfo: { hasNextPage: false } };

export interface Pages<Row> {
  rows: readonly Row[];
  /** The number of rows in the whole list; null if it was not requested. */
  total: number | null;
  /** Whether the last row of the list was read. */
  complete: boolean;
  /** Whether the first page of this filter is being read; rows of the previous filter are still shown. */
  loading: boolean;
  /** Why the first page of this filter could not be read; then there are no rows. */
  error: CombinedError | null;
  /** Why the next page could not be read. */
  moreError: CombinedError | null;
  readMore(): void;
  readAgain(): void;
  /** Shows a change before the server has confirmed it, or after it has answered. */
  patch(id: string, part: Partial<Row>): void;
  drop(id: string): void;
}

interface Kept<Row> {
  /** The filter of the rows, as JSON. */
  of: string | null;
  rows: readonly Row[];
  total: number | null;
  cursor: string | null;
  complete: boolean;
  loading: boolean;
  error: CombinedError | null;
  moreError: CombinedError | null;
}

const nothing = { of: null, rows: [], total: null, cursor: null, complete: false, error: null, moreError: null };

/** Replaces the rows at the top by those that were read again. Rows below stay, except those that have moved into the new page. */
function renewed<Row extends { id: string }>(rows: readonly Row[], page: readonly Row[]): Row[] {
  const seen = new Set(page.map(({ id }) => id));
  return [...page, ...rows.slice(page.length).filter(({ id }) => !seen.has(id))];
}

/** Adds the next page to those before it. A row that has moved down between the two reads stays where it was read first. */
function joined<Row extends { id: string }>(
  page: Page<Row>,
  next: Page<Row> | CombinedError | null,
): Page<Row> | CombinedError | null {
  if (!next || next instanceof CombinedError) return next;
  const seen = new Set(page.nodes.map(({ id }) => id));
  return { ...next, nodes: [...page.nodes, ...next.nodes.filter(({ id }) => !seen.has(id))] };
}

/**
 * A list of the graph, read page by page as the user scrolls. The operation takes `after`, and `isFirst: true` for its first page. The
 * rows are not in the cache, which would read all of them again for every write. `renewsAll` for lists whose rows change while they are
 * shown: all of them are then read again, not only the first page.
 */
export function usePages<Data, Variables extends AnyVariables, Row extends { id: string }>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables & object, 'after' | 'isFirst'>,
  pageOf: (data: Data) => Page<Row>,
  { renewsAll = false }: { renewsAll?: boolean } = {},
): Pages<Row> {
  const client = useClient();
  const [kept, setKept] = useState<Kept<Row>>({ ...nothing, loading: true });
  const key = JSON.stringify(variables);
  const latest = useRef({ key, pageOf, reading: false, shown: 0 });
  latest.current.pageOf = pageOf;
  latest.current.shown = kept.of === key ? kept.rows.length : 0;
  const turns = useRef(createTurns());
  const told = useRetry(() => readAgain());

  const read = useCallback(
    async (after: string | null) => {
      const asked = { ...JSON.parse(key), after, isFirst: after === null } as Variables;
      const { data, error } = await client.query(document, asked, { requestPolicy: 'network-only' }).toPromise();
      // The answer is for another filter than the current one.
      if (latest.current.key !== key) return null;
      told(error);
      return data ? latest.current.pageOf(data) : (error ?? null);
    },
    [client, document, key, told],
  );

  const readAgain = useCallback(
    () =>
      turns.current.take(async () => {
        let page = await read(null);
        while (renewsAll && page && !(page instanceof CombinedError) && page.nodes.length < latest.current.shown) {
          if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) break;
          page = joined(page, await read(page.pageInfo.endCursor));
        }
        if (!page) return;
        // Rows of this filter stay, since they were correct a moment ago. Those of another would be mistaken for rows of this one.
        if (page instanceof CombinedError)
          return setKept(now => (now.of === key ? now : { ...nothing, loading: false, error: page }));
        const { nodes, pageInfo, totalCount } = page;
        setKept(now => {
          // If the first page was or is now the only page, it is the whole list.
          const whole = now.of !== key || !pageInfo.hasNextPage || now.rows.length <= nodes.length;
          return {
            of: key,
            rows: whole ? nodes : renewed(now.rows, nodes),
            total: totalCount ?? (now.of === key ? now.total : null),
            cursor: whole ? (pageInfo.endCursor ?? null) : now.cursor,
            complete: whole ? !pageInfo.hasNextPage : now.complete,
            loading: false,
            error: null,
            moreError: null,
          };
        });
      }),
    [key, read, renewsAll],
  );
  useEffect(() => {
    latest.current = { ...latest.current, key, reading: false };
    turns.current = createTurns();
    setKept(now => ({ ...now, of: null, loading: true, error: null }));
    readAgain();
  }, [key, readAgain]);
  useCatchUp(readAgain);

  const { complete, loading, cursor } = kept;
  const readMore = useCallback(() => {
    if (latest.current.reading || complete || loading || !cursor) return;
    latest.current.reading = true;
    void read(cursor).then(page => {
      latest.current.reading = false;
      if (!page) return;
      if (page instanceof CombinedError) return setKept(now => ({ ...now, moreError: page }));
      setKept(now => {
        const seen = new Set(now.rows.map(({ id }) => id));
        return {
          ...now,
          rows: [...now.rows, ...page.nodes.filter(({ id }) => !seen.has(id))],
          cursor: page.pageInfo.endCursor ?? null,
          complete: !page.pageInfo.hasNextPage,
          moreError: null,
        };
      });
    });
  }, [read, complete, loading, cursor]);

  const patch = useCallback((id: string, part: Partial<Row>) => {
    setKept(now => ({ ...now, rows: now.rows.map(row => (row.id === id ? { ...row, ...part } : row)) }));
  }, []);
  const drop = useCallback((id: string) => {
    setKept(now => ({ ...now, rows: now.rows.filter(row => row.id !== id) }));
  }, []);
  const { of: _, ...shown } = kept;
  return { ...shown, readMore, readAgain, patch, drop };
}
