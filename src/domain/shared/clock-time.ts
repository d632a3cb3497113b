import { z } from 'zod';

const dayWords = 'Days are numbers from 1 (Monday) to 7 (Sunday).';
/** A day of the week as settings have it: 1 is Monday, 7 is Sunday. */
export const weekday = z.int(dayWords).min(1, dayWords).max(7, dayWords);

/** A time of day as people write it in settings, from 00:00 to 23:59. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time such as 08:00.');

export const dayMinutes = 24 * 60;

/** Returns the minutes from midnight to a time of day such as 17:30 or 24:00. */
export const minutesOfClock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
