import { minuteMs } from './durations.js';

const formats = new Map<string, Intl.DateTimeFormat>();
/** The last requested minute in each zone, with its day. This is safe because a day never begins within a minute. */
const latest = new Map<string, { minute: number; day: string }>();

/** Returns the calendar day in a time zone, as YYYY-MM-DD. Daily budgets and counts restart at the tenant's own midnight. */
export function dayIn(timezone: string, at: Date): string {
  const minute = Math.floor(at.getTime() / minuteMs);
  const known = latest.get(timezone);
  if (known?.minute === minute) return known.day;
  let format = formats.get(timezone);
  if (!format) {
    // Cached, since making a format costs more than a hundred uses of it.
    format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
    formats.set(timezone, format);
  }
  const day = format.format(at);
  latest.set(timezone, { minute, day });
  return day;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Returns the minutes since midnight by the local time of a zone. */
export function minuteIn(zone: string, at: Date | number): number {
  let format = clocks.get(zone);
  if (!format) {
    // Cached, since making a format costs more than a hundred uses of it.
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    clocks.set(zone, format);
  }
  const [hour = 0, minute = 0] = format.format(at).split(':').map(Number);
  return hour * 60 + minute;
}

/** Returns the day of the week in a zone, 0 for Monday, and the minutes since midnight by its local time. */
export const weekTimeIn = (zone: string, at: Date): { day: number; minute: number } => ({
  day: (new Date(`${dayIn(zone, at)}T00:00:00Z`).getUTCDay() + 6) % 7,
  minute: minuteIn(zone, at),
});
