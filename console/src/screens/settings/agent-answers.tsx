import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import type { TenantSettings } from '../../lib/tenant-settings';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Input, Select } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { routingTexts } from './routing.texts';
import { settingsTexts } from './settings.texts';

const whileWaiting = ['NEVER', 'OUTSIDE_HOURS', 'FACTS'] as const;

/** How long the agent lets a customer write on, and what it says while a person is awaited. */
export const AgentAnswers = ({
  answering,
  onChange,
}: {
  answering: TenantSettings['answering'];
  onChange(part: Record<string, unknown>): Promise<boolean>;
}) => {
  const say = useTexts(routingTexts);
  const sayAll = useTexts(settingsTexts);
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = valuesOf(event.currentTarget);
    setBusy(true);
    await onChange({ answering: { ...values, gatherSeconds: Number(values.gatherSeconds) } });
    setBusy(false);
  };
  return (
    <Card title={say('answers')} what={say('answersWhat')}>
      <form className="flex flex-col gap-3 p-3.5" onSubmit={event => void save(event)}>
        <div className="grid gap-3 sm:grid-cols-2">
          <Input
            label={say('gatherSeconds')}
            hint={say('gatherHint')}
            name="gatherSeconds"
            type="number"
            required
            min={0}
            max={60}
            step={1}
            defaultValue={answering.gatherSeconds}
          />
          <Select
            label={say('whileWaiting')}
            hint={say('whileWaitingHint')}
            name="whileWaiting"
            defaultValue={answering.whileWaiting}
          >
            {whileWaiting.map(each => (
              <option key={each} value={each}>
                {say(each)}
              </option>
            ))}
          </Select>
        </div>
        <div>
          <Button kind="solid" type="submit" disabled={busy} className="h-8">
            {sayAll('save')}
          </Button>
        </div>
      </form>
    </Card>
  );
};
