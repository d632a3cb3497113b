import { dateFormat } from './date-format.js';
import { minuteMs } from './durations.js';

/** The last requested minute in each zone, with its day. This is safe because a day never begins within a minute. */
const latest = new Map<string, { minute: number; day: string }>();

/** Returns the calendar day in a time zone, as YYYY-MM-DD. Daily budgets and counts restart at the tenant's own midnight. */
export function dayIn(timezone: string, at: Date): string {
  const minute = Math.floor(at.getTime() / minuteMs);
  const known = latest.get(timezone);
  if (known?.minute === minute) return known.day;
  const day = dateFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(at);
  latest.set(timezone, { minute, day });
  return day;
}

/** Returns the minutes since midnight by the local time of a zone. */
export function minuteIn(zone: string, at: Date | number): number {
  const format = dateFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [hour = 0, minute = 0] = format.format(at).split(':').map(Number);
  return hour * 60 + minute;
}

/** Returns the day of the week in a zone, 0 for Monday, and the minutes since midnight by its local time. */
export const weekTimeIn = (zone: string, at: Date): { day: number; minute: number } => ({
  day: (new Date(`${dayIn(zone, at)}T00:00:00Z`).getUTCDay() + 6) % 7,
  minute: minuteIn(zone, at),
});
