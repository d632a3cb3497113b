import { useTexts } from '../../app/intl';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { Sheet } from '../../ui/sections';
import { ChangesForm } from './changes-form';
import { PersonalData } from './personal-data';
import { settingsTexts } from './settings.texts';
import { useSettings } from './use-settings';

/** Which personal data are stored, and for how long. */
export const Privacy = () => {
  const say = useTexts(settingsTexts);
  const { settings, change, waiting } = useSettings(say('saved'));
  return (
    <Sheet>
      <PersonalData />
      <Card title={say('retention')} what={say('retentionWhat')}>
        {waiting}
        {settings && <Retention privacy={settings.privacy} onChange={change} />}
      </Card>
    </Sheet>
  );
};

const Retention = ({
  privacy,
  onChange,
}: {
  privacy: TenantSettings['privacy'];
  onChange(part: Record<string, unknown>): Promise<boolean>;
}) => {
  const say = useTexts(settingsTexts);
  const { retentionMonths, rawWebhookDays } = privacy;
  const form = useChanges({ retentionMonths, rawWebhookDays }, 'settings privacy');
  return (
    <ChangesForm
      form={form}
      send={({ retentionMonths: months, rawWebhookDays: days }) =>
        onChange({
          privacy: {
            ...(months !== undefined && { retentionMonths: months ? Number(months) : null }),
            ...(days !== undefined && { rawWebhookDays: Number(days) }),
          },
        })
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Input
          label={say('retentionMonths')}
          {...form.field('retentionMonths', say('retentionMonthsHint'))}
          type="number"
          min={1}
          max={1200}
        />
        <Input
          label={say('rawDays')}
          {...form.field('rawWebhookDays', say('rawDaysHint'))}
          type="number"
          min={7}
          max={3650}
          required
        />
      </div>
    </ChangesForm>
  );
};
