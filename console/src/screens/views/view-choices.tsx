import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { type ListViewFragment, ListViewsDocument } from '../../gql/graphql';
import { MenuHeading, MenuItem } from '../../ui/menu';
import type { ViewsProps } from './viewed';
import { viewTexts } from './views.texts';

/** Returns the same text for equal filters. Keys are sorted, since the database does not keep the order of fields. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Read each time the menu is opened, since colleagues may have shared views meanwhile. */
export const ViewChoices = ({ entityType, now, onOpen }: ViewsProps) => {
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
