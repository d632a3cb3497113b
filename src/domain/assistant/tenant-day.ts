const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of the calendar in a time zone, as YYYY-MM-DD: budgets and counts begin anew at the tenant's own midnight. */
export function dayIn(timezone: string, at: Date): string {
  let format = formats.get(timezone);
  if (!format) {
    // Making one costs more than a hundred uses of it.
    format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
    formats.set(timezone, format);
  }
  return format.format(at);
}
