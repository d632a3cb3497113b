const clocks = new Map<string, Intl.DateTimeFormat>();

/** Returns the local time of a zone, such as 20:59. */
export function wallClock(at: number, timeZone: string): string {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    clocks.set(timeZone, clock);
  }
  return clock.format(at);
}

/** Whether it is between 21:00 and 08:00 in one of the zones, which are quiet hours. */
export const isNight = (at: number, zones: readonly string[]): boolean =>
  zones.some(zone => {
    const clock = wallClock(at, zone);
    return clock >= '21:00' || clock < '08:00';
  });
