import { type FormEvent, useMemo } from 'react';
import { localeFor, useFormats, useTexts } from '../../app/intl';
import { useBusy } from '../../lib/busy';
import { dayIn } from '../../lib/days';
import { useTyped } from '../../lib/typed';
import { Button, IconButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { Input } from '../../ui/field';
import { closedDaysTexts } from './closed-days.texts';
import { settingsTexts } from './settings.texts';
import { useSettings } from './use-settings';

/** `12-25` for each year; a day of one year has its year before it. */
const isYearly = (day: string): boolean => day.length === '12-25'.length;
/** A leap year, in which every day of a year exists. */
const anyYear = '2024';

/** The days on which the business is closed, such as holidays: nobody is at work on them, and no appointment is offered. */
export const ClosedDays = () => {
  const say = useTexts(closedDaysTexts);
  const saySettings = useTexts(settingsTexts);
  const dayText = useDayText();
  const { settings, change, waiting } = useSettings(saySettings('saved'));
  const { busy, run } = useBusy();
  const [day, setDay] = useTyped('closed day', '');
  const [yearly, setYearly] = useTyped('closed day is yearly', false);
  const days = [...(settings?.cases.closedDays ?? [])].sort();
  const save = (closedDays: string[]) => change({ cases: { closedDays } });
  const add = async () => {
    if (!(await save([...days, yearly ? day.slice(anyYear.length + 1) : day]))) return;
    // The next day may have been chosen meanwhile.
    setDay(now => (now === day ? '' : now));
  };
  return (
    <Card title={say('title')} what={say('what')}>
      {waiting}
      {settings && (
        <>
          {days.length === 0 ? (
            <p className="px-3.5 pt-3 text-ink-2">{say('none')}</p>
          ) : (
            <ul aria-label={say('title')} className="flex flex-wrap gap-1.5 px-3.5 pt-3">
              {days.map(each => {
                const { text, isPast } = dayText(each);
                return (
                  <li key={each} className="flex items-center gap-1 rounded-md border bg-raised pl-2.5">
                    <span className={isPast ? 'text-ink-3' : undefined}>
                      {text}
                      {isYearly(each) && <span className="text-ink-3"> · {say('eachYear')}</span>}
                      {isPast && ` · ${say('past')}`}
                    </span>
                    <IconButton
                      icon="close"
                      label={say('open', { day: text })}
                      disabled={busy}
                      onClick={() => void run(() => save(days.filter(other => other !== each)))}
                    />
                  </li>
                );
              })}
            </ul>
          )}
          <form
            className="flex flex-wrap items-end gap-x-3 gap-y-2 p-3.5"
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              void run(add);
            }}
          >
            <div className="w-40">
              <Input
                label={say('day')}
                type="date"
                required
                value={day}
                onChange={event => setDay(event.target.value)}
              />
            </div>
            <span className="flex h-8 items-center gap-2">
              <Checkbox label={say('yearly')} checked={yearly} onChange={event => setYearly(event.target.checked)} />
              <span aria-hidden="true">{say('yearly')}</span>
            </span>
            <Button type="submit" icon="plus" className="h-8" disabled={busy}>
              {say('add')}
            </Button>
          </form>
        </>
      )}
    </Card>
  );
};

function useDayText() {
  const { language, region } = useFormats();
  const { locale, timeZone } = region;
  return useMemo(() => {
    const shape = { timeZone: 'UTC', day: 'numeric', month: 'long' } as const;
    const yearly = new Intl.DateTimeFormat(localeFor(language, locale), shape);
    const once = new Intl.DateTimeFormat(localeFor(language, locale), { ...shape, weekday: 'short', year: 'numeric' });
    const today = dayIn(timeZone, new Date());
    return (day: string) =>
      isYearly(day)
        ? { text: yearly.format(new Date(`${anyYear}-${day}`)), isPast: false }
        : { text: once.format(new Date(day)), isPast: day < today };
  }, [language, locale, timeZone]);
}
