import { type FormEvent, useMemo, useState } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { useTyped } from '../../lib/typed';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Switch } from '../../ui/form';
import { rowsOf, valuesOf } from './rows';
import { settingsTexts } from './settings.texts';
import { ShiftList, type ShiftRows } from './shift-list';
import { type Shift, usualShift } from './shifts';
import { useSettings } from './use-settings';
import { useZoneWords } from './use-zone-words';

/** The general working hours: outside of them customers are told when people are back. */
export const BusinessHours = () => {
  const say = useTexts(settingsTexts);
  const { tenant } = useViewer();
  const zone = useZoneWords(tenant.timezone);
  const { settings, change, waiting } = useSettings(say('saved'));
  const [edited, setEdited] = useTyped<ShiftRows | null>('settings hours', null);
  const [busy, setBusy] = useState(false);
  const hours = settings?.cases.workingHours ?? null;
  const kept = useMemo(() => rowsOf(hours ?? []), [hours]);
  const shown = edited ?? kept;
  const save = async (workingHours: Shift[] | null) => {
    setBusy(true);
    const done = await change({ cases: { workingHours } });
    setBusy(false);
    if (done) setEdited(null);
  };
  return (
    <Card
      title={say('businessHours')}
      what={say('businessHoursWhat', { zone })}
      action={
        settings && (
          <Switch
            label={say('hasHours')}
            checked={hours !== null}
            disabled={busy}
            onChange={on => void save(on ? [usualShift] : null)}
          />
        )
      }
    >
      {waiting}
      {settings && shown.length === 0 && <p className="p-3.5 text-ink-2">{say('noHours')}</p>}
      {shown.length > 0 && (
        <form
          className="flex flex-col gap-3 p-3.5"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void save(valuesOf(shown));
          }}
        >
          <ShiftList rows={shown} fewest={1} onChange={change => setEdited(now => change(now ?? kept))} />
          {edited && (
            <div className="flex gap-2">
              <Button kind="solid" type="submit" disabled={busy} className="h-8">
                {say('save')}
              </Button>
              <Button kind="plain" className="h-8" onClick={() => setEdited(null)}>
                {say('cancel')}
              </Button>
            </div>
          )}
        </form>
      )}
    </Card>
  );
};
