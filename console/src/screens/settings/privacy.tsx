import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { Sheet } from '../../ui/sections';
import { PersonalData } from './personal-data';
import { settingsTexts } from './settings.texts';
import { useSettings } from './use-settings';

/** What is kept of people, and for how long. */
export const Privacy = () => {
  const say = useTexts(settingsTexts);
  const { settings, change, waiting } = useSettings(say('saved'));
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { months = '', days = '' } = valuesOf(event.currentTarget);
    setBusy(true);
    await change({ privacy: { retentionMonths: months ? Number(months) : null, rawWebhookDays: Number(days) } });
    setBusy(false);
  };
  return (
    <Sheet>
      <PersonalData />
      <Card title={say('retention')} what={say('retentionWhat')}>
        {waiting}
        {settings && (
          <form className="flex flex-col gap-3 p-3.5" onSubmit={event => void save(event)}>
            <div className="grid gap-3 sm:grid-cols-2">
              <Input
                label={say('retentionMonths')}
                name="months"
                type="number"
                min={1}
                max={1200}
                defaultValue={settings.privacy.retentionMonths ?? ''}
                hint={say('retentionMonthsHint')}
              />
              <Input
                label={say('rawDays')}
                name="days"
                type="number"
                min={7}
                max={3650}
                required
                defaultValue={settings.privacy.rawWebhookDays}
                hint={say('rawDaysHint')}
              />
            </div>
            <div>
              <Button kind="solid" type="submit" disabled={busy} className="h-8">
                {say('save')}
              </Button>
            </div>
          </form>
        )}
      </Card>
    </Sheet>
  );
};
