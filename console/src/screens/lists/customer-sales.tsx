import { Link } from '@tanstack/react-router';
import { useFormats, useTexts } from '../../app/intl';
import { useLive } from '../../app/use-live';
import { CustomerDealsDocument, CustomerOrdersDocument } from '../../gql/graphql';
import { noRows, usePages } from '../../lib/pages';
import { useErrorText } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Failure } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { Part } from '../../ui/part';
import { orderStatusTexts } from '../../words/order-status.texts';
import { Deals } from './deals';
import { panelTexts } from './lists.texts';
import { orderTone } from './order-tone';

/** What a customer may buy, and what they have ordered. */
export const CustomerSales = ({ customerId }: { customerId: string }) => {
  const say = useTexts(panelTexts);
  const sayStatus = useTexts(orderStatusTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const deals = usePages(CustomerDealsDocument, { customerId }, ({ customer }) => customer?.opportunities ?? noRows);
  const orders = usePages(CustomerOrdersDocument, { customerId }, ({ customer }) => customer?.orders ?? noRows);
  useLive(orders.readAgain);
  return (
    <>
      <Deals pages={deals} />
      {(orders.rows.length > 0 || orders.error) && (
        <Part title={say('orders')}>
          {orders.error && <Failure text={errorText(orders.error)} onAgain={orders.readAgain} />}
          <ul aria-label={say('orders')} className="flex flex-col gap-1">
            {orders.rows.map(({ id, number, status, total, currency, createdAt }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-2">
                <Link
                  to="/lists/{-$list}"
                  params={{ list: 'orders' }}
                  search={{ open: id }}
                  className="text-accent hover:underline"
                >
                  {say('orderNumber', { number })}
                </Link>
                <Badge tone={orderTone(status)}>{sayStatus(status)}</Badge>
                <span className="text-ink-3">{formats.day(createdAt)}</span>
                <span className="ml-auto flex-none">{formats.money(total, currency)}</span>
              </li>
            ))}
          </ul>
          <More pages={orders} />
        </Part>
      )}
    </>
  );
};
