import { dateFormat } from './date-format.js';
import { type Language, localeOf } from './translations.js';

/** Returns a calendar day (YYYY-MM-DD) as people write it, without the year: "jueves, 26 de noviembre", "November 26". */
export const dayWords = (language: Language, day: string, { weekday = false } = {}): string =>
  dateFormat(localeOf(language), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(weekday && { weekday: 'long' }),
  }).format(new Date(`${day}T00:00:00Z`));
