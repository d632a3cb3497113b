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
 * The names of three letters in the IANA database. JavaScript accepts others too, but reads them as zones that nobody here means: ECT is
 * Paris, ART Cairo and AST Anchorage, and Postgres does not know them.
 */
const ofThreeLetters = new Set('CET EET EST GMT HST MET MST PRC ROC ROK UCT UTC WET'.split(' '));
const isAbbreviation = (text: string) => text.length === 3 && !ofThreeLetters.has(text.toUpperCase());

/**
 * Returns the usual name of a time zone of the IANA database, such as America/Panama for america/panama, or null if no zone has
 * this name.
 */
export function timeZoneOf(text: string): string | null {
  if (usual.has(text)) return text;
  if (offset.test(text) || isAbbreviation(text)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

export const isTimeZone = (text: string): boolean => timeZoneOf(text) !== null;
