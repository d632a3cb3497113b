import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { type FlowCardFragment, type FlowRunStatus, FlowRunsDocument } from '../../gql/graphql';
import { useRowKeys } from '../../lib/rows';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Select } from '../../ui/field';
import { Segments } from '../../ui/screen';
import { automationTexts, flowTexts } from './automation.texts';
import { useLiveList } from './live';
import type { AutomationSearch } from './route';
import { RunRow } from './run-row';

const page = 25;
const most = 100;
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
  const sayAny = useTexts(automationTexts);
  const errorText = useErrorText();
  const navigate = useNavigate({ from: '/automation/{-$tab}' });
  const [first, setFirst] = useState(page);
  const isEnded = search.status === 'ended';
  const [{ data, error }, read] = useQuery({
    query: FlowRunsDocument,
    variables: { first, filter: { status: isEnded ? ended : underWay, ...(search.flow && { flowId: search.flow }) } },
  });
  const readAgain = useLiveList(() => read({ requestPolicy: 'network-only' }));
  const box = useRef<HTMLUListElement>(null);
  useRowKeys(box, ['p', 's']);
  const runs = data?.flowRuns.nodes ?? [];
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
      {error && !data && <Failure text={errorText(error)} onAgain={readAgain} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && runs.length === 0 && (
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
              onChanged={() => {
                readAgain();
                onChanged();
              }}
            />
          ))}
        </ul>
      )}
      {data?.flowRuns.pageInfo.hasNextPage && first < most && (
        <Button className="mt-3" onClick={() => setFirst(Math.min(first + page, most))}>
          {sayAny('more')}
        </Button>
      )}
    </section>
  );
};
