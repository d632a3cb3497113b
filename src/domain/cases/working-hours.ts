import { z } from 'zod';
import { nextAwake } from '../conversations/index.js';
import { clockTime, weekday } from '../shared/clock-time.js';

/** Working hours in the tenant's time zone. Days are 1 (Monday) to 7; null if not set. */
export const workingHoursSetting = z
  .strictObject({
    days: z.array(weekday).min(1).max(7).default([1, 2, 3, 4, 5, 6]),
    from: clockTime,
    to: clockTime,
  })
  .refine(({ from, to }) => from < to, 'The end of the day must be after its start.')
  .nullable()
  .default(null);
export type WorkingHours = NonNullable<z.output<typeof workingHoursSetting>>;

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const weekdayIn = (zone: string, at: Date): number =>
  names.indexOf(new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' }).format(at)) + 1;

/** Returns the first moment from `at` on at which people are at work; `at` itself if they are at work then. */
export function nextOpening({ days, from, to }: WorkingHours, zone: string, at: Date): Date {
  const untilOpen = { from: to, to: from };
  let time = nextAwake([zone], untilOpen, at);
  // Eight days, because today's hours may be over.
  for (let passed = 0; passed < 8 && !days.includes(weekdayIn(zone, time)); passed += 1)
    time = nextAwake([zone], untilOpen, nextAwake([zone], { from, to }, time));
  return time;
}
