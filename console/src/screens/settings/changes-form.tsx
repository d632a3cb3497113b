import type { ReactNode } from 'react';
import { useTexts } from '../../app/intl';
import { useBusy } from '../../lib/busy';
import { Button } from '../../ui/button';
import { Unsaved } from '../../ui/unsaved';
import { settingsTexts } from './settings.texts';

/** The form of some settings with its button. `send` gets the changed fields as texts, and returns whether they were saved. */
export function ChangesForm<Field extends string>({
  form: { changes, forget, isChanged, discard },
  send,
  children,
}: {
  /** What `useChanges` returns. */
  form: {
    changes(): Partial<Record<Field, string>>;
    forget(saved: Partial<Record<Field, string>>): void;
    isChanged: boolean;
    discard(): void;
  };
  send(changed: Partial<Record<Field, string>>): Promise<boolean>;
  children: ReactNode;
}) {
  const say = useTexts(settingsTexts);
  const { busy, run } = useBusy();
  const save = async () => {
    const changed = changes();
    if (Object.keys(changed).length > 0 && (await send(changed))) forget(changed);
  };
  return (
    <form
      className="flex flex-col gap-3 p-3.5"
      onSubmit={event => {
        event.preventDefault();
        void run(save);
      }}
    >
      {children}
      <div className="flex items-center gap-3">
        <Button kind="solid" type="submit" disabled={busy} className="h-8">
          {say('save')}
        </Button>
        {isChanged && <Unsaved onDiscard={discard} />}
      </div>
    </form>
  );
}
