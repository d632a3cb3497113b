import { dayMs } from './durations.js';

/** Returns the day of an instant in a time zone, such as 2030-01-31. */
export const dayIn = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** Returns when a day of a time zone begins. */
export const startOf = (day: string, timeZone: string): Date => instantOf(`${day}T00:00:00`, timeZone);

/**
 * Returns the instant at which a clock in the time zone shows a day and a time, such as 2030-01-31T09:30. The zone's offset may change
 * between the first guess and the result, so it is corrected twice.
 */
export function instantOf(local: string, timeZone: string): Date {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return new Date(Number.NaN);
  let at = wanted;
  for (let turn = 0; turn < 2; turn++) at += wanted - clockAt(timeZone, new Date(at));
  return new Date(at);
}

/** Returns the time that a clock in the zone shows, read as if it were UTC. */
function clockAt(timeZone: string, at: Date): number {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'medium', hour12: false });
  const [day = '', time = ''] = format.format(at).split(', ');
  return Date.parse(`${day}T${time.replace(/^24/, '00')}Z`);
}

/** Returns the end of work (17:00) on a day of a time zone: tasks of that day are due then. */
export const endOfWork = (day: string, timeZone: string): Date => instantOf(`${day}T17:00:00`, timeZone);

/** Returns whole days of a time zone as instants of the API: from the start of the first day to the start of the day after the last. */
export const stretchOf = (timeZone: string, from: string, to: string): { from?: string; to?: string } => ({
  ...(from && { from: startOf(from, timeZone).toISOString() }),
  ...(to && { to: startOf(daysLater(to, 1), timeZone).toISOString() }),
});
/** Returns the first and the last day of such a range; an end that is missing or no instant is empty. */
export function daysOf(timeZone: string, { from, to }: { from?: unknown; to?: unknown }): { from: string; to: string } {
  const day = (value: unknown, less: number): string => {
    const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(at) ? '' : dayIn(timeZone, new Date(at - less));
  };
  return { from: day(from, 0), to: day(to, 1) };
}

/** Returns the day that is a number of days later, or earlier if negative. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
