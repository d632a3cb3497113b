import { useMemo } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { type OrderPayment, type OrderRowFragment, type OrderStatus, OrdersPageDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { chosenIn, type Filter } from '../../lib/filter';
import { useWide } from '../../lib/media';
import { usePages } from '../../lib/pages';
import { Badge } from '../../ui/badge';
import type { Column } from '../../ui/data-table';
import { FilterMenu } from '../../ui/filter-menu';
import { Toggle } from '../../ui/toggle';
import { columnTexts } from '../../words/column.texts';
import { contactName } from '../../words/contact-name';
import { orderStatusTexts } from '../../words/order-status.texts';
import { OrderButton } from '../ordering/order-button';
import { isLate, isOverdue, isUnpaid, late } from './due';
import { Frame } from './frame';
import { MoreFilters } from './more-filters';
import { OrderPanel } from './order-panel';
import { orderTone } from './order-tone';
import { useListSearch } from './search';
import { SellerFilter } from './seller-filter';

type Order = OrderRowFragment;
const statuses = Object.keys(orderStatusTexts) as OrderStatus[];
const payments = ['UNPAID', 'PARTLY_PAID', 'PAID'] as const satisfies OrderPayment[];

/** Returns the typed text as the filter by an order's number, or by a part of the contact's name or phone number. */
function soughtBy(typed: string | undefined): Filter {
  const [, marked, bare] = /^(?:#(\d{1,9})|(\d{1,6}))$/.exec(typed ?? '') ?? [];
  const digits = marked ?? bare;
  return digits ? { number: Number(digits), search: null } : { number: null, search: typed };
}

export const Orders = () => {
  const say = useTexts(columnTexts);
  const sayStatus = useTexts(orderStatusTexts);
  const { search, filter, asked, setFilter, show } = useListSearch();
  const pages = usePages(OrdersPageDocument, { filter: asked, orderBy: search.order as never }, ({ orders }) => orders);
  const columns = useOrderColumns();
  return (
    <Frame
      list="orders"
      pages={pages}
      columns={columns}
      nameOf={({ number }) => `${say('number')} ${number}`}
      entityType="ORDER"
      soughtBy={soughtBy}
      filters={
        <>
          <FilterMenu
            label={say('status')}
            options={statuses.map(value => ({ value, label: sayStatus(value) }))}
            chosen={chosenIn(filter, 'status')}
            onChange={status => setFilter({ status })}
          />
          <FilterMenu
            label={say('payment')}
            options={payments.map(value => ({ value, label: say(value) }))}
            chosen={chosenIn(filter, 'payment')}
            onChange={payment => setFilter({ payment })}
          />
          <Toggle
            label={say('late')}
            on={isLate(filter)}
            onChange={on => setFilter({ paymentDueAt: on ? late : null })}
          />
          <SellerFilter sellerId={String(filter.sellerId ?? '')} onChoose={sellerId => setFilter({ sellerId })} />
          <MoreFilters order />
        </>
      }
      newRow={
        <OrderButton
          onPlaced={({ id }) => {
            pages.readAgain();
            show({ open: id });
          }}
        />
      }
      panel={(id, close) => (
        <OrderPanel key={id} id={id} onClose={close} onSaved={order => pages.patch(order.id, order)} />
      )}
    />
  );
};

function useOrderColumns(): Column<Order>[] {
  const say = useTexts(columnTexts);
  const sayStatus = useTexts(orderStatusTexts);
  const formats = useFormats();
  const wide = useWide(640);
  return useMemo(
    () => [
      {
        id: 'number',
        title: say('number'),
        sort: 'NUMBER',
        width: 84,
        cell: ({ number, contact }) => (
          <>
            <span className="font-medium">#{number}</span>
            {/* A phone has no room for another column. */}
            <span className="sm:hidden"> {contactName({ ...contact, email: null }) ?? say('unknown')}</span>
          </>
        ),
      },
      {
        id: 'contact',
        title: say('contact'),
        width: 150,
        grow: 2,
        cell: ({ contact }) => contactName({ ...contact, email: null }) ?? say('unknown'),
      },
      {
        id: 'status',
        title: say('status'),
        width: 110,
        narrow: 104,
        essential: 'if-wide-enough',
        cell: ({ status, invoice }) =>
          // A phone has no column for the due day, and who has to be reminded matters more there.
          !wide && invoice && isOverdue(invoice) ? (
            <Badge tone="bad">{say('overdue')}</Badge>
          ) : (
            <Badge tone={orderTone(status)}>{sayStatus(status)}</Badge>
          ),
      },
      {
        id: 'total',
        title: say('total'),
        sort: 'TOTAL',
        width: 130,
        narrow: 112,
        align: 'end',
        essential: true,
        cell: ({ total, currency }) => formats.money(total, currency),
      },
      {
        id: 'due',
        title: say('due'),
        width: 90,
        align: 'end',
        cell: ({ invoice }) =>
          invoice &&
          isUnpaid(invoice) && (
            <span className={cx(isOverdue(invoice) && 'font-medium text-bad')}>
              {isOverdue(invoice) && <span className="sr-only">{say('overdue')} </span>}
              {formats.day(invoice.dueAt)}
            </span>
          ),
      },
      {
        id: 'paid',
        title: say('paid'),
        width: 130,
        align: 'end',
        cell: ({ invoice, currency }) => invoice && formats.money(invoice.paid, currency),
      },
      { id: 'company', title: say('company'), width: 130, grow: 1, cell: ({ contact }) => contact.company },
      {
        id: 'seller',
        title: say('seller'),
        width: 120,
        grow: 1,
        cell: ({ seller }) => seller?.displayName ?? <span className="text-ink-3">{say('nobody')}</span>,
      },
      {
        id: 'invoice',
        title: say('invoice'),
        width: 90,
        align: 'end',
        cell: ({ invoice }) => invoice && formats.number(invoice.number, { useGrouping: false }),
      },
      {
        id: 'created',
        title: say('created'),
        sort: 'CREATED_AT',
        width: 120,
        align: 'end',
        cell: ({ createdAt }) => formats.moment(createdAt),
      },
    ],
    [say, sayStatus, formats, wide],
  );
}
