import { useTexts } from '../../app/intl';
import { useBusy } from '../../lib/busy';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { ChangesForm } from './changes-form';
import { enrichmentTexts } from './enrichment-rules.texts';
import { SwitchRow } from './switch-row';
import type { ChangeSettings } from './use-settings';

const switches = ['messages', 'number', 'website', 'lookup'] as const;

/** Where data about contacts are looked for. */
export const EnrichmentRules = ({
  enrichment,
  onChange,
}: {
  enrichment: TenantSettings['enrichment'];
  onChange: ChangeSettings;
}) => {
  const say = useTexts(enrichmentTexts);
  const { busy, run } = useBusy();
  const form = useChanges({ lookupsPerDay: enrichment.lookupsPerDay }, 'settings enrichment');
  return (
    <Card title={say('title')} what={say('what')}>
      <ul className={enrichment.lookup ? 'border-b' : ''}>
        {switches.map(name => (
          <SwitchRow
            key={name}
            title={say(name)}
            what={say(`${name}What`)}
            on={enrichment[name]}
            disabled={busy}
            onChange={on => void run(() => onChange({ enrichment: { [name]: on } }))}
          />
        ))}
      </ul>
      {enrichment.lookup && (
        <ChangesForm
          form={form}
          send={({ lookupsPerDay: most }) =>
            onChange({ enrichment: { ...(most !== undefined && { lookupsPerDay: Number(most) }) } })
          }
        >
          <div className="sm:w-1/3">
            <Input
              label={say('perDay')}
              {...form.field('lookupsPerDay', say('perDayHint'))}
              type="number"
              min={1}
              max={10_000}
              step={1}
              required
            />
          </div>
        </ChangesForm>
      )}
    </Card>
  );
};
