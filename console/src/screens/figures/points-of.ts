/**
 * Whether an answer is about a widget as it is now: urql hands on the answer before while it asks anew, and the points of one grouping
 * are nonsense in the chart of another.
 */
export const isAbout = (asked: unknown, content: string): boolean =>
  JSON.stringify((asked as { widget?: unknown } | undefined)?.widget) === content;

/** A month of a cohort such as "2030-05", in words; any other key as it is. */
export function monthName(key: string, language: string): string {
  const month = new Date(`${key.slice(0, 7)}-01T00:00:00Z`);
  if (Number.isNaN(month.getTime())) return key;
  return new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(month);
}
