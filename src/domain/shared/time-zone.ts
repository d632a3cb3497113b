/** By their usual names: making a format costs as much as a hundred look-ups, and a send plan asks for each contact. */
const usual = new Set(Intl.supportedValuesOf('timeZone'));

/** An offset such as +05:00 is a zone to JavaScript, but Postgres reads its sign the other way round, and no summer time changes it. */
const offset = /^[+-]\d/;

/** The usual name of a time zone of the IANA database, such as America/Panama for america/panama. Null where there is none of the name. */
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
