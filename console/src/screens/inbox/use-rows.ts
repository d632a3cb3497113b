import type { CombinedError } from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, useSubscription } from 'urql';
import { useCatchUp } from '../../app/live';
import { type ConversationFilter, InboxLeftDocument, InboxPageDocument, InboxUpdatedDocument } from '../../gql/graphql';
import { createChanges, createTurns } from '../../lib/turns';
import { useRetry } from '../../lib/waits';
import { cut, joined, placed, type Row, renewed } from './rows';
import { fits } from './search';

interface Rows {
  rows: readonly Row[];
  /** Whether the last row was read. */
  complete: boolean;
}
interface List extends Rows {
  cursor: string | null;
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
  const turns = useRef(createTurns());
  const [changes] = useState(() => createChanges<Rows>());
  const told = useRetry(() => readAgain());

  const read = useCallback(
    async (after: string | null, how: (rows: readonly Row[], page: readonly Row[]) => Row[]) => {
      const wanted = JSON.parse(key) as ConversationFilter;
      const end = changes.begin();
      const { data, error } = await client
        .query(InboxPageDocument, { after, filter: wanted }, { requestPolicy: 'network-only' })
        .toPromise();
      const changed = end();
      if (asked.current.key !== key) return;
      told(error);
      setList(now => {
        if (!data) return { ...now, loading: false, error: error ?? null };
        const { nodes, pageInfo } = data.conversations;
        const first = after === null && how !== cut && now.rows.length > nodes.length;
        const complete = first ? now.complete : !pageInfo.hasNextPage;
        return {
          ...changed({ rows: how(now.rows, nodes), complete }),
          // If rows below the first page stay, so does the cursor that they reached.
          cursor: first ? now.cursor : (pageInfo.endCursor ?? null),
          loading: false,
          error: null,
        };
      });
    },
    [client, key, changes, told],
  );
  const readAgain = useCallback(() => turns.current.take(() => read(null, renewed)), [read]);
  useEffect(() => {
    asked.current = { key, reading: false };
    turns.current = createTurns();
    setList(nothing);
    readAgain();
  }, [key, readAgain]);
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

  const change = useCallback(
    (how: (rows: readonly Row[], complete: boolean) => readonly Row[]) => {
      const changed = <L extends Rows>(now: L): L => ({ ...now, rows: how(now.rows, now.complete) });
      changes.add(changed);
      setList(changed);
    },
    [changes],
  );
  useSubscription({ query: InboxUpdatedDocument }, (_: unknown, { conversationUpdated: row }) => {
    change((rows, complete) => {
      const isThere = rows.some(({ id }) => id === row.id);
      const belongs = fits(row, filter) && (!filter.search || isThere);
      return placed(rows, row, belongs, complete);
    });
    return null;
  });

  useSubscription({ query: InboxLeftDocument }, (_: unknown, { conversationLeft: left }) => {
    change(rows => rows.filter(row => row.id !== left.id));
    return null;
  });

  /** Shows a change before the server has answered. */
  const patch = useCallback(
    (id: string, part: Partial<Row>) => change(rows => rows.map(row => (row.id === id ? { ...row, ...part } : row))),
    [change],
  );
  return { ...list, readMore, letGo, readAgain, patch };
}
