/** By their usual names: making a format costs as much as a hundred look-ups, and a send plan asks for each contact. */
const usual = new Set(Intl.supportedValuesOf('timeZone'));

/** Whether the text is a time zone of the IANA database, such as America/Panama. */
export function isTimeZone(text: string): boolean {
  if (usual.has(text)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
