import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useLive } from '../../app/use-live';
import { CaseSellersDocument, CasesDocument, type CasesQueryVariables } from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { useRowKeys } from '../../lib/rows';
import { useErrorText } from '../../lib/write';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { Segments } from '../../ui/screen';
import { automationTexts, caseTexts } from './automation.texts';
import { CaseRow } from './case-row';
import type { AutomationSearch } from './search';

const states = ['WAITING', 'OPEN', 'CLOSED'] as const;
/** The most urgent first; of the same priority the one that was opened first. */
const byUrgency = { field: 'PRIORITY', direction: 'DESC' } as const satisfies CasesQueryVariables['orderBy'];
const newest = { field: 'OPENED_AT', direction: 'DESC' } as const satisfies CasesQueryVariables['orderBy'];

/** The cases that people have to resolve, the most urgent at the top, and those that were closed, newest first. */
export const Cases = ({ search }: { search: AutomationSearch }) => {
  const say = useTexts(caseTexts);
  const sayAny = useTexts(automationTexts);
  const errorText = useErrorText();
  const navigate = useNavigate({ from: '/automation/{-$tab}' });
  const status = states.find(each => each === search.status) ?? null;
  const statuses = status ? [status] : ['WAITING', 'OPEN'];
  const pages = usePages(
    CasesDocument,
    { statuses, orderBy: status === 'CLOSED' ? newest : byUrgency },
    ({ cases }) => cases,
    { renewsAll: true },
  );
  const { error, loading } = pages;
  const [{ data: team }] = useQuery({ query: CaseSellersDocument });
  const readAgain = useLive(pages.readAgain);
  const box = useRef<HTMLUListElement>(null);
  useRowKeys(box, ['c']);
  // While another state is read, rows of the former one may still be there; a case that was closed just now leaves the open ones at once.
  const shown = pages.rows.filter(each => statuses.includes(each.status));
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
      {error && <Failure text={errorText(error)} onAgain={readAgain} />}
      {loading && shown.length === 0 && <Skeleton lines={9} />}
      {!loading && !error && pages.complete && shown.length === 0 && (
        <div className="pt-10">
          <EmptyState icon="hand" title={say('noneTitle')}>
            {say('noneBody')}
          </EmptyState>
        </div>
      )}
      {shown.length > 0 && (
        <ul ref={box} aria-label={sayAny('cases')} className="overflow-hidden rounded-lg border bg-surface">
          {shown.map(each => (
            <CaseRow
              key={each.id}
              item={each}
              sellers={team?.sellers ?? []}
              onChanged={changed => {
                pages.patch(changed.id, changed);
                readAgain();
              }}
            />
          ))}
        </ul>
      )}
      <More pages={pages} />
    </div>
  );
};
