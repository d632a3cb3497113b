import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { type OrderPanelQuery, type OrderRowFragment, RemovePaymentDocument } from '../../gql/graphql';
import { runs } from '../../lib/tenant-settings';
import { useWrite } from '../../lib/write';
import { IconButton } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { toast } from '../../ui/toast';
import { paymentTexts } from './sales.texts';

type Invoice = NonNullable<NonNullable<OrderPanelQuery['order']>['invoice']>;
type Payment = Invoice['payments'][number];

/** The payments of an invoice. A CEO or ADMIN takes out those that were recorded by mistake. */
export const Payments = ({
  invoice: { payments, currency },
  onRemoved,
}: {
  invoice: Pick<Invoice, 'payments' | 'currency'>;
  /** Also called if it was refused: somebody else may have taken it out. */
  onRemoved(order: OrderRowFragment | null): void;
}) => {
  const say = useTexts(paymentTexts);
  const formats = useFormats();
  const write = useWrite();
  const mayRemove = runs(useViewer().user.role);
  const [asking, setAsking] = useState<Payment | null>(null);
  if (payments.length === 0) return null;
  const told = (payment: Payment) => ({ amount: formats.money(payment.amount, currency) });
  const remove = async (payment: Payment) => {
    const { data } = await write(RemovePaymentDocument, { paymentId: payment.id });
    const changed = data?.removePayment.invoice;
    if (changed) toast.good(say('removed'));
    onRemoved(changed?.order ?? null);
  };
  return (
    <>
      <ul aria-label={say('payments')} className="mt-1 flex flex-col gap-0.5 text-xs text-ink-2">
        {payments.map(payment => (
          <li key={payment.id} className="flex items-center justify-between gap-2">
            <span className="min-w-0 flex-1 truncate">
              {formats.day(payment.paidAt)}
              {payment.method && ` · ${payment.method}`}
            </span>
            <span className="flex-none">{formats.money(payment.amount, currency)}</span>
            {mayRemove && (
              <IconButton icon="trash" label={say('remove', told(payment))} onClick={() => setAsking(payment)} />
            )}
          </li>
        ))}
      </ul>
      {asking && (
        <Confirm
          title={say('removeTitle', told(asking))}
          action={say('removeYes')}
          onConfirm={() => remove(asking)}
          onClose={() => setAsking(null)}
        >
          {say('removeWhat')}
        </Confirm>
      )}
    </>
  );
};
