import { DragDropProvider, PointerSensor, useDragDropManager } from '@dnd-kit/react';
import { useLayoutEffect, useState } from 'react';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { useKeys } from '../../lib/keyboard';
import { boardTexts } from './board.texts';
import { CloseDialog } from './close-dialog';
import { Column } from './column';
import { type Card, cardIn } from './columns';
import { allowStyles, keyboard } from './drag';
import { type BoardSearch, filterOf } from './search';
import type { useBoard } from './use-board';

export type BoardState = ReturnType<typeof useBoard>;
const instructionsId = 'board-instructions';

/** The stages side by side; cards are dragged between them. */
export const Stages = ({
  board,
  pipelineId,
  search,
  onOpen,
}: {
  board: BoardState;
  pipelineId: string;
  search: BoardSearch;
  onOpen(id: string): void;
}) => {
  const say = useTexts(boardTexts);
  const maySell = useMaySell();
  const [told, setTold] = useState('');
  const [losing, setLosing] = useState<{ card: Card; stageId: string } | null>(null);
  const shown = board.stages.filter(({ kind }) => !search.kind || kind === search.kind);
  const filtered = Object.keys(filterOf(search)).length > 0;
  const isUnused = board.stages.every(({ opportunityCount }) => opportunityCount === 0);
  const hintFor = (at: number) => {
    if (!maySell || (isUnused && at > 0)) return 'noDeals';
    return isUnused ? 'firstDeal' : 'emptyStage';
  };
  const nameOf = (stageId: unknown) => board.stages.find(({ id }) => id === stageId)?.name ?? '';
  const tell = (key: 'lifted' | 'over' | 'dropped' | 'stays', cardId: unknown, stageId?: unknown) => {
    const card = cardIn(board.columns, String(cardId));
    if (card) setTold(say(key, { title: card.title, stage: nameOf(stageId ?? card.stage.id) }));
  };
  const drop = (cardId: string, stageId: string) => {
    const card = cardIn(board.columns, cardId);
    const stage = board.stages.find(({ id }) => id === stageId);
    if (!card || !stage || card.stage.id === stageId) return tell('stays', cardId);
    if (stage.kind === 'LOST') return setLosing({ card, stageId });
    tell('dropped', cardId, stageId);
    void board.move(card, stageId).then(taken => taken || tell('stays', cardId));
  };
  useKeys(walkKeys);
  return (
    <DragDropProvider
      sensors={[PointerSensor, keyboard]}
      // The library's first default plugin is left out: it announces drags in English only, and gives other elements the role of a
      // button.
      plugins={([, ...plugins]) => plugins}
      onDragStart={({ operation }) => tell('lifted', operation.source?.id)}
      onDragOver={({ operation }) => operation.target && tell('over', operation.source?.id, operation.target.id)}
      onDragEnd={({ operation: { source, target }, canceled, nativeEvent }) => {
        if (!source) return;
        const stageId = stageUnder(nativeEvent) ?? target?.id;
        if (canceled || !stageId) tell('stays', source.id);
        else drop(String(source.id), String(stageId));
      }}
    >
      <AllowStyles />
      <p id={instructionsId} className="hidden">
        {say('instructions')}
      </p>
      <p role="status" className="sr-only">
        {told}
      </p>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
        tabIndex={0}
        aria-label={say('title')}
        className="relative flex min-h-0 flex-1 snap-x snap-proximity scroll-px-3 gap-2.5 overflow-x-auto p-3"
      >
        {shown.map((stage, at) => (
          <Column
            key={stage.id}
            stage={stage}
            hint={hintFor(at)}
            column={board.columns[stage.id]}
            filtered={filtered}
            active={search.card}
            describedBy={instructionsId}
            onOpen={onOpen}
            onMore={board.readMore}
            onAgain={board.again}
          />
        ))}
      </section>
      {losing && (
        <CloseDialog
          status="LOST"
          pipelineId={pipelineId}
          title={losing.card.title}
          backTo={() => document.querySelector<HTMLElement>(`[data-card="${losing.card.id}"]`)}
          onClose={() => {
            tell('stays', losing.card.id);
            setLosing(null);
          }}
          onMark={reason => {
            setLosing(null);
            void board.move(losing.card, losing.stageId, reason);
          }}
        />
      )}
    </DragDropProvider>
  );
};

const AllowStyles = () => {
  const manager = useDragDropManager();
  useLayoutEffect(() => allowStyles(manager), [manager]);
  return null;
};

/**
 * Returns the id of the stage under a released pointer, or undefined. The library looks for its target once a frame, so after a quick
 * drag its target may still be a stage that the card only passed.
 */
function stageUnder(event: Event | undefined): string | undefined {
  if (!(event instanceof PointerEvent)) return undefined;
  const found = document
    .elementsFromPoint(event.clientX, event.clientY)
    .find(element => element.matches('[data-stage]'));
  return found?.getAttribute('data-stage') ?? undefined;
}

const cardsOf = (stage: Element | null | undefined) => [...(stage?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];

/** Moves the focus to a card beside the focused one: `down` within its stage, `across` to another stage. */
function walk(down: number, across: number): void {
  const stages = [...document.querySelectorAll('[data-stage]')].filter(stage => cardsOf(stage).length > 0);
  const own = document.activeElement?.closest('[data-stage]');
  const at = own ? stages.indexOf(own) : -1;
  const stage = stages[at < 0 ? 0 : Math.min(Math.max(at + across, 0), stages.length - 1)];
  const before = cardsOf(own).indexOf(document.activeElement as HTMLElement);
  const cards = cardsOf(stage);
  const next = cards[Math.min(Math.max(before < 0 ? 0 : before + down, 0), cards.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
const walkKeys = { j: () => walk(1, 0), k: () => walk(-1, 0), l: () => walk(0, 1), h: () => walk(0, -1) };
