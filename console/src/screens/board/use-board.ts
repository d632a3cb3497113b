import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, useQuery, useSubscription } from 'urql';
import { useCatchUp } from '../../app/live';
import {
  BoardPageDocument,
  BoardStagesDocument,
  CardLeftDocument,
  CardMovedDocument,
  CardUpdatedDocument,
  MoveCardDocument,
} from '../../gql/graphql';
import { type Change, createChanges } from '../../lib/turns';
import { useRetry } from '../../lib/waits';
import { useWrite } from '../../lib/write';
import {
  type Card,
  type Columns,
  cardIn,
  counted,
  placed,
  putBack,
  renewed,
  type Stage,
  unread,
  without,
} from './columns';
import { type BoardSearch, filterOf } from './search';

/** Whether a moved card belongs to the shown ones. Only the server knows what a search finds. */
const fits = (card: Card, { seller, risk, q }: BoardSearch, isThere: boolean): boolean =>
  (!seller || card.owner?.id === seller) && (!risk || card.atRisk) && (!q || isThere);

const isNewer = (shown: Card | undefined, told: Card): boolean =>
  shown !== undefined && shown.lastStageChangeAt > told.lastStageChangeAt;

/**
 * A pipeline with the opportunities of its stages, read page by page. A move is shown at once and undone if the server rejects it; moves
 * and changes of others arrive live. Cards are not in the cache, which would read the whole board again for each of them.
 */
export function useBoard(pipelineId: string, search: BoardSearch) {
  const client = useClient();
  const write = useWrite();
  const [{ data, error }, readStages] = useQuery({ query: BoardStagesDocument, variables: { id: pipelineId } });
  /** The totals after the user's own moves, until the server has counted again. */
  const [moved, setMoved] = useState<{ of: unknown; stages: readonly Stage[] } | null>(null);
  const [columns, setColumns] = useState<Columns>({});
  const [changes] = useState(() => createChanges<Columns>());
  const change = useCallback(
    (how: Change<Columns>) => {
      changes.add(how);
      setColumns(how);
    },
    [changes],
  );
  const read = data?.pipeline?.stages;
  const stages = (moved?.of === read ? moved?.stages : undefined) ?? read ?? [];
  const filter = filterOf(search);
  const key = JSON.stringify({ pipelineId, filter });
  const latest = useRef({ key, search, columns, reading: new Set<string>() });
  latest.current.search = search;
  latest.current.columns = columns;
  const told = useRetry(() => readAll());

  const readPage = useCallback(
    async (stageId: string, after: string | null) => {
      const wanted = JSON.parse(key) as { filter: object };
      const variables = { after, filter: { ...wanted.filter, stageId } };
      const end = changes.begin();
      const answer = await client.query(BoardPageDocument, variables, { requestPolicy: 'network-only' }).toPromise();
      const changed = end();
      if (latest.current.key !== key) return;
      told(answer.error, stageId);
      setColumns(now => {
        const column = now[stageId] ?? unread;
        if (!answer.data) return { ...now, [stageId]: { ...column, loading: false, error: answer.error ?? null } };
        const { nodes, pageInfo, totalCount } = answer.data.opportunities;
        const seen = new Set(after === null ? [] : column.cards.map(({ id }) => id));
        const next = {
          cards: [...(after === null ? [] : column.cards), ...nodes.filter(({ id }) => !seen.has(id))],
          total: totalCount,
          cursor: pageInfo.endCursor ?? null,
          complete: !pageInfo.hasNextPage,
          loading: false,
          error: null,
        };
        return changed({ ...now, [stageId]: next });
      });
    },
    [client, key, changes, told],
  );

  const stageIds = read?.map(({ id }) => id).join(' ') ?? '';
  const readAll = useCallback(() => {
    for (const id of stageIds.split(' ')) if (id) void readPage(id, null);
  }, [stageIds, readPage]);
  useEffect(() => {
    latest.current.key = key;
    setColumns(now =>
      Object.fromEntries(Object.entries(now).map(([id, column]) => [id, { ...column, loading: true }])),
    );
    readAll();
  }, [key, readAll]);

  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(soon.current), []);
  const countAgain = useCallback(() => {
    clearTimeout(soon.current);
    soon.current = setTimeout(() => readStages({ requestPolicy: 'network-only' }), 500);
  }, [readStages]);
  useCatchUp(() => {
    countAgain();
    readAll();
  });

  useSubscription({ query: CardMovedDocument, variables: { pipelineId } }, (_: unknown, { opportunityMoved: card }) => {
    change(now => placed(now, card, fits(card, latest.current.search, cardIn(now, card.id) !== undefined)));
    countAgain();
    return null;
  });

  useSubscription(
    { query: CardUpdatedDocument, variables: { pipelineId } },
    (_: unknown, { opportunityUpdated: card }) => {
      change(now => renewed(now, card, fits(card, latest.current.search, cardIn(now, card.id) !== undefined)));
      countAgain();
      return null;
    },
  );
  useSubscription({ query: CardLeftDocument, variables: { pipelineId } }, (_: unknown, { opportunityLeft: left }) => {
    change(now => without(now, left.id));
    countAgain();
    return null;
  });

  const readMore = useCallback(
    (stageId: string) => {
      const column = latest.current.columns[stageId];
      const { reading } = latest.current;
      if (!column || column.complete || column.loading || reading.has(stageId)) return;
      reading.add(stageId);
      void readPage(stageId, column.cursor).finally(() => reading.delete(stageId));
    },
    [readPage],
  );

  /** Moves a card; returns true if the server has accepted it. */
  const move = useCallback(
    async (card: Card, stageId: string, reason?: string): Promise<boolean> => {
      const from = card.stage.id;
      if (from === stageId) return true;
      const cards = latest.current.columns[from]?.cards ?? [];
      const at = cards.findIndex(({ id }) => id === card.id);
      const above = cards[at - 1]?.id ?? null;
      const count = (leaves: string, enters: string) =>
        setMoved(now => ({
          of: read,
          stages: (now && now.of === read ? now.stages : (read ?? [])).map(stage =>
            stage.id === leaves ? counted(stage, card, -1) : stage.id === enters ? counted(stage, card, 1) : stage,
          ),
        }));
      const ahead = { ...card, stage: { ...card.stage, id: stageId } };
      change(now => placed(now, ahead));
      count(from, stageId);
      const input = { opportunityId: card.id, fromStageId: from, stageId, ...(reason && { reason }) };
      const { data: answer, refusal } = await write(MoveCardDocument, { input });
      if (refusal) {
        // If an event has told meanwhile where somebody else moved it, the card stays there.
        change(now => (cardIn(now, card.id) === ahead ? putBack(now, card, above) : now));
        count(stageId, from);
      } else if (answer.moveOpportunity.opportunity) {
        const { opportunity } = answer.moveOpportunity;
        // An event may already have told of a later move.
        change(now => (isNewer(cardIn(now, card.id), opportunity) ? now : placed(now, opportunity)));
      }
      countAgain();
      return !refusal;
    },
    [write, read, change, countAgain],
  );

  /** Shows a card as the server has it now, unless the filters leave it out. */
  const show = useCallback(
    (card: Card) => {
      change(now => placed(now, card, fits(card, latest.current.search, true)));
      countAgain();
    },
    [change, countAgain],
  );
  const again = useCallback(() => {
    readStages({ requestPolicy: 'network-only' });
    readAll();
  }, [readStages, readAll]);
  return {
    stages,
    columns,
    error,
    known: data !== undefined,
    missing: data?.pipeline === null,
    move,
    readMore,
    show,
    again,
  };
}
