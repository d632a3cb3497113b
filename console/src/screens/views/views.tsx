import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import { type EntityType, type ListViewFragment, ListViewsDocument } from '../../gql/graphql';
import { Menu, MenuHeading, MenuItem, MenuLine } from '../../ui/menu';
import { viewTexts } from './views.texts';

const ViewDialog = lazy(() => reached(() => import('./view-dialog')).then(module => ({ default: module.ViewDialog })));

/** The filter and order of a list, in the form of the API. */
export interface Viewed {
  filter: Readonly<Record<string, unknown>>;
  orderBy: object | null;
}
interface ViewsProps {
  entityType: EntityType;
  now: Viewed;
  onOpen(view: ListViewFragment): void;
}

/** The saved filters and orders of a list, private or shared. The server stores them. The key `v` opens them. */
export const Views = ({ trigger, ...rest }: ViewsProps & { trigger: ReactElement<object> }) => {
  const say = useTexts(viewTexts);
  const [naming, setNaming] = useState(false);
  return (
    <>
      <Menu align="end" hotkey="v" label={say('views')} trigger={trigger}>
        <Choices {...rest} />
        <MenuLine />
        <MenuItem icon="plus" onSelect={() => setNaming(true)}>
          {say('saveView')}
        </MenuItem>
      </Menu>
      <Suspense>
        {naming && <ViewDialog entityType={rest.entityType} now={rest.now} onClose={() => setNaming(false)} />}
      </Suspense>
    </>
  );
};

/** Returns the same text for equal filters. Keys are sorted, since the database does not keep the order of fields. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Read each time the menu is opened, since colleagues may have shared views meanwhile. */
const Choices = ({ entityType, now, onOpen }: ViewsProps) => {
  const say = useTexts(viewTexts);
  const { user } = useViewer();
  const [{ data, fetching }] = useQuery({ query: ListViewsDocument, variables: { entityType } });
  const views = data?.savedViews ?? [];
  const own = views.filter(view => view.user?.id === user.id);
  const others = views.filter(view => view.user?.id !== user.id);
  const shown = written([now.filter, now.orderBy]);
  const items = (some: readonly ListViewFragment[]) =>
    some.map(view => (
      <MenuItem
        key={view.id}
        checked={written([view.filter, view.orderBy ?? null]) === shown}
        onSelect={() => onOpen(view)}
      >
        {view.name}
      </MenuItem>
    ));
  return (
    <>
      {views.length === 0 && !fetching && <p className="max-w-52 px-2 py-1 text-xs text-ink-3">{say('noViews')}</p>}
      {own.length > 0 && <MenuHeading>{say('ownViews')}</MenuHeading>}
      {items(own)}
      {others.length > 0 && <MenuHeading>{say('sharedViews')}</MenuHeading>}
      {items(others)}
    </>
  );
};
