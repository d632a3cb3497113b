import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { channelDialogTexts } from './channels.texts';

/** The field that an error of an account names, and the message to show there. */
export function useWrongField() {
  const say = useTexts(channelDialogTexts);
  const [wrong, setWrong] = useState<{ path: readonly string[]; message: string } | null>(null);
  return {
    /** Takes the error of a write, whose document selects `field`. */
    take: (refusal: { message: string; field?: readonly string[] | null } | null) =>
      setWrong(refusal?.field ? { path: refusal.field, message: refusal.message } : null),
    errorOf: (name: string): string | null => {
      if (wrong?.path.at(-1) !== name) return null;
      return wrong.path[0] === 'credentials' ? say('badCredential') : wrong.message;
    },
  };
}
