/** The countries whose currency and time zone the server knows. */
export const countries = 'AR BO CA CL CO CR DO EC ES GB GT HN MX NI PA PE PR PY SV US UY VE'.split(' ');

/** The countries by their names in a language. */
export function namedCountries(language: string): { code: string; name: string }[] {
  const nameOf = new Intl.DisplayNames(language, { type: 'region' });
  return countries
    .map(code => ({ code, name: nameOf.of(code) ?? code }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
}

/** Returns the region of a browser's language: `MX` for `es-MX`, `419` for `es-419`, undefined for `es`. */
const regionOf = (tag: string): string | undefined => new Intl.Locale(tag).region;

/** Returns the time zones of a country; TypeScript does not know the method yet, and older browsers lack it. */
const zonesOf = (country: string): readonly string[] => {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?(): readonly string[] | undefined };
  return locale.getTimeZones?.() ?? [];
};

/**
 * Guesses which of these countries the user is in. The time zone is more reliable than the language: many browsers in Mexico use `es-ES`
 * or `en-US`. Null if neither matches; the user is then asked, since the country determines the currency of a business permanently.
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
