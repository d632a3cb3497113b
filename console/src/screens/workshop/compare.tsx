import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../app/intl';
import type { AgentProfileDraftInput } from '../../gql/graphql';
import { useRowKeys } from '../../lib/rows';
import { useErrorText } from '../../lib/write';
import { IconButton } from '../../ui/button';
import { Card, Figure } from '../../ui/card';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Progress } from '../../ui/progress';
import { Toggle } from '../../ui/toggle';
import { compareTexts } from './compare.texts';
import { ComparedQuestion } from './compared-question';
import { type Comparison, type Totals, useComparison } from './use-comparison';

/** The customers' last questions with the current answers and those of the draft, and the actions for the draft. */
export const Compare = ({
  draft,
  onClose,
  children,
}: {
  draft: AgentProfileDraftInput;
  onClose(): void;
  /** The actions for the draft: save, put into use. */
  children: ReactNode;
}) => {
  const say = useTexts(compareTexts);
  const comparison = useComparison(draft);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, []);
  const { questions, totals, all, finished } = comparison;
  const shown = onlyChanged ? questions.filter(({ differs }) => differs) : questions;
  const local = questions.every(({ now, drafted }) => now.provider === 'local' && drafted.provider === 'local');
  return (
    // High enough to be scrolled to the top of the screen before there are answers.
    <div ref={box} tabIndex={-1} className="relative min-h-[75dvh] scroll-mt-3 rounded-lg">
      <Card
        title={say('title')}
        what={say('what', { name: draft.name ?? '' })}
        action={<IconButton icon="close" label={say('close')} onClick={onClose} />}
      >
        {finished && all === 0 ? (
          <div className="p-4">
            <EmptyState icon="bot" title={say('none')}>
              {say('noneBody')}
            </EmptyState>
          </div>
        ) : (
          <>
            <div className="flex flex-col gap-3 border-b p-3.5">
              <HowFar comparison={comparison} />
              <Figures totals={totals} />
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
                <Toggle label={say('onlyChanged')} on={onlyChanged} onChange={setOnlyChanged} />
                <p className="min-w-0 flex-1 basis-56 text-xs text-ink-3">{say('marks')}</p>
              </div>
              {finished && local && <p className="text-xs text-ink-2">{say('localOnly')}</p>}
            </div>
            <ol aria-label={say('title')}>
              {shown.map((question, at) => (
                <ComparedQuestion key={question.message?.id ?? at} question={question} />
              ))}
            </ol>
            {onlyChanged && finished && shown.length === 0 && (
              <p className="p-6 text-center text-ink-2">{say('nothingChanged')}</p>
            )}
            <Waiting comparison={comparison} />
          </>
        )}
        <div className="sticky bottom-0 rounded-b-lg border-t bg-surface p-3.5">{children}</div>
      </Card>
    </div>
  );
};

const HowFar = ({ comparison: { totals, all, finished } }: { comparison: Comparison }) => {
  const say = useTexts(compareTexts);
  const done = totals.questions;
  const text = finished
    ? say('finished', { done, changed: totals.changed })
    : all === null
      ? say('begun')
      : say('progress', { done, all });
  return (
    <div>
      <p role="status" className="text-xs text-ink-2">
        {text}
      </p>
      {!finished && <Progress label={text} value={done} max={all ?? 0} className="mt-1.5 w-full" />}
    </div>
  );
};

const Figures = ({ totals }: { totals: Totals }) => {
  const say = useTexts(compareTexts);
  const pair = (now: number, then: number) => (
    <>
      <span aria-hidden="true" className="inline-flex items-center gap-1">
        {now} <Icon name="next" size={12} className="text-ink-3" /> {then}
      </span>
      <span className="sr-only">{say('nowAndThen', { now, then })}</span>
    </>
  );
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      <Figure value={totals.changed} label={say('changed')} />
      <Figure value={totals.same} label={say('same')} />
      <Figure value={pair(totals.handOversNow, totals.handOversDrafted)} label={say('handOvers')} />
      <Figure value={pair(totals.unknownNow, totals.unknownDrafted)} label={say('unknown')} />
    </div>
  );
};

const Waiting = ({ comparison: { error, finished, goOn } }: { comparison: Comparison }) => {
  const errorText = useErrorText();
  if (error) return <Failure text={errorText(error)} onAgain={goOn} />;
  return finished ? null : <Skeleton lines={4} />;
};
