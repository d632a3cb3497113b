import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import { OrderPanelDocument, type OrderRowFragment, type OrderStatus, SaveOrderDocument } from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { cx } from '../../lib/classes';
import { runs } from '../../lib/tenant-settings';
import { useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Part } from '../../ui/part';
import { toast } from '../../ui/toast';
import { columnTexts } from '../../words/column.texts';
import { contactName } from '../../words/contact-name';
import { orderStatusTexts } from '../../words/order-status.texts';
import { Timeline } from '../inbox/timeline';
import { isOverdue } from './due';
import { panelTexts } from './lists.texts';
import { stepsOf } from './order-steps';
import { orderTone } from './order-tone';
import { Payments } from './payments';
import { RowPanel } from './row-panel';
import { paymentTexts } from './sales.texts';

const PaymentDialog = lazy(() =>
  reached(() => import('./payment-dialog')).then(module => ({ default: module.PaymentDialog })),
);

/** Returns the amount due, with the digits of the currency. */
const dueOf = (total: string, paid: string): string =>
  (Number(total) - Number(paid)).toFixed(total.split('.')[1]?.length ?? 0);

export const OrderPanel = ({
  id,
  onClose,
  onSaved,
}: {
  id: string;
  onClose(): void;
  onSaved(order: OrderRowFragment): void;
}) => {
  const say = useTexts(panelTexts);
  const sayColumn = useTexts(columnTexts);
  const sayStatus = useTexts(orderStatusTexts);
  const formats = useFormats();
  const write = useWrite();
  const maySell = useMaySell();
  const manages = runs(useViewer().user.role);
  const sayPayment = useTexts(paymentTexts);
  const { busy, run } = useBusy();
  const [asking, setAsking] = useState(false);
  const [isPaying, setIsPaying] = useState(false);
  const [{ data, error, fetching }, read] = useQuery({ query: OrderPanelDocument, variables: { id } });
  const order = data?.order;
  const again = () => read({ requestPolicy: 'network-only' });
  const frame = { onClose, error, loading: fetching, onAgain: again };
  if (!order) return <RowPanel title={null} {...frame} />;
  const become = async (status: OrderStatus) => {
    const { data: saved } = await write(SaveOrderDocument, { input: { orderId: id, status } });
    // Also if it was rejected: somebody else may have changed the order meanwhile.
    again();
    if (!saved?.updateOrder.order) return;
    onSaved(saved.updateOrder.order);
    toast.good(say('saved'));
  };
  const steps = maySell ? stepsOf(order.status, manages) : [];
  const waitsForManager = order.status === 'PENDING' && !manages;
  const { invoice, currency } = order;
  const due = invoice && invoice.status !== 'VOID' ? dueOf(invoice.total, invoice.paid) : '0';
  const isDue = Number(due) > 0;
  return (
    <RowPanel
      {...frame}
      title={say('orderNumber', { number: String(order.number) })}
      conversationId={order.conversation?.id}
      subtitle={
        <>
          <Badge tone={orderTone(order.status)}>{sayStatus(order.status)}</Badge>
          <span>{contactName({ ...order.contact, email: null }) ?? sayColumn('unknown')}</span>
          <span className="font-semibold text-ink">{formats.money(order.total, currency)}</span>
        </>
      }
    >
      {(order.pendingReason || order.cancelReason || waitsForManager || steps.length > 0) && (
        <Part title={say('becomes')}>
          {(order.pendingReason || order.cancelReason) && (
            <p className="mb-2 break-words text-ink-2">{order.cancelReason ?? order.pendingReason}</p>
          )}
          {waitsForManager && <p className="mb-2">{say('managerConfirms')}</p>}
          <div className="flex flex-wrap gap-1.5">
            {steps.map(({ status, isFinal }) => (
              <Button
                key={status}
                kind={isFinal ? 'danger' : 'solid'}
                disabled={busy}
                onClick={() => (isFinal ? setAsking(true) : void run(() => become(status)))}
              >
                {say(status)}
              </Button>
            ))}
          </div>
        </Part>
      )}
      <Part title={say('lines')}>
        <ul className="flex flex-col gap-1">
          {order.lines.map(({ product, quantity, unitPrice, total }) => (
            <li key={product.id} className="flex justify-between gap-2">
              <span className="min-w-0">
                <span className="block">{product.name}</span>
                <span className="text-xs text-ink-3">
                  {/* The unit is a word of the business, of which only the singular is known. */}
                  {formats.number(quantity)} × {formats.money(unitPrice, currency)}
                  {product.unit && ` / ${product.unit}`}
                </span>
              </span>
              <span className="flex-none font-medium">{formats.money(total, currency)}</span>
            </li>
          ))}
          {order.charges.map(({ label, amount }, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the charges of an order never change
            <li key={position} className="flex justify-between gap-2">
              <span className="min-w-0 break-words">{label}</span>
              <span className="flex-none font-medium">{formats.money(amount, currency)}</span>
            </li>
          ))}
          {order.charges.length > 0 && (
            <li className="flex justify-between gap-2 border-t border-line pt-1 font-semibold">
              <span>{sayColumn('total')}</span>
              <span className="flex-none">{formats.money(order.total, currency)}</span>
            </li>
          )}
        </ul>
      </Part>
      {order.note && (
        <Part title={say('note')}>
          <p className="whitespace-pre-line break-words">{order.note}</p>
        </Part>
      )}
      {invoice && (
        <Part title={say('invoiceNumber', { number: String(invoice.number) })}>
          <p>
            {say('paidOf', {
              paid: formats.money(invoice.paid, currency),
              total: formats.money(invoice.total, currency),
            })}
          </p>
          <Payments
            invoice={invoice}
            onRemoved={changed => {
              if (changed) onSaved(changed);
              again();
            }}
          />
          {isDue && (
            <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
              <span className="text-ink-2">
                {sayPayment('due', { amount: formats.money(due, currency) })} ·{' '}
                <span className={cx(isOverdue(invoice) && 'font-medium text-bad')}>
                  {sayPayment(isOverdue(invoice) ? 'overdueSince' : 'dueOn', { day: formats.day(invoice.dueAt) })}
                </span>
              </span>
              {maySell && (
                <Button icon="plus" onClick={() => setIsPaying(true)}>
                  {sayPayment('record')}
                </Button>
              )}
            </div>
          )}
        </Part>
      )}
      <Timeline contactId={order.contact.id} />
      {isPaying && invoice && (
        <Suspense>
          <PaymentDialog
            orderNumber={order.number}
            invoice={invoice}
            due={due}
            currency={currency}
            onPaid={paid => {
              setIsPaying(false);
              toast.good(sayPayment('saved'));
              if (paid) onSaved(paid);
              again();
            }}
            onClose={() => setIsPaying(false)}
          />
        </Suspense>
      )}
      {asking && (
        <Confirm
          title={say('cancelTitle', { number: String(order.number) })}
          action={say('cancelYes')}
          back={say('cancelNo')}
          onConfirm={() => become('CANCELLED')}
          onClose={() => setAsking(false)}
        >
          {say('cancelBody')}
        </Confirm>
      )}
    </RowPanel>
  );
};
