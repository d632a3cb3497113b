import { useEffect, useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { FreeHoursDocument } from '../../gql/graphql';
import { dayIn, daysLater, startOf } from '../../lib/days';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/empty-state';
import { bookTexts } from './appointments.texts';

/** The number of days that are searched for the next free hour if a day has none. */
const ahead = 15;

/** The free hours of a day, one of which can be chosen; if there are none, the next day with free hours. */
export const FreeHours = ({
  sellerId,
  minutes,
  day,
  chosen,
  wrong,
  onChoose,
  onDay,
}: {
  sellerId: string | null;
  minutes: number;
  day: string;
  chosen: string | null;
  wrong: string | null;
  onChoose(startsAt: string): void;
  onDay(day: string): void;
}) => {
  const say = useTexts(bookTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const { timezone } = useViewer().tenant;
  const range = useMemo(
    () => ({
      from: startOf(day, timezone).toISOString(),
      to: startOf(daysLater(day, ahead), timezone).toISOString(),
    }),
    [day, timezone],
  );
  const [{ data, error, fetching }] = useQuery({
    query: FreeHoursDocument,
    variables: { sellerId, minutes, range },
    requestPolicy: 'network-only',
  });
  // The button that goes to the next free day is gone then, and with it the place of the keyboard.
  const hasGoneOn = useRef(false);
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (!hasGoneOn.current || fetching || !list.current) return;
    hasGoneOn.current = false;
    list.current.querySelector('input')?.focus();
  }, [fetching]);
  if (error) return <p className="text-bad">{errorText(error)}</p>;
  if (!data || fetching) return <Skeleton lines={2} />;
  const hours = data.availability.filter(at => dayIn(timezone, new Date(at)) === day);
  const [next] = data.availability;
  if (hours.length === 0)
    return (
      <div role="status" className="flex flex-wrap items-center gap-2">
        <span>{say(next ? 'noHours' : 'noneSoon')}</span>
        {next && (
          <Button
            onClick={() => {
              hasGoneOn.current = true;
              onDay(dayIn(timezone, new Date(next)));
            }}
          >
            {say('nextFree', { day: formats.day(next) })}
          </Button>
        )}
      </div>
    );
  return (
    <fieldset ref={list}>
      <legend className="mb-1 text-xs font-medium text-ink-2">{say('hour')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {hours.map(at => (
          <label key={at} className="relative cursor-pointer">
            <input
              type="radio"
              name="hour"
              value={at}
              checked={chosen === at}
              onChange={() => onChoose(at)}
              className="peer absolute inset-0 cursor-pointer opacity-0"
            />
            <span className="block rounded-md border border-line-strong px-2 py-1 peer-checked:border-accent peer-checked:bg-accent peer-checked:text-accent-ink peer-focus-visible:outline-2 peer-focus-visible:outline-offset-1 peer-focus-visible:outline-accent">
              {formats.time(at)}
            </span>
          </label>
        ))}
      </div>
      {wrong && (
        <p role="alert" className="mt-1 text-xs text-bad">
          {wrong}
        </p>
      )}
    </fieldset>
  );
};
