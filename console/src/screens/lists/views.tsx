import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import {
  DeleteListViewDocument,
  type EntityType,
  type ListViewFragment,
  ListViewsDocument,
  SaveListViewDocument,
} from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button, IconButton } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { Menu, MenuHeading, MenuItem, MenuLine } from '../../ui/menu';
import { toast } from '../../ui/toast';
import { listTexts } from './lists.texts';
import { type Filter, type Order, readSearch, useListSearch } from './search';

/** Filters and orders that are kept by a name, for oneself or for everybody. The server keeps them. */
export const Views = ({ entityType }: { entityType: EntityType }) => {
  const say = useTexts(listTexts);
  const { user } = useViewer();
  const { filter, search, show } = useListSearch();
  const [naming, setNaming] = useState(false);
  const [{ data }, read] = useQuery({ query: ListViewsDocument, variables: { entityType } });
  const views = data?.savedViews ?? [];
  const own = views.filter(view => view.user?.id === user.id);
  const others = views.filter(view => view.user?.id !== user.id);
  const now = JSON.stringify([filter, search.order ?? null]);
  const open = (view: ListViewFragment) => {
    const { filter: kept, order } = readSearch({ filter: view.filter, order: view.orderBy });
    show({ filter: kept, order });
  };
  const items = (some: readonly ListViewFragment[]) =>
    some.map(view => (
      <MenuItem
        key={view.id}
        checked={JSON.stringify([view.filter, view.orderBy ?? null]) === now}
        onSelect={() => open(view)}
      >
        {view.name}
      </MenuItem>
    ));
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button icon="eye" className="h-8">
            {say('views')}
          </Button>
        }
      >
        {views.length === 0 && <p className="max-w-52 px-2 py-1 text-xs text-ink-3">{say('noViews')}</p>}
        {own.length > 0 && <MenuHeading>{say('ownViews')}</MenuHeading>}
        {items(own)}
        {others.length > 0 && <MenuHeading>{say('sharedViews')}</MenuHeading>}
        {items(others)}
        <MenuLine />
        <MenuItem icon="plus" onSelect={() => setNaming(true)}>
          {say('saveView')}
        </MenuItem>
      </Menu>
      {naming && (
        <ViewDialog
          entityType={entityType}
          filter={filter}
          order={search.order}
          views={views.filter(view => view.user?.id === user.id || user.role === 'CEO' || user.role === 'ADMIN')}
          onChanged={() => read({ requestPolicy: 'network-only' })}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
};

const ViewDialog = ({
  entityType,
  filter,
  order,
  views,
  onChanged,
  onClose,
}: {
  entityType: EntityType;
  filter: Filter;
  order: Order | undefined;
  views: readonly ListViewFragment[];
  onChanged(): void;
  onClose(): void;
}) => {
  const say = useTexts(listTexts);
  const write = useWrite();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name') ?? '').trim();
    if (!name) return;
    const shared = form.get('shared') === 'on';
    // The same name again changes the view that has it.
    const viewId = views.find(view => view.name.toLowerCase() === name.toLowerCase())?.id;
    const input = { entityType, name, filter, orderBy: order ?? null, shared, viewId };
    const { refusal } = await write(SaveListViewDocument, { input });
    if (refusal) return;
    toast.good(say('viewSaved'));
    onChanged();
    onClose();
  };
  const remove = async (viewId: string) => {
    const { refusal } = await write(DeleteListViewDocument, { input: { viewId } });
    if (!refusal) onChanged();
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
