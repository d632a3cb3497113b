import { useTexts } from '../app/intl';
import { Button } from './button';
import { unsavedTexts } from './unsaved.texts';

/** Beside the button of a form: says that something in it is not saved, which may have been typed a while ago. */
export const Unsaved = ({ onDiscard }: { onDiscard(): void }) => {
  const say = useTexts(unsavedTexts);
  return (
    <span className="mr-auto flex min-w-0 flex-wrap items-center gap-x-1 text-xs text-warm">
      <span role="status">{say('unsaved')}</span>
      <Button kind="plain" onClick={onDiscard}>
        {say('discard')}
      </Button>
    </span>
  );
};
