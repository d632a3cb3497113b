import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { Sheet } from '../../ui/sections';
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
  const [busy, setBusy] = useState(false);
  const { retentionMonths, rawWebhookDays } = privacy;
  const { field, changes, forget } = useChanges({ retentionMonths, rawWebhookDays });
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const changed = changes();
    const { retentionMonths: months, rawWebhookDays: days } = changed;
    if (months === undefined && days === undefined) return;
    setBusy(true);
    const part = {
      ...(months !== undefined && { retentionMonths: months ? Number(months) : null }),
      ...(days !== undefined && { rawWebhookDays: Number(days) }),
    };
    if (await onChange({ privacy: part })) forget(changed);
    setBusy(false);
  };
  return (
    <form className="flex flex-col gap-3 p-3.5" onSubmit={event => void save(event)}>
      <div className="grid gap-3 sm:grid-cols-2">
        <Input
          label={say('retentionMonths')}
          {...field('retentionMonths', say('retentionMonthsHint'))}
          type="number"
          min={1}
          max={1200}
        />
        <Input
          label={say('rawDays')}
          {...field('rawWebhookDays', say('rawDaysHint'))}
          type="number"
          min={7}
          max={3650}
          required
        />
      </div>
      <div>
        <Button kind="solid" type="submit" disabled={busy} className="h-8">
          {say('save')}
        </Button>
      </div>
    </form>
  );
};
