import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { FindContactsDocument, MergeMatchDocument } from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { useErrorText, useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FindField } from '../../ui/find-field';
import { toast } from '../../ui/toast';
import { columnTexts } from '../../words/column.texts';
import { contactName } from '../../words/contact-name';
import { matchTexts } from './lists.texts';
import { MatchSides, type Side } from './match-sides';
import { useUnmerge } from './merges';

/** Merges a contact with another one that the user knows to be the same person. Called with the id of the kept one. */
export const MergeButton = ({
  side,
  onMerged,
  onUnmerged,
}: {
  side: Side;
  onMerged(keptId: string): void;
  onUnmerged(): void;
}) => {
  const say = useTexts(matchTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="merge" onClick={() => setOpen(true)}>
        {say('mergeWith')}
      </Button>
      {open && <MergeDialog side={side} onMerged={onMerged} onUnmerged={onUnmerged} onClose={() => setOpen(false)} />}
    </>
  );
};

const MergeDialog = ({
  side,
  onMerged,
  onUnmerged,
  onClose,
}: {
  side: Side;
  onMerged(keptId: string): void;
  onUnmerged(): void;
  onClose(): void;
}) => {
  const say = useTexts(matchTexts);
  const sayColumn = useTexts(columnTexts);
  const write = useWrite();
  const { busy, run } = useBusy();
  const [other, setOther] = useState<Side | null>(null);
  const nameOf = (each: Side) => contactName(each) ?? sayColumn('unknown');
  const unmerge = useUnmerge(onUnmerged);
  const merge = async (keep: Side, merged: Side) => {
    const { data } = await write(MergeMatchDocument, { input: { keepId: keep.id, mergeId: merged.id } });
    if (!data) return;
    const { mergeId } = data.mergeContacts;
    onClose();
    toast.good(
      say('merged', { name: nameOf(keep) }),
      mergeId ? { label: say('undo'), run: () => void unmerge(mergeId) } : null,
    );
    onMerged(keep.id);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('mergeTitle', { name: nameOf(side) })}
      className="w-[min(44rem,calc(100vw-1.5rem))]"
    >
      <div className="flex flex-col gap-3 overflow-y-auto p-4">
        {other ? (
          <>
            <p className="text-ink-2">{say('mergeWhat')}</p>
            <MatchSides
              sides={[side, other]}
              busy={busy}
              onMerge={(keep, merged) => void run(() => merge(keep, merged))}
            />
            <div>
              <Button onClick={() => setOther(null)}>{say('another')}</Button>
            </div>
          </>
        ) : (
          <OtherField side={side} onChoose={setOther} />
        )}
      </div>
    </Dialog>
  );
};

const OtherField = ({ side, onChoose }: { side: Side; onChoose(other: Side): void }) => {
  const say = useTexts(matchTexts);
  const sayColumn = useTexts(columnTexts);
  const errorText = useErrorText();
  // People who are stored twice often have the same name.
  const [text, setText] = useState(side.name ?? '');
  const asked = useDeferredValue(text.trim());
  const [{ data, error, fetching }] = useQuery({
    query: FindContactsDocument,
    variables: { text: asked },
    pause: asked.length < 2,
    requestPolicy: 'cache-and-network',
  });
  const found = asked.length >= 2 && data ? data.contacts.nodes.filter(({ id }) => id !== side.id) : [];
  return (
    <FindField
      label={say('other')}
      hint={say('otherHint')}
      text={text}
      onText={setText}
      found={found.map(each => ({
        id: each.id,
        name: contactName(each) ?? sayColumn('unknown'),
        note: [each.phone, each.email, each.company].filter(Boolean).join(' · ') || null,
      }))}
      isFinding={fetching || asked !== text.trim()}
      foundLabel={say('others')}
      status={error ? errorText(error) : asked.length >= 2 && !fetching && found.length === 0 ? say('noOther') : null}
      onChoose={id => {
        const chosen = found.find(each => each.id === id);
        if (chosen) onChoose(chosen);
      }}
    />
  );
};
