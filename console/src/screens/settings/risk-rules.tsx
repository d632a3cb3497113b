import { useTexts } from '../../app/intl';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { ChangesForm } from './changes-form';
import { rulesTexts } from './rules.texts';
import type { ChangeSettings } from './use-settings';

const segmentFields = [
  ['frequentPurchases', 1_000],
  ['withinDays', 3_650],
  ['inactiveAfterDays', 3_650],
] as const;

/** When a sale is at risk, and when a customer is frequent or inactive. */
export const RiskRules = ({
  sales: { silentAfterDays },
  segments: { frequentPurchases, withinDays, inactiveAfterDays },
  onChange,
}: Pick<TenantSettings, 'sales' | 'segments'> & { onChange: ChangeSettings }) => {
  const say = useTexts(rulesTexts);
  const form = useChanges({ silentAfterDays, frequentPurchases, withinDays, inactiveAfterDays }, 'settings risk');
  return (
    <Card title={say('risk')} what={say('riskWhat')}>
      <ChangesForm
        form={form}
        send={({ silentAfterDays: days, ...segments }) => {
          const changed = Object.entries(segments).map(([name, value]) => [name, Number(value)] as const);
          return onChange({
            ...(days !== undefined && { sales: { silentAfterDays: days ? Number(days) : null } }),
            ...(changed.length > 0 && { segments: Object.fromEntries(changed) }),
          });
        }}
      >
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <Input
            label={say('silentAfterDays')}
            {...form.field('silentAfterDays', say('silentAfterDaysHint'))}
            type="number"
            min={1}
            max={365}
            step={1}
          />
          {segmentFields.map(([name, max]) => (
            <Input
              key={name}
              label={say(name)}
              {...form.field(name)}
              type="number"
              required
              min={1}
              max={max}
              step={1}
            />
          ))}
        </div>
      </ChangesForm>
    </Card>
  );
};
