import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { figureOf } from '../../lib/figure';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { uiTexts } from '../../ui/ui.texts';
import { ChangesForm } from './changes-form';
import { rulesTexts } from './rules.texts';
import type { ChangeSettings } from './use-settings';

/** Which orders wait for a person, and when invoices are due. */
export const OrderRules = ({ orders, onChange }: { orders: TenantSettings['orders']; onChange: ChangeSettings }) => {
  const say = useTexts(rulesTexts);
  const sayUi = useTexts(uiTexts);
  const { currency } = useViewer().tenant;
  const [isBadAmount, setIsBadAmount] = useState(false);
  const { confirmAbove, paymentDays } = orders;
  const form = useChanges({ confirmAbove, paymentDays }, 'settings orders');
  const save = async (changed: { confirmAbove?: string; paymentDays?: string }) => {
    const amount = changed.confirmAbove === undefined ? undefined : figureOf(changed.confirmAbove);
    const isBad = changed.confirmAbove !== undefined && (amount === undefined || !!amount?.startsWith('-'));
    setIsBadAmount(isBad);
    if (isBad) return false;
    return onChange({
      orders: {
        ...(amount !== undefined && { confirmAbove: amount }),
        ...(changed.paymentDays !== undefined && { paymentDays: Number(changed.paymentDays) }),
      },
    });
  };
  return (
    <Card title={say('orders')} what={say('ordersWhat')}>
      <ChangesForm form={form} send={save}>
        <div className="grid gap-3 sm:grid-cols-2">
          <Input
            label={say('confirmAbove', { currency })}
            {...form.field('confirmAbove', say('confirmAboveHint'))}
            inputMode="decimal"
            autoComplete="off"
            error={isBadAmount ? sayUi('badNumber') : null}
          />
          <Input
            label={say('paymentDays')}
            {...form.field('paymentDays', say('paymentDaysHint'))}
            type="number"
            required
            min={0}
            max={365}
            step={1}
          />
        </div>
      </ChangesForm>
    </Card>
  );
};
