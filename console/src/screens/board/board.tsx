import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import { BoardPipelinesDocument } from '../../gql/graphql';
import { useKeys } from '../../lib/keyboard';
import { kept } from '../../lib/store';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { boardTexts } from './board.texts';
import { Filters, type Pipeline } from './filters';
import type { BoardSearch } from './search';
import { Stages } from './stages';
import { useBoard } from './use-board';

const from = '/shell/board/{-$pipelineId}' as const;
const Panel = lazy(() => reached(() => import('./panel')).then(module => ({ default: module.Panel })));
const NewDealDialog = lazy(() =>
  reached(() => import('./new-deal-dialog')).then(module => ({ default: module.NewDealDialog })),
);

/** The pipeline from the address, otherwise the last viewed one, otherwise the first active one. */
export const Board = () => {
  const say = useTexts(boardTexts);
  return (
    <>
      <h1 className="sr-only">{say('title')}</h1>
      <AnyBoard />
    </>
  );
};

const AnyBoard = () => {
  const say = useTexts(boardTexts);
  const errorText = useErrorText();
  const { pipelineId } = useParams({ from });
  const { tenant } = useViewer();
  const shelf = `board.${tenant.id}`;
  const [{ data, error }, again] = useQuery({ query: BoardPipelinesDocument });
  if (!data) {
    if (error) return <Failure text={errorText(error)} onAgain={() => again({ requestPolicy: 'network-only' })} />;
    return <Skeleton lines={10} />;
  }
  // The server returns the newest first; active pipelines are sorted before archived ones.
  const pipelines = [...data.pipelines].sort((a, b) => Number(b.active) - Number(a.active));
  const last = kept.read<string>(shelf);
  const shown = pipelineId ?? (pipelines.some(({ id }) => id === last) ? last : pipelines[0]?.id);
  if (!shown)
    return (
      <EmptyState icon="board" title={say('noPipelines')}>
        {say('noPipelinesBody')}
      </EmptyState>
    );
  if (pipelineId && pipelineId !== last) kept.write(shelf, pipelineId);
  return <PipelineBoard key={shown} pipelineId={shown} pipelines={pipelines} />;
};

const PipelineBoard = ({ pipelineId, pipelines }: { pipelineId: string; pipelines: readonly Pipeline[] }) => {
  const say = useTexts(boardTexts);
  const errorText = useErrorText();
  const search = useSearch({ from });
  const navigate = useNavigate({ from: '/board/{-$pipelineId}' });
  const board = useBoard(pipelineId, search);
  const show = (part: Partial<BoardSearch>) => void navigate({ search: { ...search, ...part }, replace: true });
  const open = (card: string | undefined) =>
    void navigate({ search: { ...search, card }, replace: Boolean(search.card) });
  const [isNew, setIsNew] = useState(false);
  const maySell = useMaySell();
  const mayAdd = maySell && board.known && pipelines.some(({ id, active }) => id === pipelineId && active);
  useKeys({ Escape: () => search.card && open(undefined), n: () => mayAdd && setIsNew(true) });
  if (board.missing)
    return (
      <EmptyState
        icon="board"
        title={say('missing')}
        action={
          <Button onClick={() => void navigate({ params: { pipelineId: pipelines[0]?.id }, search: {} })}>
            {say('toBoard')}
          </Button>
        }
      />
    );
  return (
    <div className="flex h-full min-w-0">
      <div className="flex h-full min-w-0 flex-1 flex-col">
        <Filters
          board={board}
          pipelineId={pipelineId}
          pipelines={pipelines}
          search={search}
          onChange={show}
          onNew={mayAdd ? () => setIsNew(true) : null}
        />
        {!board.known && board.error ? (
          <Failure text={errorText(board.error)} onAgain={board.again} />
        ) : board.known ? (
          <Stages board={board} pipelineId={pipelineId} search={search} onOpen={open} />
        ) : (
          <Skeleton lines={12} />
        )}
      </div>
      {isNew && (
        <Suspense>
          <NewDealDialog
            pipelineId={pipelineId}
            stages={board.stages}
            onAdded={card => {
              setIsNew(false);
              board.show(card);
              open(card.id);
            }}
            onClose={() => setIsNew(false)}
          />
        </Suspense>
      )}
      {search.card && (
        <Suspense fallback={<aside className="hidden w-[340px] flex-none border-l bg-surface lg:block" />}>
          <Panel
            key={search.card}
            id={search.card}
            board={board}
            pipelineId={pipelineId}
            onClose={() => open(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
};
