/**
 * The usual names of time zones, tried first because making a format costs as much as a hundred look-ups, and a send plan asks
 * for each contact.
 */
const usual = new Set(Intl.supportedValuesOf('timeZone'));

/**
 * An offset such as +05:00. JavaScript accepts it as a time zone, but Postgres reads its sign the other way round, and it has no
 * summer time.
 */
const offset = /^[+-]\d/;

/**
 * Returns the usual name of a time zone of the IANA database, such as America/Panama for america/panama, or null if no zone has
 * this name.
 */
export function timeZoneOf(text: string): string | null {
  if (usual.has(text)) return text;
  if (offset.test(text)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

export const isTimeZone = (text: string): boolean => timeZoneOf(text) !== null;
