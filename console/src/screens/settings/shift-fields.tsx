import { language, useTexts } from '../../app/intl';
import { cx } from '../../lib/classes';
import { useStore } from '../../lib/store';
import { IconButton } from '../../ui/button';
import { Input } from '../../ui/field';
import { settingsTexts } from './settings.texts';
import { type Shift, weekdays } from './shifts';
import { weekdayName } from './use-shift-text';

/** The days and the hours of one shift. */
export const ShiftFields = ({
  shift,
  onChange,
  onRemove,
}: {
  shift: Shift;
  onChange(next: Shift): void;
  onRemove?(): void;
}) => {
  const say = useTexts(settingsTexts);
  const spoken = useStore(language);
  const toggle = (day: number) => {
    const days = shift.days.includes(day) ? shift.days.filter(each => each !== day) : [...shift.days, day].sort();
    if (days.length > 0) onChange({ ...shift, days });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <fieldset className="flex gap-1">
        <legend className="sr-only">{say('days')}</legend>
        {weekdays.map(day => (
          <button
            key={day}
            type="button"
            aria-pressed={shift.days.includes(day)}
            aria-label={weekdayName(spoken, day, 'long')}
            title={weekdayName(spoken, day, 'long')}
            onClick={() => toggle(day)}
            className={cx(
              'size-8 rounded-md text-xs font-semibold uppercase',
              shift.days.includes(day) ? 'bg-accent text-accent-ink' : 'bg-sunken text-ink-2',
            )}
          >
            {weekdayName(spoken, day, 'narrow')}
          </button>
        ))}
      </fieldset>
      <div className="flex min-w-0 items-center gap-1">
        <Input
          bare
          label={say('from')}
          type="time"
          className="max-sm:px-1"
          required
          value={shift.from}
          onChange={event => onChange({ ...shift, from: event.target.value })}
        />
        <span aria-hidden="true">–</span>
        <Input
          bare
          label={say('to')}
          type="time"
          className="max-sm:px-1"
          required
          value={shift.to}
          onChange={event => onChange({ ...shift, to: event.target.value })}
        />
        {onRemove && <IconButton icon="close" label={say('removeShift')} onClick={onRemove} />}
      </div>
    </div>
  );
};
