/**
 * Whether an answer is for a widget as it is now. urql returns the previous answer while it reads again, and the points of one grouping
 * make no sense in the chart of another.
 */
export const isAbout = (asked: unknown, content: string): boolean =>
  JSON.stringify((asked as { widget?: unknown } | undefined)?.widget) === content;

/** Returns a month of a cohort such as "2030-05" in words; any other key unchanged. */
export function monthName(key: string, language: string): string {
  const month = new Date(`${key.slice(0, 7)}-01T00:00:00Z`);
  if (Number.isNaN(month.getTime())) return key;
  return new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(month);
}
