import type { FormEvent, ReactNode } from 'react';
import { useTexts } from '../app/intl';
import { Button } from './button';
import { Dialog } from './dialog';
import { uiTexts } from './ui.texts';

/** A dialog with a form, closed by Cancel and by its own button. */
export const FormDialog = ({
  title,
  submit,
  busy,
  className,
  done,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  /** The text of the button. */
  submit: string;
  /** Whether the form is being sent. */
  busy: boolean;
  className?: string;
  /** Takes the place of the form once it has been sent, in the same dialog: the focus stays inside. */
  done?: ReactNode;
  onSubmit(event: FormEvent<HTMLFormElement>): Promise<void>;
  onClose(): void;
  children: ReactNode;
}) => {
  const say = useTexts(uiTexts);
  return (
    <Dialog open onClose={onClose} title={title} className={className}>
      {done ?? (
        <form
          className="flex flex-col gap-3 overflow-y-auto p-4"
          onSubmit={event => {
            event.preventDefault();
            void onSubmit(event);
          }}
        >
          {children}
          <div className="flex justify-end gap-2">
            <Button kind="plain" onClick={onClose}>
              {say('cancel')}
            </Button>
            <Button kind="solid" type="submit" disabled={busy}>
              {submit}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
};
