import { useTexts } from '../../app/intl';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Card } from '../../ui/card';
import { Input, Select } from '../../ui/field';
import { ChangesForm } from './changes-form';
import { routingTexts } from './routing.texts';

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
  const form = useChanges(
    {
      gatherSeconds: answering.gatherSeconds,
      whileWaiting: answering.whileWaiting,
    },
    'settings answering',
  );
  return (
    <Card title={say('answers')} what={say('answersWhat')}>
      <ChangesForm
        form={form}
        send={({ gatherSeconds, whileWaiting }) =>
          onChange({
            answering: {
              ...(gatherSeconds !== undefined && { gatherSeconds: Number(gatherSeconds) }),
              ...(whileWaiting !== undefined && { whileWaiting }),
            },
          })
        }
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <Input
            label={say('gatherSeconds')}
            {...form.field('gatherSeconds', say('gatherHint'))}
            type="number"
            required
            min={0}
            max={60}
            step={1}
          />
          <Select label={say('whileWaiting')} {...form.field('whileWaiting', say('whileWaitingHint'))}>
            {whileWaiting.map(each => (
              <option key={each} value={each}>
                {say(each)}
              </option>
            ))}
          </Select>
        </div>
      </ChangesForm>
    </Card>
  );
};
