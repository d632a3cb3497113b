import { type ReactNode, useState } from 'react';
import { useTexts } from '../app/intl';
import { Button } from './button';
import { Dialog } from './dialog';
import { uiTexts } from './ui.texts';

/** Asks for confirmation before an action that cannot be undone. */
export const Confirm = ({
  title,
  action,
  back,
  disabled = false,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  /** The text of the button that confirms. */
  action: string;
  /** The text of the other button, if "Cancel" could be mistaken for the action. */
  back?: string;
  /** Whether the action is not possible yet. */
  disabled?: boolean;
  onConfirm(): Promise<unknown> | undefined;
  onClose(): void;
  children?: ReactNode;
}) => {
  const say = useTexts(uiTexts);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await onConfirm();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className="flex flex-col gap-4 p-4">
        {children && <div className="text-ink-2">{children}</div>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{back ?? say('cancel')}</Button>
          <Button kind="danger" disabled={busy || disabled} onClick={() => void confirm()}>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
