import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { useCatchUp } from '../../app/live';
import { useMaySell } from '../../app/may-sell';
import { BoardPanelDocument } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Select } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Part } from '../../ui/part';
import { SidePanel } from '../../ui/side-panel';
import { useSourceText } from '../../words/source';
import { boardTexts, panelTexts } from './board.texts';
import { dayOf } from './card';
import { CloseDialog } from './close-dialog';
import { DealForm } from './deal-form';
import { OwnFields } from './own-fields';
import type { PanelOpportunity } from './panel-opportunity';
import { Person } from './person';
import type { BoardState } from './stages';
import { Tasks } from './tasks';

/** One opportunity beside the board: its owner, value, tasks and history. */
export const Panel = ({
  id,
  board,
  pipelineId,
  onClose,
}: {
  id: string;
  board: BoardState;
  pipelineId: string;
  onClose(): void;
}) => {
  const say = useTexts(panelTexts);
  const errorText = useErrorText();
  const [{ data, error }, read] = useQuery({ query: BoardPanelDocument, variables: { id } });
  const again = () => read({ requestPolicy: 'network-only' });
  useCatchUp(again);
  const opportunity = data?.opportunity;
  // An event tells what the card shows; the panel shows more, such as the history.
  const known = useRef(opportunity?.updatedAt);
  const updatedAt = opportunity?.updatedAt;
  useEffect(() => {
    const before = known.current;
    known.current = updatedAt;
    if (before && updatedAt && before !== updatedAt) read({ requestPolicy: 'network-only' });
  }, [updatedAt, read]);
  return (
    <SidePanel label={say('panel')}>
      {opportunity ? (
        <Details opportunity={opportunity} board={board} pipelineId={pipelineId} onChanged={again} onClose={onClose} />
      ) : error ? (
        <Failure text={errorText(error)} onAgain={again} />
      ) : data ? (
        <EmptyState icon="search" title={say('gone')} action={<Button onClick={onClose}>{say('close')}</Button>} />
      ) : (
        <Skeleton lines={12} />
      )}
    </SidePanel>
  );
};

const Details = ({
  opportunity,
  board,
  pipelineId,
  onChanged,
  onClose,
}: {
  opportunity: PanelOpportunity;
  board: BoardState;
  pipelineId: string;
  onChanged(): void;
  onClose(): void;
}) => {
  const say = useTexts(panelTexts);
  const sayBoard = useTexts(boardTexts);
  const formats = useFormats();
  const saySource = useSourceText();
  const [closing, setClosing] = useState<'WON' | 'LOST' | null>(null);
  const maySell = useMaySell();
  const { stages } = board;
  const stage = stages.find(({ id }) => id === opportunity.stage.id);
  const end = (status: 'WON' | 'LOST') => stages.find(({ kind }) => kind === status);
  const move = (stageId: string, reason?: string) => void board.move(opportunity, stageId, reason).then(onChanged);
  const choose = (stageId: string) => {
    const kind = stages.find(({ id }) => id === stageId)?.kind;
    if (kind === 'LOST') setClosing('LOST');
    else move(stageId);
  };
  const facts: [string, string | null | undefined][] = [
    [say('source'), opportunity.source && saySource(opportunity.source)],
    [say('created'), formats.day(opportunity.createdAt)],
    [say('reason'), opportunity.closeReason],
    // Users who may change these see them in the form.
    [say('seller'), maySell ? null : (opportunity.owner?.displayName ?? sayBoard('nobody'))],
    [say('expected'), maySell || !opportunity.expectedCloseDate ? null : dayOf(formats, opportunity.expectedCloseDate)],
  ];
  return (
    <>
      <header className="flex-none border-b px-3 pt-2.5 pb-2.5">
        <div className="flex items-start gap-1">
          <h2 className="min-w-0 flex-1 text-base font-semibold">{opportunity.title}</h2>
          <IconButton icon="close" label={say('close')} onClick={onClose} />
        </div>
        <p className="mb-2 flex flex-wrap items-center gap-1.5">
          <span className="text-base font-semibold">{formats.money(opportunity.value, opportunity.currency)}</span>
          {opportunity.status !== 'OPEN' && (
            <Badge tone={opportunity.status === 'WON' ? 'good' : 'bad'}>
              {say(opportunity.status === 'WON' ? 'win' : 'lose')}
            </Badge>
          )}
          {opportunity.atRisk && (
            <Badge tone="warm" icon="alert">
              {sayBoard('risk')}
            </Badge>
          )}
        </p>
        <div className="flex items-end gap-1.5">
          <div className="min-w-0 flex-1">
            <Select
              bare
              label={say('stage')}
              value={opportunity.stage.id}
              disabled={!maySell}
              onChange={event => choose(event.target.value)}
            >
              {stages.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </div>
          {maySell && opportunity.status === 'OPEN' && end('WON') && (
            <Button kind="solid" icon="check" className="h-8" onClick={() => setClosing('WON')}>
              {say('win')}
            </Button>
          )}
          {maySell && opportunity.status === 'OPEN' && end('LOST') && (
            <Button kind="danger" className="h-8" onClick={() => setClosing('LOST')}>
              {say('lose')}
            </Button>
          )}
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto pb-16">
        <Tasks opportunityId={opportunity.id} onChanged={onChanged} />
        <Person opportunity={opportunity} />
        <Part title={say('facts')}>
          <dl className="mb-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
            {facts.map(
              ([name, value]) =>
                value && (
                  <div key={name} className="contents">
                    <dt className="text-ink-3">{name}</dt>
                    <dd className="truncate text-right" title={value}>
                      {value}
                    </dd>
                  </div>
                ),
            )}
          </dl>
          {opportunity.description && <p className="mb-2 whitespace-pre-wrap text-ink-2">{opportunity.description}</p>}
          {maySell && <DealForm opportunity={opportunity} board={board} onReload={onChanged} />}
        </Part>
        {!maySell && <OwnFields opportunity={opportunity} />}
        <Part title={say('history')}>
          <ol className="flex flex-col gap-2 border-l pl-3">
            {opportunity.history.map(step => (
              <li key={step.id} className="relative">
                <span
                  aria-hidden="true"
                  className="absolute top-1.5 -left-[16px] size-[7px] rounded-full bg-line-strong"
                />
                <p className="flex justify-between gap-2 text-2xs text-ink-3">
                  <span className="truncate">
                    {step.changedBy && `${step.changedBy.firstName} ${step.changedBy.lastName}`}
                  </span>
                  <time dateTime={step.changedAt} className="flex-none">
                    {formats.moment(step.changedAt)}
                  </time>
                </p>
                <p>
                  {step.from ? (
                    <>
                      {step.from.name}
                      <Icon name="next" size={12} className="mx-1 inline text-ink-3" />
                      <span className="font-medium">{step.to.name}</span>
                    </>
                  ) : (
                    say('began', { stage: step.to.name })
                  )}
                </p>
                {step.notes && <p className="text-ink-2">{step.notes}</p>}
              </li>
            ))}
          </ol>
        </Part>
      </div>
      {closing && (
        <CloseDialog
          status={closing}
          pipelineId={pipelineId}
          title={opportunity.title}
          onClose={() => setClosing(null)}
          onMark={reason => {
            setClosing(null);
            const target = stage?.kind === closing ? stage : end(closing);
            if (target) move(target.id, reason);
          }}
        />
      )}
    </>
  );
};
