import { Link } from '@tanstack/react-router';
import { useFormats, useTexts } from '../../app/intl';
import { PersonOrdersDocument } from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { useErrorText } from '../../lib/write';
import { Failure, Skeleton } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { Part } from '../../ui/part';
import { orderStatusTexts } from '../../words/order-status.texts';
import { personTexts } from './person.texts';
import { Timeline } from './timeline';

/** What a contact has ordered, and everything that happened with them. */
export const Past = ({ contactId, customerId }: { contactId: string; customerId: string | undefined }) => (
  <>
    <Orders contactId={contactId} />
    <Timeline contactId={contactId} customerId={customerId} />
  </>
);

const Orders = ({ contactId }: { contactId: string }) => {
  const say = useTexts(personTexts);
  const sayOrder = useTexts(orderStatusTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const pages = usePages(PersonOrdersDocument, { contactId }, ({ orders }) => orders);
  const { rows, loading, error } = pages;
  return (
    <Part
      title={say('orders')}
      aside={
        rows.length > 0 && (
          <Link
            to="/lists/{-$list}"
            params={{ list: 'payments' }}
            search={{ filter: { contactId } }}
            className="text-xs font-medium text-accent hover:underline"
          >
            {say('payments')}
          </Link>
        )
      }
    >
      {error && <Failure text={errorText(error)} onAgain={pages.readAgain} />}
      {loading && rows.length === 0 && <Skeleton lines={2} />}
      {!loading && !error && rows.length === 0 && <p className="text-ink-3">{say('noOrders')}</p>}
      <ul aria-label={say('orders')}>
        {rows.map(order => (
          <li key={order.id} className="flex justify-between gap-2">
            <span className="truncate">
              {say('order', { number: order.number })} <span className="text-ink-3">{sayOrder(order.status)}</span>
            </span>
            <span className="flex-none font-medium">{formats.money(order.total, order.currency)}</span>
          </li>
        ))}
      </ul>
      <More pages={pages} />
    </Part>
  );
};
