/** The region of a browser's language: `MX` of `es-MX`, none of `es` and `es-419`. */
const regionOf = (tag: string): string | undefined => new Intl.Locale(tag).region;

/** The time zones of a country; TypeScript does not know the method yet, and older browsers lack it. */
const zonesOf = (country: string): readonly string[] => {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?(): readonly string[] | undefined };
  return locale.getTimeZones?.() ?? [];
};

/**
 * Which of these countries somebody is probably in. The clock says it better than the language: many browsers in Mexico speak
 * `es-ES` or `en-US`. Null where neither tells, so that one is asked: the country decides the currency of a business for good.
 */
export function countryHere(
  countries: readonly string[],
  { timeZone, languages }: { timeZone: string; languages: readonly string[] },
): string | null {
  return (
    countries.find(country => zonesOf(country).includes(timeZone)) ??
    languages.map(regionOf).find(region => region && countries.includes(region)) ??
    null
  );
}
