import { useTexts } from '../../app/intl';
import { newCampaignTexts } from './campaigns.texts';
import { leftOutReasons, reachedOf } from './draft';
import type { CampaignPreview } from './use-preview';

/** Returns a text that says which contacts are left out and why; empty if none are. */
export function useLeftOut(): (preview: CampaignPreview) => string {
  const say = useTexts(newCampaignTexts);
  return preview =>
    leftOutReasons
      .filter(reason => preview[reason] > 0)
      .map(reason => say(reason, { count: preview[reason] }))
      .join('; ');
}

/** The number of contacts that a campaign reaches, and those that are left out. */
export const Reach = ({ preview }: { preview: CampaignPreview }) => {
  const say = useTexts(newCampaignTexts);
  const leftOut = useLeftOut()(preview);
  const reached = reachedOf(preview);
  const { ifTheyWrite = 0 } = preview;
  return (
    <>
      <span className="font-semibold">{reached > 0 ? say('reach', { reached }) : say('reachNobody')}</span>
      {preview.awaitingAnswer > 0 && (
        <span className="text-ink-2">; {say('awaitingAnswer', { count: preview.awaitingAnswer })}</span>
      )}
      {ifTheyWrite > 0 && <span className="text-ink-2">; {say('ifTheyWrite', { count: ifTheyWrite })}</span>}
      {leftOut && <span className="text-ink-2">; {leftOut}</span>}
    </>
  );
};
