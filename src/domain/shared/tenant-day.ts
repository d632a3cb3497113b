const formats = new Map<string, Intl.DateTimeFormat>();
const minuteMs = 60_000;
/** The minute that was asked for last in each zone: no day begins within a minute. */
const latest = new Map<string, { minute: number; day: string }>();

/** The day of the calendar in a time zone, as YYYY-MM-DD: budgets and counts begin anew at the tenant's own midnight. */
export function dayIn(timezone: string, at: Date): string {
  const minute = Math.floor(at.getTime() / minuteMs);
  const known = latest.get(timezone);
  if (known?.minute === minute) return known.day;
  let format = formats.get(timezone);
  if (!format) {
    // Making one costs more than a hundred uses of it.
    format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
    formats.set(timezone, format);
  }
  const day = format.format(at);
  latest.set(timezone, { minute, day });
  return day;
}
