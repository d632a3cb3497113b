import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { routingTexts } from './routing.texts';
import { settingsTexts } from './settings.texts';

const whole = { min: 0, max: 100, step: 1 };
const mood = { min: -1, max: 1, step: 0.05, mood: true };
const limits = [
  ['salesScoreAbove', whole],
  ['rejectSpamBelow', whole],
  ['retentionChurnAbove', whole],
  ['retentionSentimentBelow', mood],
  ['escalateSentimentBelow', mood],
  ['escalateAfterMessages', whole],
  ['escalateAfterFailures', { ...whole, min: 1 }],
  ['alertSentimentBelow', mood],
] as const;

/** The thresholds of the routing rules. */
export const RoutingLimits = ({
  routing,
  onChange,
}: {
  routing: TenantSettings['routing'];
  onChange(part: Record<string, unknown>): Promise<boolean>;
}) => {
  const say = useTexts(routingTexts);
  const sayAll = useTexts(settingsTexts);
  const [busy, setBusy] = useState(false);
  const { field, changes, forget } = useChanges(
    Object.fromEntries(limits.map(([name]) => [name, routing[name]])) as Record<(typeof limits)[number][0], number>,
  );
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const changed = changes();
    const values = Object.entries(changed).map(([name, value]) => [name, Number(value)]);
    if (values.length === 0) return;
    setBusy(true);
    if (await onChange({ routing: Object.fromEntries(values) })) forget(changed);
    setBusy(false);
  };
  return (
    <Card title={say('limits')} what={say('limitsWhat')}>
      <form className="flex flex-col gap-3 p-3.5" onSubmit={event => void save(event)}>
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          {limits.map(([name, { min, max, step, ...more }]) => (
            <Input
              key={name}
              label={say(name)}
              {...field(name, 'mood' in more ? say('moodHint') : undefined)}
              type="number"
              required
              min={min}
              max={max}
              step={step}
            />
          ))}
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
