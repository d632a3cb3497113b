import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../../app/intl';
import { useLive } from '../../app/use-live';
import { useViewer } from '../../app/viewer';
import type { EntityType } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { type Filter } from '../../lib/filter';
import { useKeys } from '../../lib/keyboard';
import type { Pages } from '../../lib/pages';
import { Button } from '../../ui/button';
import { type Chosen, type Column, DataTable, type Sort } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Icon, type IconName } from '../../ui/icon';
import { SearchField } from '../../ui/search-field';
import { ExportMenu } from './export-menu';
import { GoneFields } from './gone-fields';
import { listTexts } from './lists.texts';
import { type ListName, listsOf, orderOf, sortOf, useListSearch } from './search';
import { ListViews } from './views';

/** The kind of file that can be imported, by list. */
const imported: Partial<Record<ListName, 'LEAD' | 'CUSTOMER' | 'PRODUCT'>> = {
  leads: 'LEAD',
  customers: 'CUSTOMER',
  products: 'PRODUCT',
};
const icons: Record<ListName, IconName> = {
  leads: 'person',
  customers: 'star',
  contacts: 'people',
  products: 'bag',
  orders: 'list',
  payments: 'check',
};
/** What was typed into the search field: a text, or the number of an order. */
const soughtIn = ({ search, number }: Filter): string | undefined =>
  typeof search === 'string' ? search : typeof number === 'number' ? `#${number}` : undefined;
/** The server's default order. */
const newestFirst: Sort = { field: 'CREATED_AT', direction: 'DESC' };
const emptyKeys = {
  leads: ['noLeads', 'noLeadsBody'],
  customers: ['noCustomers', 'noCustomersBody'],
  contacts: ['noContacts', 'noContactsBody'],
  products: ['noProducts', 'noProductsBody'],
  orders: ['noOrders', 'noOrdersBody'],
  payments: ['noPayments', 'noPaymentsBody'],
} as const;

/** The frame of every list: its tabs, filters, actions, table, and the row that is open beside it. */
export const Frame = <Row extends { id: string }>({
  list,
  pages,
  columns,
  nameOf,
  filters,
  searchable = true,
  soughtBy = text => ({ search: text }),
  sortable = true,
  usualSort = newestFirst,
  openOf = ({ id }) => id,
  entityType,
  chosen,
  onChosen,
  notice,
  actions,
  bar,
  newRow,
  panel,
}: {
  list: ListName;
  pages: Pages<Row>;
  columns: readonly Column<Row>[];
  nameOf(row: Row): string;
  filters: ReactNode;
  searchable?: boolean;
  /** The filter of what is typed into the search field. */
  soughtBy?(text: string | undefined): Filter;
  sortable?: boolean;
  /** The server's order if none is chosen. */
  usualSort?: Sort;
  /** The id of what is opened beside the row: by default the row itself. */
  openOf?(row: Row): string;
  /** Lists with an entity type have saved views and exports. */
  entityType?: EntityType;
  chosen?: Chosen;
  onChosen?(next: Chosen): void;
  notice?: ReactNode;
  /** Actions for all filtered rows. */
  actions?: ReactNode;
  /** Actions for the chosen rows. */
  bar?: ReactNode;
  /** A button to create a row, placed before the actions of the list. */
  newRow?: ReactNode;
  panel(id: string, close: () => void): ReactNode;
}) => {
  const say = useTexts(listTexts);
  const { user } = useViewer();
  const { search, filter, asked, show, setFilter } = useListSearch();
  const close = () => show({ open: undefined });
  // Colleagues and the agent change the rows too.
  useLive(pages.readAgain);
  useKeys({ Escape: () => (search.open ? close() : onChosen?.({})) });
  const manages = user.role === 'CEO' || user.role === 'ADMIN';
  const kind = imported[list];
  const filtered = Object.keys(filter).length > 0;
  /** Nothing was ever in the list, so there is nothing to export or to write to. */
  const isUnused = pages.total === 0 && !filtered;
  const [emptyTitle, emptyBody] = emptyKeys[list];
  const names = useRef<HTMLElement>(null);
  // On a phone the names scroll sideways, so the active one is scrolled into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list decides, not the element
  useEffect(() => {
    names.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [list]);
  return (
    <div className="flex h-full min-w-0">
      <div className="flex h-full min-w-0 flex-1 flex-col">
        <div className="flex-none border-b bg-surface">
          <nav ref={names} aria-label={say('title')} className="flex gap-1 overflow-x-auto px-3 pt-1.5">
            {listsOf(user.role).map(name => (
              <Link
                key={name}
                to="/lists/{-$list}"
                params={{ list: name }}
                aria-current={name === list ? 'page' : undefined}
                className={cx(
                  'flex h-8 flex-none items-center rounded-t px-2 text-sm',
                  name === list ? 'border-b-2 border-accent font-semibold' : 'text-ink-2 hover:text-ink',
                )}
              >
                {say(name)}
              </Link>
            ))}
          </nav>
          <div className="flex flex-wrap items-center gap-1.5 border-t px-3 py-2">
            {searchable && (
              <SearchField
                label={say('search')}
                value={soughtIn(filter)}
                className="min-w-0 flex-1 sm:w-56 sm:flex-none"
                onChange={text => setFilter(soughtBy(text))}
              />
            )}
            {newRow}
            {/* `relative`, since otherwise the screen-reader labels of scrolled-away elements would widen the page. */}
            <div className="relative flex w-full items-center gap-1.5 overflow-x-auto p-0.5 *:flex-none sm:contents">
              {filters}
              {filtered && (
                <Button kind="plain" icon="close" className="h-8" onClick={() => show({ filter: undefined })}>
                  {say('clear')}
                </Button>
              )}
              {/* On a narrow screen these elements are in a line of their own. */}
              <div className="flex items-center gap-1.5 sm:ml-auto sm:flex-wrap sm:justify-end">
                {pages.total !== null && (
                  <span className="px-1 text-xs text-ink-3" role="status">
                    {say('total', { count: pages.total })}
                  </span>
                )}
                {entityType && <ListViews entityType={entityType} />}
                {!isUnused && actions}
                {entityType && !isUnused && <ExportMenu entityType={entityType} filter={asked} />}
                {manages && kind && (
                  <Link
                    to="/import/{-$importId}"
                    search={{ kind }}
                    className="inline-flex h-8 items-center gap-1.5 rounded-md border border-line-strong/60 bg-sunken px-2.5 font-medium hover:bg-line"
                  >
                    <Icon name="upload" size={14} />
                    {say('import')}
                  </Link>
                )}
              </div>
            </div>
          </div>
        </div>
        {entityType && <GoneFields entityType={entityType} />}
        {notice}
        <DataTable
          label={say(list)}
          shelf={`lists.${list}`}
          columns={columns}
          pages={pages}
          nameOf={nameOf}
          linkOf={row => ({ to: '/lists/{-$list}', params: { list }, search: { ...search, open: openOf(row) } })}
          active={search.open && (pages.rows.find(row => openOf(row) === search.open)?.id ?? search.open)}
          sort={sortOf(search.order) ?? (sortable ? usualSort : null)}
          onSort={sortable ? next => show({ order: orderOf(next) }) : undefined}
          chosen={chosen}
          onChosen={onChosen}
          empty={
            filtered ? (
              <EmptyState
                icon="filter"
                title={say('noneTitle')}
                action={<Button onClick={() => show({ filter: undefined })}>{say('clearAll')}</Button>}
              >
                {say('noneBody')}
              </EmptyState>
            ) : (
              <EmptyState icon={icons[list]} title={say(emptyTitle)}>
                {say(emptyBody)}
              </EmptyState>
            )
          }
        />
        {bar}
      </div>
      {search.open && panel(search.open, close)}
    </div>
  );
};
