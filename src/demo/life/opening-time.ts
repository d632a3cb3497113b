import { dateFormat } from '../../domain/shared/date-format.js';
import { hourMs } from '../../domain/shared/durations.js';

const opens = 7;
const closes = 19;

/**
 * Returns the given time if shops of the zone are open then, from 7:00 to 19:00 on any day; otherwise the same minute of the last opening
 * hour before it.
 */
export function openingTime(at: Date, timezone: string): Date {
  const hour = hourIn(at, timezone);
  const back = hour < opens ? hour + 24 - (closes - 1) : hour >= closes ? hour - (closes - 1) : 0;
  return new Date(at.getTime() - back * hourMs);
}

/** Returns the hour of the day in the zone. */
export const hourIn = (at: Date, timeZone: string): number =>
  Number(dateFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));
