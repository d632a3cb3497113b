import { z } from 'zod';
import { clockTime, dayMinutes, minutesOfClock, weekday } from './clock-time.js';

const most = 30;
const weekMinutes = 7 * dayMinutes;

const shift = z
  .strictObject({
    days: z
      .array(weekday)
      .min(1)
      .max(7)
      .transform(days => [...new Set(days)].sort()),
    from: clockTime,
    to: z.union([clockTime, z.literal('24:00')], 'Enter a time such as 17:30, up to 24:00.'),
  })
  .refine(({ from, to }) => from !== to, 'A shift cannot start and end at the same time.');

/** A time range on some days of the week, from 1, Monday, to 7. If `to` is before `from`, the shift ends on the next day. */
export type Shift = Readonly<z.output<typeof shift>>;

/** `[{ days, from, to }]`, as people and businesses set their working hours. */
export const shiftsInput = z.array(shift).max(most, `There can be at most ${most} shifts.`);

/** Whether two shifts share a time of the week; a shift that begins when another ends does not. */
export function overlap(shifts: readonly Shift[]): boolean {
  const spans = shifts
    .flatMap(({ days, from, to }) => {
      const length = minutesOfClock(to) - minutesOfClock(from) + (to < from ? dayMinutes : 0);
      return days.map(day => {
        const start = (day - 1) * dayMinutes + minutesOfClock(from);
        return { start, end: start + length };
      });
    })
    .sort((one, two) => one.start - two.start);
  return spans.some(({ end }, index) => {
    const next = spans[index + 1];
    // After the last shift of the week comes the first one again.
    return next ? next.start < end : (spans[0]?.start ?? 0) + weekMinutes < end;
  });
}
