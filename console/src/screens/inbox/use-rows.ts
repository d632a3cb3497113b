import type { CombinedError } from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, useSubscription } from 'urql';
import { useCatchUp } from '../../app/live';
import { type ConversationFilter, InboxLeftDocument, InboxPageDocument, InboxUpdatedDocument } from '../../gql/graphql';
import { cut, joined, placed, type Row, renewed } from './rows';
import { fits } from './search';

interface List {
  rows: Row[];
  cursor: string | null;
  complete: boolean;
  loading: boolean;
  error: CombinedError | null;
}
const nothing: List = { rows: [], cursor: null, complete: false, loading: true, error: null };

/**
 * The conversations of a filter, read page by page as the user scrolls, and kept in order by live events. They are not in the cache,
 * which would read all of 20,000 rows again for each event.
 */
export function useRows(filter: ConversationFilter) {
  const client = useClient();
  const [list, setList] = useState(nothing);
  const key = JSON.stringify(filter);
  const asked = useRef({ key, reading: false });

  const read = useCallback(
    async (after: string | null, how: (rows: Row[], page: Row[]) => Row[]) => {
      const wanted = JSON.parse(key) as ConversationFilter;
      const { data, error } = await client
        .query(InboxPageDocument, { after, filter: wanted }, { requestPolicy: 'network-only' })
        .toPromise();
      if (asked.current.key !== key) return;
      setList(now => {
        if (!data) return { ...now, loading: false, error: error ?? null };
        const { nodes, pageInfo } = data.conversations;
        const first = after === null && how !== cut && now.rows.length > nodes.length;
        return {
          rows: how(now.rows, nodes),
          // If rows below the first page stay, so does the cursor that they reached.
          cursor: first ? now.cursor : (pageInfo.endCursor ?? null),
          complete: first ? now.complete : !pageInfo.hasNextPage,
          loading: false,
          error: null,
        };
      });
    },
    [client, key],
  );
  useEffect(() => {
    asked.current = { key, reading: false };
    setList(nothing);
    void read(null, (_, page) => page);
  }, [key, read]);

  const readAgain = useCallback(() => void read(null, renewed), [read]);
  useCatchUp(readAgain);

  /** Removes rows far below, since a day of new conversations would make the list longer and longer. */
  const letGo = useCallback(async () => {
    if (asked.current.reading) return;
    asked.current.reading = true;
    await read(null, cut);
    asked.current.reading = false;
  }, [read]);

  const readMore = useCallback(async () => {
    if (asked.current.reading || list.complete || list.loading) return;
    asked.current.reading = true;
    await read(list.cursor, joined);
    asked.current.reading = false;
  }, [read, list.complete, list.loading, list.cursor]);

  useSubscription({ query: InboxUpdatedDocument }, (_: unknown, { conversationUpdated: row }) => {
    setList(now => {
      const isThere = now.rows.some(({ id }) => id === row.id);
      const belongs = fits(row, filter) && (!filter.search || isThere);
      return { ...now, rows: placed(now.rows, row, belongs, now.complete) };
    });
    return null;
  });

  useSubscription({ query: InboxLeftDocument }, (_: unknown, { conversationLeft: left }) => {
    setList(now => ({ ...now, rows: now.rows.filter(row => row.id !== left.id) }));
    return null;
  });

  /** Shows a change before the server has answered. */
  const patch = useCallback((id: string, part: Partial<Row>) => {
    setList(now => ({ ...now, rows: now.rows.map(row => (row.id === id ? { ...row, ...part } : row)) }));
  }, []);
  return { ...list, readMore, letGo, readAgain, patch };
}
