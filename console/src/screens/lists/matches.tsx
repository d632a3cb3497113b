import { useState } from 'react';
import { useTexts } from '../../app/intl';
import {
  DismissMatchDocument,
  ListMatchesDocument,
  type ListMatchesQuery,
  MergeMatchDocument,
} from '../../gql/graphql';
import { type Pages, usePages } from '../../lib/pages';
import { useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { More } from '../../ui/more';
import { columnTexts } from '../../words/column.texts';
import { contactName } from '../../words/contact-name';
import { matchTexts } from './lists.texts';
import { MatchSides, type Side } from './match-sides';
import { useUnmerge } from './merges';

type Match = ListMatchesQuery['contactMatches']['nodes'][number];
interface Merged {
  mergeId: string;
  name: string;
}

/** Contacts who may be the same person: a notice above the list if there are some, and a dialog to decide. */
export const Matches = ({ onMerged }: { onMerged(): void }) => {
  const say = useTexts(matchTexts);
  const [open, setOpen] = useState(false);
  /** The merges since the list was opened, last first; each can be undone. */
  const [merged, setMerged] = useState<readonly Merged[]>([]);
  const pages = usePages(
    ListMatchesDocument,
    {},
    ({ contactMatches }) => contactMatches,
    // A merge settles other pairs of the same contact, too.
    { renewsAll: true },
  );
  const { total } = pages;
  if (total === null || (total === 0 && merged.length === 0 && !open)) return null;
  return (
    <div className="flex flex-none items-center gap-2 border-b bg-warm-soft px-3 py-1.5 text-warm">
      <Icon name="merge" />
      <span className="min-w-0 flex-1">{total > 0 ? say('some', { count: total }) : say('none')}</span>
      <Button onClick={() => setOpen(true)}>{say('review')}</Button>
      {open && (
        <MatchDialog
          pages={pages}
          merged={merged}
          onMerged={setMerged}
          onChanged={() => {
            pages.readAgain();
            onMerged();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
};

const MatchDialog = ({
  pages,
  merged,
  onMerged,
  onChanged,
  onClose,
}: {
  pages: Pages<Match>;
  merged: readonly Merged[];
  onMerged(next: readonly Merged[]): void;
  onChanged(): void;
  onClose(): void;
}) => {
  const say = useTexts(matchTexts);
  const sayColumn = useTexts(columnTexts);
  const write = useWrite();
  const nameOf = (side: Side) => contactName(side) ?? sayColumn('unknown');
  const merge = async (keep: Side, other: Side) => {
    const { data } = await write(MergeMatchDocument, { input: { keepId: keep.id, mergeId: other.id } });
    if (!data) return;
    const { mergeId } = data.mergeContacts;
    if (mergeId) onMerged([{ mergeId, name: nameOf(keep) }, ...merged]);
    onChanged();
  };
  const takeBack = useUnmerge(onChanged);
  const unmerge = async (mergeId: string) => {
    if (await takeBack(mergeId)) onMerged(merged.filter(each => each.mergeId !== mergeId));
  };
  const dismiss = async (contactMatchId: string) => {
    const { refusal } = await write(DismissMatchDocument, { input: { contactMatchId } });
    if (!refusal) onChanged();
  };
  return (
    <Dialog open onClose={onClose} title={say('title')} className="w-[min(44rem,calc(100vw-1.5rem))]">
      {merged.length > 0 && (
        <ul role="status" className="max-h-32 flex-none overflow-y-auto border-b bg-good-soft px-4 py-1.5 text-good">
          {merged.map(({ mergeId, name }) => (
            <li key={mergeId} className="flex items-center gap-2 py-0.5">
              <span className="flex-1">{say('merged', { name })}</span>
              <Button icon="undo" onClick={() => void unmerge(mergeId)}>
                {say('undo')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ul className="overflow-y-auto">
        {pages.rows.length === 0 && <li className="p-6 text-center text-ink-2">{say('none')}</li>}
        {pages.rows.map(match => (
          <li key={match.id} className="border-b p-4 last:border-b-0">
            <div className="mb-2 flex items-center justify-between">
              <Badge tone="warm">{say(match.reason)}</Badge>
              <Button kind="plain" onClick={() => void dismiss(match.id)}>
                {say('dismiss')}
              </Button>
            </div>
            <MatchSides sides={[match.contact, match.other]} onMerge={(keep, other) => void merge(keep, other)} />
          </li>
        ))}
        <li className="px-4 pb-4 empty:hidden">
          <More pages={pages} />
        </li>
      </ul>
    </Dialog>
  );
};
