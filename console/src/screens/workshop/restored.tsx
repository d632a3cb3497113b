import { useTexts } from '../../app/intl';
import { Button } from '../../ui/button';
import { workshopTexts } from './workshop.texts';

/** Says that a form shows values that were typed earlier and not saved. */
export const Restored = ({ onDiscard }: { onDiscard(): void }) => {
  const say = useTexts(workshopTexts);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-2 rounded-md bg-warm-soft px-3 py-1.5 text-xs text-warm"
    >
      <span className="flex-1">{say('restored')}</span>
      <Button kind="plain" onClick={onDiscard}>
        {say('discard')}
      </Button>
    </div>
  );
};
