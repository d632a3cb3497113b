import type { FormEvent } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { DeleteListViewDocument, type EntityType, ListViewsDocument, SaveListViewDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button, IconButton } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { toast } from '../../ui/toast';
import type { Viewed } from './views';
import { viewTexts } from './views.texts';

/** Keeps what is shown under a name, and deletes views that are not wanted any more. */
export const ViewDialog = ({ entityType, now, onClose }: { entityType: EntityType; now: Viewed; onClose(): void }) => {
  const say = useTexts(viewTexts);
  const write = useWrite();
  const { user } = useViewer();
  const [{ data }, read] = useQuery({ query: ListViewsDocument, variables: { entityType } });
  const manages = user.role === 'CEO' || user.role === 'ADMIN';
  const views = (data?.savedViews ?? []).filter(view => manages || view.user?.id === user.id);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name') ?? '').trim();
    if (!name) return;
    const shared = form.get('shared') === 'on';
    // The same name again changes the view that has it.
    const viewId = views.find(view => view.name.toLowerCase() === name.toLowerCase())?.id;
    const input = { entityType, name, ...now, shared, viewId };
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
      <form className="flex flex-col gap-3 p-4" onSubmit={event => void save(event)}>
        <Input label={say('viewName')} name="name" maxLength={60} required autoComplete="off" />
        <span className="flex items-center gap-2">
          <Checkbox label={say('shared')} name="shared" />
          <span aria-hidden="true">{say('shared')}</span>
        </span>
        <div className="flex justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button kind="solid" type="submit">
            {say('save')}
          </Button>
        </div>
      </form>
      {views.length > 0 && (
        <ul className="border-t px-4 py-2">
          {views.map(({ id, name }) => (
            <li key={id} className="flex items-center justify-between">
              {name}
              <IconButton icon="close" label={say('removeView', { name })} onClick={() => void remove(id)} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
};
