const dayMs = 86_400_000;

/** The day of an instant in a zone, as 2030-01-31. */
export const dayIn = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** When a day of a zone begins. A clock that is set in between moves it, so it is looked for twice. */
export function startOf(day: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`);
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

/** A day so many days later, or earlier. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
