import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../app/intl';
import { CampaignsPageDocument } from '../../gql/graphql';
import { useEvery } from '../../lib/every';
import { usePages } from '../../lib/pages';
import { useRowKeys } from '../../lib/rows';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Segments } from '../../ui/screen';
import { CampaignButton } from './campaign-button';
import { CampaignRow } from './campaign-row';
import { campaignTexts } from './campaigns.texts';
import { isLively } from './figures';

const states = ['SCHEDULED', 'RUNNING', 'DONE', 'STOPPED'] as const;
/** How often the list is read while a campaign is sending; `quietMs` applies otherwise, since replies arrive for days. */
const livelyMs = 5_000;
const quietMs = 30_000;

/** What of the address the list shows. */
interface CampaignSearch {
  status?: string;
  open?: string;
}

/** The campaigns, with their progress and results. */
export const Campaigns = ({ search, changes }: { search: CampaignSearch; changes: number }) => {
  const say = useTexts(campaignTexts);
  const errorText = useErrorText();
  const navigate = useNavigate({ from: '/automation/{-$tab}' });
  const status = states.find(each => each === search.status) ?? null;
  const pages = usePages(CampaignsPageDocument, { status }, ({ campaigns }) => campaigns);
  const { rows, readAgain, loading, error } = pages;
  useEvery(rows.some(isLively) ? livelyMs : quietMs, readAgain);
  useEffect(() => {
    if (changes > 0) readAgain();
  }, [changes, readAgain]);
  const box = useRef<HTMLUListElement>(null);
  useRowKeys(box);
  return (
    <div className="mx-auto max-w-5xl">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Segments
          label={say('state')}
          value={status ?? 'all'}
          choices={[
            { value: 'all', title: say('all') },
            ...states.map(each => ({ value: each, title: say(`many${each}`) })),
          ]}
          onChoose={next => void navigate({ search: next === 'all' ? {} : { status: next } })}
        />
        <span className="flex-1" />
        <CampaignButton kind="solid" label={say('create')} onMade={readAgain} />
      </div>
      {error && <Failure text={errorText(error)} onAgain={readAgain} />}
      {loading && rows.length === 0 && <Skeleton lines={9} />}
      {!loading && !error && rows.length === 0 && (
        <div className="pt-10">
          {status ? (
            <EmptyState icon="filter" title={say('noneSuch')}>
              {say('noneSuchBody')}
            </EmptyState>
          ) : (
            <EmptyState icon="send" title={say('noneTitle')}>
              {say('noneBody')}
            </EmptyState>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <ul ref={box} aria-label={say('title')} className="overflow-hidden rounded-lg border bg-surface">
          {rows.map(campaign => (
            <CampaignRow key={campaign.id} campaign={campaign} isOpen={campaign.id === search.open} />
          ))}
        </ul>
      )}
      {!pages.complete && rows.length > 0 && (
        <Button className="mt-3" onClick={pages.readMore}>
          {say('more')}
        </Button>
      )}
    </div>
  );
};
