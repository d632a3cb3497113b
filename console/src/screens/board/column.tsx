import { useDroppable } from '@dnd-kit/react';
import { type UIEvent, useEffect, useRef } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { cx } from '../../lib/classes';
import { useErrorText } from '../../lib/write';
import { Failure, Skeleton } from '../../ui/empty-state';
import { boardTexts } from './board.texts';
import { Card } from './card';
import { type Column as ColumnData, type Stage, sumOf, unread } from './columns';
import { Money } from './money';

/** One stage: its total value, and its cards, which are loaded as the user scrolls. */
export const Column = ({
  stage,
  column = unread,
  hint,
  filtered,
  active,
  describedBy,
  onOpen,
  onMore,
  onAgain,
}: {
  stage: Stage;
  column: ColumnData | undefined;
  /** What an empty stage says. */
  hint: 'emptyStage' | 'noDeals' | 'firstDeal';
  filtered: boolean;
  active: string | undefined;
  describedBy: string;
  onOpen(id: string): void;
  onMore(stageId: string): void;
  onAgain(): void;
}) => {
  const say = useTexts(boardTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const { ref, isDropTarget } = useDroppable({ id: stage.id });
  const list = useRef<HTMLUListElement>(null);
  const { cards, total, complete, loading, error } = column;
  const sums = filtered
    ? sumOf(cards)
    : stage.totals.map(({ currency, value }) => ({ currency, value: Number(value) }));
  // On a tall screen the first page may fit without scrolling, so the next page is loaded without a scroll.
  useEffect(() => {
    const box = list.current;
    if (!complete && !loading && box && box.scrollHeight <= box.clientHeight) onMore(stage.id);
  }, [complete, loading, onMore, stage.id]);
  const scroll = ({ currentTarget: box }: UIEvent) => {
    if (box.scrollHeight - box.scrollTop - box.clientHeight < 600) onMore(stage.id);
  };
  return (
    <section
      ref={ref}
      aria-label={stage.name}
      data-stage={stage.id}
      className={cx(
        'relative flex h-full w-[280px] flex-none snap-start flex-col rounded-xl border bg-sunken/60',
        isDropTarget ? 'border-accent bg-accent-soft' : 'border-transparent',
      )}
    >
      <header className="flex-none px-2.5 pt-2 pb-1.5">
        <div className="flex items-center gap-1.5">
          <StageDot stage={stage} />
          <h2 className="truncate font-semibold">{stage.name}</h2>
          <span className="text-xs text-ink-3">
            {filtered && total !== null
              ? say('found', { count: total, all: stage.opportunityCount })
              : stage.opportunityCount}
          </span>
          <span className="flex-1" />
          {stage.kind === 'OPEN' && (
            <span
              className="text-2xs text-ink-3"
              title={say('chance', { chance: formats.percent(stage.probability / 100) })}
            >
              {formats.percent(stage.probability / 100)}
            </span>
          )}
        </div>
        <p className="mt-0.5 flex items-baseline justify-between gap-2 text-xs">
          <span className="truncate font-medium">
            {filtered && !complete && '≥ '}
            <Money sums={sums} />
          </span>
          {stage.kind === 'OPEN' && (
            <span className="flex-none text-ink-3" title={say('weightedHint')}>
              <span className="sr-only">{say('weighted')}: </span>
              <span aria-hidden="true">≈ </span>
              <Money sums={sums.map(sum => ({ ...sum, value: (sum.value * stage.probability) / 100 }))} />
            </span>
          )}
        </p>
      </header>
      {error && cards.length === 0 ? (
        <Failure text={errorText(error)} onAgain={onAgain} />
      ) : loading && cards.length === 0 ? (
        <Skeleton lines={9} />
      ) : (
        <ul
          ref={list}
          aria-label={say('cards', { stage: stage.name })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
          tabIndex={0}
          className={cx(
            'relative flex min-h-0 flex-1 flex-col gap-1.5 overflow-y-auto px-1.5 pb-4',
            loading && 'opacity-60',
          )}
          onScroll={scroll}
        >
          {cards.map(card => (
            <Card key={card.id} card={card} active={card.id === active} describedBy={describedBy} onOpen={onOpen} />
          ))}
          {cards.length === 0 && (
            <li className="rounded-lg border border-dashed border-line-strong px-3 py-5 text-center text-xs text-ink-3">
              {say(filtered ? 'emptyFound' : hint)}
            </li>
          )}
        </ul>
      )}
    </section>
  );
};

/** The colour of a stage: the tenant's choice, otherwise the colour of its kind. */
const StageDot = ({ stage: { color, kind } }: { stage: Pick<Stage, 'color' | 'kind'> }) => (
  <span
    aria-hidden="true"
    className={cx(
      'size-2 flex-none rounded-full',
      kind === 'WON' ? 'bg-good' : kind === 'LOST' ? 'bg-bad' : 'bg-ink-3',
    )}
    style={color ? { background: color } : undefined}
  />
);
