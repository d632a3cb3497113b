import { useTexts } from '../../app/intl';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { ChangesForm } from './changes-form';
import { routingTexts } from './routing.texts';

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
  const form = useChanges(
    Object.fromEntries(limits.map(([name]) => [name, routing[name]])) as Record<(typeof limits)[number][0], number>,
    'settings routing limits',
  );
  return (
    <Card title={say('limits')} what={say('limitsWhat')}>
      <ChangesForm
        form={form}
        send={changed =>
          onChange({
            routing: Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, Number(value)])),
          })
        }
      >
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          {limits.map(([name, { min, max, step, ...more }]) => (
            <Input
              key={name}
              label={say(name)}
              {...form.field(name, 'mood' in more ? say('moodHint') : undefined)}
              type="number"
              required
              min={min}
              max={max}
              step={step}
            />
          ))}
        </div>
      </ChangesForm>
    </Card>
  );
};
