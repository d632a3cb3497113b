import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Switch } from '../../ui/form';
import { settingsTexts } from './settings.texts';
import { ShiftFields } from './shift-fields';
import { type Shift, usualShift } from './shifts';
import { useSettings } from './use-settings';
import { useZoneWords } from './use-zone-words';

/** The general working hours: outside of them customers are told when people are back. */
export const BusinessHours = () => {
  const say = useTexts(settingsTexts);
  const { tenant } = useViewer();
  const zone = useZoneWords(tenant.timezone);
  const { settings, change, waiting } = useSettings(say('saved'));
  const [edited, setEdited] = useState<Shift | null>(null);
  const [busy, setBusy] = useState(false);
  const hours = settings?.cases.workingHours ?? null;
  const shown = edited ?? hours;
  const save = async (workingHours: Shift | null) => {
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
            onChange={on => void save(on ? usualShift : null)}
          />
        )
      }
    >
      {waiting}
      {settings && !shown && <p className="p-3.5 text-ink-2">{say('noHours')}</p>}
      {shown && (
        <div className="flex flex-wrap items-center gap-3 p-3.5">
          <ShiftFields shift={shown} onChange={setEdited} />
          {edited && (
            <Button kind="solid" disabled={busy} onClick={() => void save(edited)}>
              {say('save')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
};
