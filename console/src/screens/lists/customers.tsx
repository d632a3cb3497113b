import { lazy, useMemo } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import { type CustomerRowFragment, CustomersPageDocument } from '../../gql/graphql';
import { chosenIn } from '../../lib/filter';
import { usePages } from '../../lib/pages';
import { runs } from '../../lib/tenant-settings';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import type { Column } from '../../ui/data-table';
import { FilterMenu } from '../../ui/filter-menu';
import { Icon } from '../../ui/icon';
import { Toggle } from '../../ui/toggle';
import { columnTexts } from '../../words/column.texts';
import { CampaignButton } from '../campaigns/campaign-button';
import { newCampaignTexts } from '../campaigns/campaigns.texts';
import { useCustomColumns, useCustomFields } from './custom-fields';
import { CustomerPanel } from './customer-panel';
import { Frame } from './frame';
import { contactIdsIn } from './leads';
import { bulkTexts } from './lists.texts';
import { MoreFilters } from './more-filters';
import { customerName } from './names';
import { NewRow } from './new-row';
import { newCustomerTexts } from './sales.texts';
import { useListSearch } from './search';
import { useChosen } from './use-chosen';

const NewCustomerDialog = lazy(() =>
  reached(() => import('./new-customer-dialog')).then(module => ({ default: module.NewCustomerDialog })),
);

type Customer = CustomerRowFragment;
const segments = ['FREQUENT', 'OCCASIONAL', 'INACTIVE'] as const;
const statuses = ['ACTIVE', 'INACTIVE'] as const;

export const Customers = () => {
  const say = useTexts(columnTexts);
  const sayBulk = useTexts(bulkTexts);
  const sayCampaign = useTexts(newCampaignTexts);
  const manages = runs(useViewer().user.role);
  const sayNew = useTexts(newCustomerTexts);
  const maySell = useMaySell();
  const { search, filter, asked, setFilter, show } = useListSearch();
  const [chosen, setChosen] = useChosen(filter);
  const ids = Object.keys(chosen);
  const fields = useCustomFields('CUSTOMER');
  const pages = usePages(
    CustomersPageDocument,
    { filter: asked, orderBy: search.order as never },
    ({ customers }) => customers,
  );
  const columns = useCustomerColumns(useCustomColumns<Customer>(fields));
  const some = (key: string) => chosenIn(filter, key);
  return (
    <Frame
      list="customers"
      entityType="CUSTOMER"
      pages={pages}
      columns={columns}
      nameOf={customer => customerName(customer) ?? say('unknown')}
      filters={
        <>
          <FilterMenu
            label={say('segment')}
            options={segments.map(value => ({ value, label: say(value) }))}
            chosen={some('segment')}
            onChange={segment => setFilter({ segment })}
          />
          <FilterMenu
            label={say('status')}
            options={statuses.map(value => ({ value, label: say(value) }))}
            chosen={some('status')}
            onChange={status => setFilter({ status })}
          />
          <Toggle
            label={say('atRisk')}
            on={filter.atRisk === true}
            onChange={on => setFilter({ atRisk: on || null })}
          />
          <MoreFilters created={false} bought fields={fields} />
        </>
      }
      chosen={manages ? chosen : undefined}
      onChosen={manages ? setChosen : undefined}
      newRow={
        maySell && (
          <NewRow title={sayNew('title')}>
            {close => (
              <NewCustomerDialog
                fields={fields}
                onMade={customer => {
                  close();
                  pages.readAgain();
                  show({ open: customer.id });
                }}
                onClose={close}
              />
            )}
          </NewRow>
        )
      }
      actions={
        <CampaignButton
          className="h-8"
          label={sayCampaign('writeToAll')}
          audienceOf={() => ({ kind: 'customers', filter: asked })}
        />
      }
      bar={
        ids.length > 0 && (
          <div className="flex flex-none flex-wrap items-center gap-2 border-t bg-raised px-3 py-2 sm:pr-48">
            <span className="font-semibold" role="status">
              {sayBulk('chosen', { count: ids.length })}
            </span>
            <CampaignButton
              kind="solid"
              label={sayCampaign('writeToThem')}
              audienceOf={() => ({ kind: 'contacts', contactIds: contactIdsIn(pages.rows, ids) })}
            />
            <Button kind="plain" onClick={() => setChosen({})}>
              {sayBulk('none')}
            </Button>
          </div>
        )
      }
      panel={(id, close) => (
        <CustomerPanel
          key={id}
          id={id}
          fields={fields}
          onClose={close}
          onSaved={customer => pages.patch(customer.id, customer)}
        />
      )}
    />
  );
};

function useCustomerColumns(own: readonly Column<Customer>[]): Column<Customer>[] {
  const say = useTexts(columnTexts);
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'name',
        title: say('name'),
        width: 180,
        grow: 2,
        cell: customer => (
          <span className="inline-flex max-w-full items-center gap-1.5">
            <span className="truncate font-medium">{customerName(customer) ?? say('unknown')}</span>
            {customer.vip && <Badge tone="warm">{say('vip')}</Badge>}
          </span>
        ),
      },
      { id: 'company', title: say('company'), width: 130, grow: 1, cell: ({ contact }) => contact.company },
      {
        id: 'bought',
        title: say('bought'),
        width: 130,
        narrow: 112,
        align: 'end',
        sort: 'LIFETIME_VALUE',
        essential: true,
        cell: ({ lifetimeValue }) => formats.money(lifetimeValue),
      },
      {
        id: 'segment',
        title: say('segment'),
        width: 130,
        narrow: 102,
        essential: 'if-wide-enough',
        cell: ({ segment, atRisk }) => (
          <span className="flex items-center gap-1">
            {segment && <Badge tone={segment === 'FREQUENT' ? 'good' : 'quiet'}>{say(segment)}</Badge>}
            {atRisk && (
              <span title={say('atRisk')} className="text-warm">
                <Icon name="alert" size={14} />
                <span className="sr-only">{say('atRisk')}</span>
              </span>
            )}
          </span>
        ),
      },
      { id: 'phone', title: say('phone'), width: 130, cell: ({ phone }) => phone },
      { id: 'email', title: say('email'), width: 180, grow: 1, cell: ({ email }) => email },
      ...own,
      { id: 'city', title: say('city'), width: 110, extra: true, cell: ({ contact }) => contact.city },
      {
        id: 'lastMet',
        title: say('lastMet'),
        width: 120,
        align: 'end',
        cell: ({ lastInteractionAt }) => lastInteractionAt && formats.relative(lastInteractionAt),
      },
      {
        id: 'created',
        title: say('created'),
        width: 100,
        align: 'end',
        sort: 'CREATED_AT',
        cell: ({ createdAt }) => formats.day(createdAt),
      },
    ],
    [say, formats, own],
  );
}
