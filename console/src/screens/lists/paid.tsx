import { useMemo } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { type PaymentRowFragment, type PaymentSumsQueryVariables, PaymentsPageDocument } from '../../gql/graphql';
import { type Filter } from '../../lib/filter';
import { usePages } from '../../lib/pages';
import type { Column } from '../../ui/data-table';
import { columnTexts } from '../../words/column.texts';
import { contactName } from '../../words/contact-name';
import { Frame } from './frame';
import { MoreFilters } from './more-filters';
import { OrderPanel } from './order-panel';
import { PaidSums } from './paid-sums';
import { PayerFilter } from './payer-filter';
import { paidTexts } from './sales.texts';
import { useListSearch } from './search';
import { SellerFilter } from './seller-filter';

type Payment = PaymentRowFragment;

/** The order that a payment pays, which is opened beside the list. */
const orderOf = ({ invoice }: Payment) => invoice?.order ?? null;
/** The sums take each filter as an argument of its own. */
const summedBy = ({ paidAt, contactId, sellerId }: Filter): PaymentSumsQueryVariables =>
  ({ paidAt, contactId, sellerId }) as PaymentSumsQueryVariables;

/** What was paid: by whom, when and how, with the sum of each currency. A row opens its order, where payments are recorded and removed. */
export const Paid = () => {
  const say = useTexts(columnTexts);
  const { search, filter, asked, setFilter } = useListSearch();
  const pages = usePages(
    PaymentsPageDocument,
    { filter: asked, orderBy: search.order as never },
    ({ payments }) => payments,
    // A payment that was recorded by mistake may be removed anywhere in the list.
    { renewsAll: true },
  );
  const columns = usePaidColumns();
  const nameOf = (payment: Payment) => {
    const order = orderOf(payment);
    return (order && contactName({ ...order.contact, email: null })) ?? say('unknown');
  };
  return (
    <Frame
      list="payments"
      pages={pages}
      columns={columns}
      nameOf={nameOf}
      openOf={payment => orderOf(payment)?.id ?? payment.id}
      usualSort={{ field: 'PAID_AT', direction: 'DESC' }}
      searchable={false}
      entityType="PAYMENT"
      notice={<PaidSums asked={summedBy(asked)} of={pages.rows} />}
      filters={
        <>
          <PayerFilter contactId={String(filter.contactId ?? '')} onChoose={contactId => setFilter({ contactId })} />
          <SellerFilter sellerId={String(filter.sellerId ?? '')} onChoose={sellerId => setFilter({ sellerId })} />
          <MoreFilters created={false} paid />
        </>
      }
      panel={(id, close) => <OrderPanel key={id} id={id} onClose={close} onSaved={pages.readAgain} />}
    />
  );
};

function usePaidColumns(): Column<Payment>[] {
  const say = useTexts(columnTexts);
  const sayPaid = useTexts(paidTexts);
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'contact',
        title: say('contact'),
        width: 170,
        grow: 2,
        cell: payment => {
          const order = orderOf(payment);
          return (
            <span className="font-medium">
              {(order && contactName({ ...order.contact, email: null })) ?? say('unknown')}
            </span>
          );
        },
      },
      {
        id: 'paidAt',
        title: sayPaid('paidAt'),
        sort: 'PAID_AT',
        width: 110,
        narrow: 92,
        align: 'end',
        essential: 'if-wide-enough',
        cell: ({ paidAt }) => formats.day(paidAt),
      },
      {
        id: 'amount',
        title: sayPaid('amount'),
        width: 130,
        narrow: 112,
        align: 'end',
        essential: true,
        cell: ({ amount, currency }) => formats.money(amount, currency),
      },
      { id: 'method', title: sayPaid('method'), width: 140, grow: 1, cell: ({ method }) => method },
      {
        id: 'order',
        title: say('number'),
        width: 90,
        align: 'end',
        cell: payment => {
          const order = orderOf(payment);
          return order && `#${order.number}`;
        },
      },
      {
        id: 'invoice',
        title: say('invoice'),
        width: 90,
        align: 'end',
        cell: ({ invoice }) => invoice && formats.number(invoice.number, { useGrouping: false }),
      },
      {
        id: 'seller',
        title: say('seller'),
        width: 120,
        grow: 1,
        cell: ({ seller }) => seller?.displayName ?? <span className="text-ink-3">{say('nobody')}</span>,
      },
      { id: 'company', title: say('company'), width: 130, grow: 1, cell: payment => orderOf(payment)?.contact.company },
    ],
    [say, sayPaid, formats],
  );
}
