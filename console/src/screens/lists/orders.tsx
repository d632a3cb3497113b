import { useMemo } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { type OrderPayment, type OrderRowFragment, type OrderStatus, OrdersPageDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { usePages } from '../../lib/pages';
import { Badge, type Tone } from '../../ui/badge';
import type { Column } from '../../ui/data-table';
import { FilterMenu } from '../../ui/filter-menu';
import { Toggle } from '../../ui/toggle';
import { orderStatusTexts } from '../inbox/person.texts';
import { contactName } from './contacts';
import { isOverdue, isUnpaid } from './due';
import { Frame } from './frame';
import { columnTexts } from './lists.texts';
import { OrderButton } from './order-button';
import { OrderPanel } from './order-panel';
import { useListSearch } from './search';

type Order = OrderRowFragment;
const statuses = Object.keys(orderStatusTexts) as OrderStatus[];
const payments = ['UNPAID', 'PARTLY_PAID', 'PAID'] as const satisfies OrderPayment[];
export const orderTone = (status: OrderStatus): Tone =>
  status === 'CANCELLED' ? 'bad' : status === 'PENDING' ? 'warm' : status === 'CONFIRMED' ? 'cold' : 'good';

/** Returns the typed text as an order number, with or without #, or as a part of the contact's name. */
function soughtOf(typed: unknown): { number: number | null; search: string | null } {
  const text = typeof typed === 'string' ? typed.trim() : '';
  const [, digits] = /^#?(\d{1,9})$/.exec(text) ?? [];
  return digits ? { number: Number(digits), search: null } : { number: null, search: text || null };
}

export const Orders = () => {
  const say = useTexts(columnTexts);
  const sayStatus = useTexts(orderStatusTexts);
  const { search: asked, filter, setFilter, show } = useListSearch();
  const status = (filter.status as OrderStatus[] | undefined) ?? null;
  const payment = (filter.payment as OrderPayment[] | undefined) ?? null;
  const isLate = filter.overdue === true;
  // As of when the filter was switched on, since another time would be another list.
  const paymentDueAt = useMemo(() => (isLate ? { to: new Date().toISOString() } : null), [isLate]);
  const pages = usePages(
    OrdersPageDocument,
    { status, payment, paymentDueAt, ...soughtOf(filter.search), orderBy: asked.order as never },
    ({ orders }) => orders,
  );
  const columns = useOrderColumns();
  return (
    <Frame
      list="orders"
      pages={pages}
      columns={columns}
      nameOf={({ number }) => `${say('number')} ${number}`}
      filters={
        <>
          <FilterMenu
            label={say('status')}
            options={statuses.map(value => ({ value, label: sayStatus(value) }))}
            chosen={status ?? []}
            onChange={next => setFilter({ status: next })}
          />
          <FilterMenu
            label={say('payment')}
            options={payments.map(value => ({ value, label: say(value) }))}
            chosen={payment ?? []}
            onChange={next => setFilter({ payment: next })}
          />
          <Toggle label={say('late')} on={isLate} onChange={on => setFilter({ overdue: on || null })} />
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
  return useMemo(
    () => [
      {
        id: 'number',
        title: say('number'),
        sort: 'NUMBER',
        width: 100,
        cell: ({ number }) => <span className="font-medium">#{number}</span>,
      },
      {
        id: 'contact',
        title: say('contact'),
        width: 170,
        grow: 2,
        cell: ({ contact }) => contactName({ ...contact, email: null }) ?? say('unknown'),
      },
      { id: 'company', title: say('company'), width: 130, grow: 1, cell: ({ contact }) => contact.company },
      {
        id: 'status',
        title: say('status'),
        width: 110,
        essential: true,
        cell: ({ status }) => <Badge tone={orderTone(status)}>{sayStatus(status)}</Badge>,
      },
      {
        id: 'due',
        title: say('due'),
        width: 90,
        align: 'end',
        essential: true,
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
        id: 'total',
        title: say('total'),
        sort: 'TOTAL',
        width: 130,
        align: 'end',
        essential: true,
        cell: ({ total, currency }) => formats.money(total, currency),
      },
      {
        id: 'paid',
        title: say('paid'),
        width: 130,
        align: 'end',
        cell: ({ invoice, currency }) => invoice && formats.money(invoice.paid, currency),
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
    [say, sayStatus, formats],
  );
}
