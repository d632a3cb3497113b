const dayMs = 86_400_000;

/** The day of an instant in a zone, as 2030-01-31. */
export const dayIn = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** When a day of a zone begins. */
export const startOf = (day: string, timeZone: string): Date => instantOf(`${day}T00:00:00`, timeZone);

/**
 * When a clock of a zone shows a day and a time, such as 2030-01-31T09:30. A clock that is set in between moves it, so it is looked for
 * twice.
 */
export function instantOf(local: string, timeZone: string): Date {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return new Date(Number.NaN);
  let at = wanted;
  for (let turn = 0; turn < 2; turn++) at += wanted - clockAt(timeZone, new Date(at));
  return new Date(at);
}

/** What a clock in the zone shows, read as if it were one of UTC. */
function clockAt(timeZone: string, at: Date): number {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'medium', hour12: false });
  const [day = '', time = ''] = format.format(at).split(', ');
  return Date.parse(`${day}T${time.replace(/^24/, '00')}Z`);
}

/** When work ends on a day of a zone: until then is to be done what is due on it. */
export const endOfWork = (day: string, timeZone: string): Date =>
  new Date(startOf(day, timeZone).getTime() + 17 * 3_600_000);

/** Whole days of a zone as the moments of the API: from where the first begins up to where the day after the last does. */
export const stretchOf = (timeZone: string, from: string, to: string): { from?: string; to?: string } => ({
  ...(from && { from: startOf(from, timeZone).toISOString() }),
  ...(to && { to: startOf(daysLater(to, 1), timeZone).toISOString() }),
});
/** The first and the last day of such a stretch; empty where there is no such end, or it is no moment. */
export function daysOf(timeZone: string, { from, to }: { from?: unknown; to?: unknown }): { from: string; to: string } {
  const day = (value: unknown, less: number): string => {
    const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(at) ? '' : dayIn(timeZone, new Date(at - less));
  };
  return { from: day(from, 0), to: day(to, 1) };
}

/** A day so many days later, or earlier. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
