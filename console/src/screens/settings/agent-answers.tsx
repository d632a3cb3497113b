import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Input, Select } from '../../ui/field';
import { routingTexts } from './routing.texts';
import { settingsTexts } from './settings.texts';

const whileWaiting = ['NEVER', 'OUTSIDE_HOURS', 'FACTS'] as const;

/** How long the agent waits for more messages of a customer, and what it says while the customer waits for a person. */
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
  const { field, changes, forget } = useChanges({
    gatherSeconds: answering.gatherSeconds,
    whileWaiting: answering.whileWaiting,
  });
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const changed = changes();
    const { gatherSeconds, whileWaiting } = changed;
    if (gatherSeconds === undefined && whileWaiting === undefined) return;
    setBusy(true);
    const answers = {
      ...(gatherSeconds !== undefined && { gatherSeconds: Number(gatherSeconds) }),
      ...(whileWaiting !== undefined && { whileWaiting }),
    };
    if (await onChange({ answering: answers })) forget(changed);
    setBusy(false);
  };
  return (
    <Card title={say('answers')} what={say('answersWhat')}>
      <form className="flex flex-col gap-3 p-3.5" onSubmit={event => void save(event)}>
        <div className="grid gap-3 sm:grid-cols-2">
          <Input
            label={say('gatherSeconds')}
            {...field('gatherSeconds', say('gatherHint'))}
            type="number"
            required
            min={0}
            max={60}
            step={1}
          />
          <Select label={say('whileWaiting')} {...field('whileWaiting', say('whileWaitingHint'))}>
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
