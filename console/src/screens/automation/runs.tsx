import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTexts } from '../../app/intl';
import { useLive } from '../../app/use-live';
import { type FlowCardFragment, type FlowRunStatus, FlowRunsDocument } from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { useRowKeys } from '../../lib/rows';
import { useErrorText } from '../../lib/write';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Select } from '../../ui/field';
import { More } from '../../ui/more';
import { Segments } from '../../ui/screen';
import { flowTexts } from './automation.texts';
import { RunRow } from './run-row';
import type { AutomationSearch } from './search';

const underWay: FlowRunStatus[] = ['RUNNING', 'SLEEPING', 'PAUSED'];
const ended: FlowRunStatus[] = ['DONE', 'STOPPED', 'FAILED'];

/** The runs of the flows and their progress. */
export const Runs = ({
  search,
  flows,
  onChanged,
}: {
  search: AutomationSearch;
  flows: readonly FlowCardFragment[];
  onChanged(): void;
}) => {
  const say = useTexts(flowTexts);
  const errorText = useErrorText();
  const navigate = useNavigate({ from: '/automation/{-$tab}' });
  const isEnded = search.status === 'ended';
  const statuses = isEnded ? ended : underWay;
  const pages = usePages(
    FlowRunsDocument,
    { filter: { status: statuses, ...(search.flow && { flowId: search.flow }) } },
    ({ flowRuns }) => flowRuns,
    { renewsAll: true },
  );
  const { error, loading } = pages;
  const readAgain = useLive(pages.readAgain);
  const box = useRef<HTMLUListElement>(null);
  useRowKeys(box, ['p', 's']);
  // While another filter is read, rows of the former one may still be there; a run that was stopped just now leaves at once.
  const runs = pages.rows.filter(
    ({ status, flowId }) => statuses.includes(status) && (!search.flow || flowId === search.flow),
  );
  return (
    <section aria-labelledby="runs">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h2 id="runs" className="text-sm font-semibold">
          {say('runs')}
        </h2>
        <span className="flex-1" />
        <div className="w-44">
          <Select
            bare
            label={say('flow')}
            className="h-7"
            value={search.flow ?? ''}
            onChange={event =>
              void navigate({
                search: ({ flow: _, ...rest }) => (event.target.value ? { ...rest, flow: event.target.value } : rest),
              })
            }
          >
            <option value="">{say('every')}</option>
            {flows.map(flow => (
              <option key={flow.id} value={flow.id}>
                {flow.name}
              </option>
            ))}
          </Select>
        </div>
        <Segments
          label={say('state')}
          value={isEnded ? 'ended' : 'now'}
          choices={[
            { value: 'now', title: say('underWay') },
            { value: 'ended', title: say('ended') },
          ]}
          onChoose={next =>
            void navigate({ search: ({ status: _, ...rest }) => (next === 'ended' ? { ...rest, status: next } : rest) })
          }
        />
      </div>
      {error && <Failure text={errorText(error)} onAgain={readAgain} />}
      {loading && runs.length === 0 && <Skeleton lines={6} />}
      {!loading && !error && pages.complete && runs.length === 0 && (
        <div className="py-6">
          <EmptyState icon="flow" title={say('runsNone')}>
            {say('runsNoneBody')}
          </EmptyState>
        </div>
      )}
      {runs.length > 0 && (
        <ul ref={box} aria-label={say('runs')} className="overflow-hidden rounded-lg border bg-surface">
          {runs.map(run => (
            <RunRow
              key={run.id}
              run={run}
              onChanged={changed => {
                if (changed) pages.patch(changed.id, changed);
                readAgain();
                onChanged();
              }}
            />
          ))}
        </ul>
      )}
      <More pages={pages} />
    </section>
  );
};
