import { useState } from 'react';
import { onSignOut } from '../../app/session';
import { useViewer } from '../../app/viewer';
import { createFormDrafts, type FormValues } from '../../lib/form-drafts';
import { valuesOf } from '../../ui/form';

const drafts = createFormDrafts();
onSignOut(drafts.clear);

/**
 * Keeps the values typed into a form while the user opens another one: `draft` has the initial values of its fields, null for the
 * server's.
 */
export function useFormDraft(name: string) {
  const { user, tenant } = useViewer();
  const place = `${tenant.id} ${user.id} ${name}`;
  const [draft, setDraft] = useState(() => drafts.of(place));
  const [isRestored, setRestored] = useState(draft !== null);
  return {
    draft,
    /** Whether the form shows values typed earlier instead of the server's. */
    isRestored,
    keep: (form: HTMLFormElement) => drafts.keep(place, valuesOf(form)),
    saved(values: FormValues) {
      drafts.saved(place, values);
      setRestored(false);
    },
    discard() {
      drafts.discard(place);
      setDraft(null);
      setRestored(false);
    },
  };
}
