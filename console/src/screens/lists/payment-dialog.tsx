import { type FormEvent, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { type OrderRowFragment, RecordPaymentDocument } from '../../gql/graphql';
import { dayIn, instantOf } from '../../lib/days';
import { figureOf, figureText } from '../../lib/figure';
import { useMake } from '../../lib/make';
import { Input } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { uiTexts } from '../../ui/ui.texts';
import { paymentTexts } from './sales.texts';

/** Records a payment on an order's invoice: the whole amount due or a part. */
export const PaymentDialog = ({
  orderNumber,
  invoice,
  due,
  currency,
  onPaid,
  onClose,
}: {
  orderNumber: number;
  invoice: { id: string };
  /** In the currency of the invoice. */
  due: string;
  currency: string;
  onPaid(order: OrderRowFragment | null): void;
  onClose(): void;
}) => {
  const say = useTexts(paymentTexts);
  const sayUi = useTexts(uiTexts);
  const formats = useFormats();
  const { timezone } = useViewer().tenant;
  const { make, busy, errorOf } = useMake(RecordPaymentDocument);
  const [isBadAmount, setIsBadAmount] = useState(false);
  const [today] = useState(() => dayIn(timezone, new Date()));
  const record = async (event: FormEvent<HTMLFormElement>) => {
    const { amount = '', method = '', day = today } = valuesOf(event.currentTarget);
    const figure = figureOf(amount);
    setIsBadAmount(!figure);
    if (!figure) return;
    const { data } = await make({
      invoiceId: invoice.id,
      amount: figure,
      method: method.trim() || null,
      // Today means now; for another day the time is unknown, so noon is used.
      paidAt: day && day !== today ? instantOf(`${day}T12:00:00`, timezone).toISOString() : null,
    });
    if (data) onPaid(data.recordPayment.invoice?.order ?? null);
  };
  return (
    <FormDialog
      title={say('title', { number: String(orderNumber) })}
      submit={say('save')}
      busy={busy}
      onSubmit={record}
      onClose={onClose}
    >
      <div className="grid gap-3 sm:grid-cols-3">
        <Input
          label={say('amount', { currency })}
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          required
          defaultValue={figureText(due, formats.number)}
          hint={say('due', { amount: formats.money(due, currency) })}
          error={isBadAmount ? sayUi('badNumber') : errorOf('amount')}
        />
        <Input
          label={say('method')}
          name="method"
          maxLength={100}
          autoComplete="off"
          list="payment-methods"
          error={errorOf('method')}
        />
        <datalist id="payment-methods">
          {(['cash', 'transfer', 'card'] as const).map(method => (
            <option key={method} value={say(method)} />
          ))}
        </datalist>
        <Input
          label={say('paidAt')}
          name="day"
          type="date"
          required
          max={today}
          defaultValue={today}
          error={errorOf('paidAt')}
        />
      </div>
    </FormDialog>
  );
};
