import { useState } from 'react';
import { onSignOut } from '../../app/session';
import { useViewer } from '../../app/viewer';
import { createFormDrafts, type FormValues } from '../../lib/form-drafts';
import { valuesOf } from '../../ui/form';

const drafts = createFormDrafts();
onSignOut(drafts.clear);

/** Keeps what is typed into a form while one opens another: `draft` is what its fields begin with, null for what the server has. */
export function useFormDraft(name: string) {
  const { user, tenant } = useViewer();
  const place = `${tenant.id} ${user.id} ${name}`;
  const [draft, setDraft] = useState(() => drafts.of(place));
  const [isRestored, setRestored] = useState(draft !== null);
  return {
    draft,
    /** Whether the form shows what was typed before, and not what the server has. */
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
