import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { DeleteListViewDocument, type EntityType, ListViewsDocument, SaveListViewDocument } from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { useWrite } from '../../lib/write';
import { Button, IconButton } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { toast } from '../../ui/toast';
import type { Viewed } from './viewed';
import { viewTexts } from './views.texts';

/** Saves the current filter and order under a name, and deletes views that are no longer needed. */
export const ViewDialog = ({ entityType, now, onClose }: { entityType: EntityType; now: Viewed; onClose(): void }) => {
  const say = useTexts(viewTexts);
  const write = useWrite();
  const { busy, run } = useBusy();
  const { user } = useViewer();
  const [{ data }, read] = useQuery({ query: ListViewsDocument, variables: { entityType } });
  const manages = user.role === 'CEO' || user.role === 'ADMIN';
  const views = (data?.savedViews ?? []).filter(view => manages || view.user?.id === user.id);
  const [name, setName] = useState('');
  const [sharing, setSharing] = useState<boolean | null>(null);
  /** The view with the same name, which is then changed. It stays shared or private unless the user changes that. */
  const known = views.find(view => view.name.toLowerCase() === name.trim().toLowerCase());
  const shared = sharing ?? known?.shared ?? false;
  const save = async () => {
    if (!name.trim()) return;
    const input = { entityType, name: name.trim(), ...now, shared, viewId: known?.id };
    const { refusal } = await write(SaveListViewDocument, { input });
    if (refusal) return;
    toast.good(say('viewSaved'));
    read({ requestPolicy: 'network-only' });
    onClose();
  };
  const remove = async (viewId: string) => {
    const { refusal } = await write(DeleteListViewDocument, { input: { viewId } });
    if (!refusal) read({ requestPolicy: 'network-only' });
  };
  return (
    <Dialog open onClose={onClose} title={say('views')}>
      <form
        className="flex flex-col gap-3 p-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run(save);
        }}
      >
        <Input
          label={say('viewName')}
          name="name"
          maxLength={60}
          required
          autoComplete="off"
          value={name}
          onChange={event => setName(event.target.value)}
          hint={known && say(known.shared ? 'changesShared' : 'changesView')}
        />
        <span className="flex items-center gap-2">
          <Checkbox
            label={say('shared')}
            name="shared"
            checked={shared}
            onChange={event => setSharing(event.target.checked)}
          />
          <span aria-hidden="true">{say('shared')}</span>
        </span>
        <div className="flex justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button kind="solid" type="submit" disabled={busy}>
            {say('save')}
          </Button>
        </div>
      </form>
      {views.length > 0 && (
        <ul className="border-t px-4 py-2">
          {views.map(({ id, name: viewName }) => (
            <li key={id} className="flex items-center justify-between">
              {viewName}
              <IconButton icon="close" label={say('removeView', { name: viewName })} onClick={() => void remove(id)} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
};
