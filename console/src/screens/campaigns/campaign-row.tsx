import { Link } from '@tanstack/react-router';
import { useFormats, useTexts } from '../../app/intl';
import type { CampaignRowFragment, CampaignStatus } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { Badge, type Tone } from '../../ui/badge';
import { CampaignBar } from './campaign-bar';
import { campaignTexts } from './campaigns.texts';
import { figuresOf } from './figures';

const tones: Record<CampaignStatus, Tone> = { SCHEDULED: 'cold', RUNNING: 'accent', DONE: 'good', STOPPED: 'warm' };

export const CampaignState = ({ status, continuesAt }: Pick<CampaignRowFragment, 'status' | 'continuesAt'>) => {
  const say = useTexts(campaignTexts);
  return continuesAt ? <Badge tone="cold">{say('paused')}</Badge> : <Badge tone={tones[status]}>{say(status)}</Badge>;
};

/** Returns a function for the text that says when a campaign starts, started, goes on or ended. */
export function useWhen(): (campaign: CampaignRowFragment) => string {
  const say = useTexts(campaignTexts);
  const formats = useFormats();
  return ({ status, startsAt, finishedAt, continuesAt }) => {
    if (continuesAt) return say('continues', { when: formats.moment(continuesAt) });
    if (finishedAt) return say('ended', { when: formats.relative(finishedAt) });
    return status === 'SCHEDULED'
      ? say('starts', { when: formats.moment(startsAt) })
      : say('started', { when: formats.relative(startsAt) });
  };
}

/** A campaign in the list: its progress and the results of its messages. */
export const CampaignRow = ({ campaign, isOpen }: { campaign: CampaignRowFragment; isOpen: boolean }) => {
  const say = useTexts(campaignTexts);
  const formats = useFormats();
  const when = useWhen();
  const { id, name, total, channelAccount } = campaign;
  return (
    <li data-row="" className={cx('border-b last:border-b-0 hover:bg-sunken', isOpen && 'bg-accent-soft')}>
      <Link
        to="/automation/{-$tab}"
        params={{ tab: 'campaigns' }}
        search={before => ({ ...before, open: id })}
        aria-current={isOpen ? 'true' : undefined}
        className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2.5 outline-offset-[-2px]"
      >
        <span className="min-w-0 flex-1 basis-52">
          <span className="flex items-center gap-1.5">
            <span className="truncate font-medium">{name}</span>
            <CampaignState {...campaign} />
          </span>
          <span className="block truncate text-xs text-ink-3">
            {[when(campaign), say('contacts', { count: total }), channelAccount.name].join(' · ')}
          </span>
          <CampaignBar campaign={campaign} className="mt-1.5 max-w-64" />
        </span>
        <span className="flex flex-none gap-3.5">
          {figuresOf(campaign).map(({ name: figure, count }) => (
            <span key={figure} className="min-w-11 text-right">
              <span className={cx('block font-semibold', count === 0 && 'text-ink-3')}>{formats.number(count)}</span>
              <span className="block text-2xs text-ink-3">{say(figure)}</span>
            </span>
          ))}
        </span>
      </Link>
    </li>
  );
};
