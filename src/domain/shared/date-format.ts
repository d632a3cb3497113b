import { boundedCache, cachedValue } from './bounded-cache.js';

const formats = boundedCache<Intl.DateTimeFormat>({ maxEntries: 2_000 });

/** Returns the format of a locale with these options. Formats are cached, because making one takes longer than a hundred uses of it. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  cachedValue(formats, `${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
