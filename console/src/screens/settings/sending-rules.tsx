import { useTexts } from '../../app/intl';
import { useBusy } from '../../lib/busy';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { Switch } from '../../ui/form';
import { ChangesForm } from './changes-form';
import { rulesTexts } from './rules.texts';
import type { ChangeSettings } from './use-settings';

/** What the server sets for a new business. */
const usualQuietHours = { from: '21:00', to: '08:00' };

/** When and how often the business writes to people who did not write. */
export const SendingRules = ({
  sending: { quietHours, perContactDay },
  onChange,
}: {
  sending: TenantSettings['sending'];
  onChange: ChangeSettings;
}) => {
  const say = useTexts(rulesTexts);
  const { busy, run } = useBusy();
  const form = useChanges(
    { from: quietHours?.from ?? null, to: quietHours?.to ?? null, perContactDay },
    'settings sending',
  );
  const hoursOf = (from = quietHours?.from, to = quietHours?.to) => ({ from, to });
  return (
    <Card
      title={say('sending')}
      what={say('sendingWhat')}
      action={
        <Switch
          label={say('quietHours')}
          checked={quietHours !== null}
          disabled={busy}
          onChange={on => void run(() => onChange({ sending: { quietHours: on ? usualQuietHours : null } }))}
        />
      }
    >
      <ChangesForm
        form={form}
        send={({ from, to, perContactDay: most }) =>
          onChange({
            sending: {
              ...(quietHours && (from !== undefined || to !== undefined) && { quietHours: hoursOf(from, to) }),
              ...(most !== undefined && { perContactDay: most ? Number(most) : null }),
            },
          })
        }
      >
        {!quietHours && <p className="text-ink-2">{say('noQuietHours')}</p>}
        <div className="grid gap-3 sm:grid-cols-3">
          {quietHours && (
            <>
              <Input label={say('quietFrom')} {...form.field('from', say('quietHint'))} type="time" required />
              <Input label={say('quietTo')} {...form.field('to')} type="time" required />
            </>
          )}
          <Input
            label={say('perContactDay')}
            {...form.field('perContactDay', say('perContactDayHint'))}
            type="number"
            min={1}
            max={100}
            step={1}
          />
        </div>
      </ChangesForm>
    </Card>
  );
};
