import { useTexts } from '../../app/intl';
import type { CampaignRowFragment } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { campaignTexts } from './campaigns.texts';

/** A bar with the shares of the contacts that were written to and left out. */
export const CampaignBar = ({ campaign, className }: { campaign: CampaignRowFragment; className?: string }) => {
  const say = useTexts(campaignTexts);
  const { total, sentCount, leftOutCount } = campaign;
  const share = (count: number) => ({ width: `${total > 0 ? (count / total) * 100 : 0}%` });
  return (
    <span
      role="img"
      aria-label={say('progress', { done: sentCount + leftOutCount, total })}
      className={cx('flex h-1.5 overflow-hidden rounded-full bg-sunken', className)}
    >
      <span className="bg-accent" style={share(sentCount)} />
      <span className="bg-line-strong" style={share(leftOutCount)} />
    </span>
  );
};
