import { useFormats, useTexts } from '../../app/intl';
import { ContactMergesDocument, UnmergeMatchDocument } from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { More } from '../../ui/more';
import { Part } from '../../ui/part';
import { toast } from '../../ui/toast';
import { matchTexts } from './lists.texts';

/** Undoes a merge and shows a confirmation. */
export function useUnmerge(onDone: () => void): (mergeId: string) => Promise<boolean> {
  const say = useTexts(matchTexts);
  const write = useWrite();
  return async mergeId => {
    const { refusal } = await write(UnmergeMatchDocument, { input: { mergeId } });
    if (refusal) return false;
    toast.good(say('undone'));
    onDone();
    return true;
  };
}

/** The contacts that were merged into a contact, with the undo. They are read from the audit log. For CEO and ADMIN. */
export const Merges = ({ contactId, onUnmerged }: { contactId: string; onUnmerged(): void }) => {
  const say = useTexts(matchTexts);
  const formats = useFormats();
  const pages = usePages(ContactMergesDocument, { contactId }, ({ auditLog }) => auditLog);
  const unmerge = useUnmerge(() => {
    pages.readAgain();
    onUnmerged();
  });
  const entries = pages.rows.map(entry => ({
    ...entry,
    mergeId: (entry.after as { mergeId?: string } | null)?.mergeId,
  }));
  const undone = new Set(entries.filter(({ action }) => action === 'contact.unmerged').map(({ mergeId }) => mergeId));
  const merges = entries.filter(({ action, mergeId }) => action === 'contact.merged' && !undone.has(mergeId));
  // An undo is newer than its merge, so it has been read with it. Further merges may be behind other changes of the contact.
  if (merges.length === 0 && (pages.complete || pages.rows.length === 0)) return null;
  return (
    <Part title={say('merges')}>
      <ul className="flex flex-col gap-1">
        {merges.map(({ id, at, actorName, mergeId }) => (
          <li key={id} className="flex items-center justify-between gap-2">
            <span className="min-w-0 truncate text-ink-2">
              {formats.moment(at)}
              {actorName && ` · ${actorName}`}
            </span>
            <Button icon="undo" onClick={() => void (mergeId && unmerge(mergeId))}>
              {say('undo')}
            </Button>
          </li>
        ))}
      </ul>
      <More pages={pages} />
    </Part>
  );
};
