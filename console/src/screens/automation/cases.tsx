import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { CaseSellersDocument, CasesDocument } from '../../gql/graphql';
import { useRowKeys } from '../../lib/rows';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Segments } from '../../ui/screen';
import { automationTexts, caseTexts } from './automation.texts';
import { CaseRow } from './case-row';
import { useLiveList } from './live';
import type { AutomationSearch } from './route';

const states = ['WAITING', 'OPEN', 'CLOSED'] as const;
const page = 50;
const most = 100;

/** The cases that people have to resolve: open ones first, the most urgent at the top. */
export const Cases = ({ search }: { search: AutomationSearch }) => {
  const say = useTexts(caseTexts);
  const sayAny = useTexts(automationTexts);
  const errorText = useErrorText();
  const navigate = useNavigate({ from: '/automation/{-$tab}' });
  const [first, setFirst] = useState(page);
  const status = states.find(each => each === search.status) ?? null;
  const [{ data, error }, read] = useQuery({ query: CasesDocument, variables: { first, status } });
  const [{ data: team }] = useQuery({ query: CaseSellersDocument });
  const readAgain = useLiveList(() => read({ requestPolicy: 'network-only' }));
  const box = useRef<HTMLUListElement>(null);
  useRowKeys(box, ['c']);
  const all = data?.cases.nodes ?? [];
  const shown = status
    ? all
    : all
        .filter(each => each.status !== 'CLOSED')
        .sort((a, b) => b.priority - a.priority || (a.openedAt < b.openedAt ? -1 : 1));
  return (
    <div className="mx-auto max-w-5xl">
      <div className="mb-2">
        <Segments
          label={say('state')}
          value={status ?? 'all'}
          choices={[
            { value: 'all', title: say('OPEN_ALL') },
            ...states.map(each => ({ value: each, title: say(each) })),
          ]}
          onChoose={next => void navigate({ search: next === 'all' ? {} : { status: next } })}
        />
      </div>
      {error && !data && <Failure text={errorText(error)} onAgain={readAgain} />}
      {!data && !error && <Skeleton lines={9} />}
      {data && shown.length === 0 && (
        <div className="pt-10">
          <EmptyState icon="hand" title={say('noneTitle')}>
            {say('noneBody')}
          </EmptyState>
        </div>
      )}
      {shown.length > 0 && (
        <ul ref={box} aria-label={sayAny('cases')} className="overflow-hidden rounded-lg border bg-surface">
          {shown.map(each => (
            <CaseRow key={each.id} item={each} sellers={team?.sellers ?? []} onChanged={readAgain} />
          ))}
        </ul>
      )}
      {data?.cases.pageInfo.hasNextPage && first < most && (
        <Button className="mt-3" onClick={() => setFirst(Math.min(first + page, most))}>
          {sayAny('more')}
        </Button>
      )}
    </div>
  );
};
