import { useTexts } from '../../app/intl';
import { newCampaignTexts } from './campaigns.texts';
import { reachedOf } from './draft';
import type { CampaignPreview } from './use-preview';

/** To how many a campaign goes, and who is left out. */
export const Reach = ({ preview }: { preview: CampaignPreview }) => {
  const say = useTexts(newCampaignTexts);
  const { optedOut, withoutAddress } = preview;
  const reached = reachedOf(preview);
  const others = [
    optedOut > 0 && say('optedOut', { count: optedOut }),
    withoutAddress > 0 && say('withoutAddress', { count: withoutAddress }),
  ].filter(Boolean);
  return (
    <>
      <span className="font-semibold">{reached > 0 ? say('reach', { reached }) : say('reachNobody')}</span>
      {others.length > 0 && <span className="text-ink-2">; {others.join('; ')}</span>}
    </>
  );
};
