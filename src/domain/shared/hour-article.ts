/** One o'clock with its plural article: "las 1:00", "las 01:00 p. m.", but not "las 13:00" or "las 1,000". */
const pluralOne = /\blas(?=[\s\u00a0\u202f]0?1(?::|\s?[ap]\.?\s?m\b))/giu;

/**
 * Returns a Spanish text in which one o'clock is singular: "a la 1:00". Every text that puts an article before an hour needs it, also what
 * Intl writes: for long dates it says "a las" before any hour.
 */
export const agreeWithHour = (text: string): string => text.replace(pluralOne, las => las.slice(0, 2));
