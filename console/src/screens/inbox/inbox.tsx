import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import { cx } from '../../lib/classes';
import { EmptyState } from '../../ui/empty-state';
import { Conversation } from './conversation';
import { Filters } from './filters';
import { inboxTexts } from './inbox.texts';
import { List } from './list';
import { filterOf } from './search';
import { useRows } from './use-rows';

const FirstSteps = lazy(() => reached(() => import('./first-steps')).then(module => ({ default: module.FirstSteps })));

const from = '/shell/inbox/{-$conversationId}' as const;

/** The list, the thread and the person, side by side; on a phone one at a time. */
export const Inbox = () => {
  const say = useTexts(inboxTexts);
  const search = useSearch({ from });
  const { conversationId } = useParams({ from });
  const { user } = useViewer();
  const filter = useMemo(() => filterOf(search, user.seller?.id), [search, user.seller?.id]);
  const list = useRows(filter);
  const sets = user.role === 'CEO' || user.role === 'ADMIN';
  const isNew = sets && !list.loading && !list.error && Object.keys(search).length === 0;
  /** On a phone the first steps take the place of the empty list. */
  const begins = isNew && !conversationId && list.rows.length === 0;
  return (
    <div className={cx('flex h-full min-w-0', begins && 'flex-col overflow-y-auto md:flex-row')}>
      <h1 className="sr-only">{say('title')}</h1>
      <div
        className={cx(
          'w-full flex-none flex-col border-r bg-surface md:flex md:h-full md:w-[340px]',
          conversationId ? 'hidden' : 'flex',
          !begins && 'h-full',
        )}
      >
        <Filters search={search} />
        <div className={begins ? 'hidden md:contents' : 'contents'}>
          <List list={list} search={search} selected={conversationId} />
        </div>
      </div>
      <div
        className={cx(
          'min-w-0 flex-1 md:flex md:h-full',
          conversationId || begins ? 'flex' : 'hidden',
          !begins && 'h-full',
        )}
      >
        {conversationId ? (
          <Conversation key={conversationId} id={conversationId} search={search} onPatch={list.patch} />
        ) : list.rows.length > 0 ? (
          <EmptyState icon="inbox" title={say('chooseTitle')}>
            {say('chooseBody')}
          </EmptyState>
        ) : (
          begins && (
            <Suspense>
              <FirstSteps />
            </Suspense>
          )
        )}
      </div>
    </div>
  );
};
