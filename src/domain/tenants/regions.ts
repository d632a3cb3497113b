/** Default currency and time zone of a business, by the region of its locale. */
export interface Region {
  currency: string;
  timezone: string;
}
const regions: Record<string, Region> = {
  AR: { currency: 'ARS', timezone: 'America/Argentina/Buenos_Aires' },
  BO: { currency: 'BOB', timezone: 'America/La_Paz' },
  CA: { currency: 'CAD', timezone: 'America/Toronto' },
  CL: { currency: 'CLP', timezone: 'America/Santiago' },
  CO: { currency: 'COP', timezone: 'America/Bogota' },
  CR: { currency: 'CRC', timezone: 'America/Costa_Rica' },
  DO: { currency: 'DOP', timezone: 'America/Santo_Domingo' },
  EC: { currency: 'USD', timezone: 'America/Guayaquil' },
  ES: { currency: 'EUR', timezone: 'Europe/Madrid' },
  GB: { currency: 'GBP', timezone: 'Europe/London' },
  GT: { currency: 'GTQ', timezone: 'America/Guatemala' },
  HN: { currency: 'HNL', timezone: 'America/Tegucigalpa' },
  MX: { currency: 'MXN', timezone: 'America/Mexico_City' },
  NI: { currency: 'NIO', timezone: 'America/Managua' },
  PA: { currency: 'USD', timezone: 'America/Panama' },
  PE: { currency: 'PEN', timezone: 'America/Lima' },
  PR: { currency: 'USD', timezone: 'America/Puerto_Rico' },
  PY: { currency: 'PYG', timezone: 'America/Asuncion' },
  SV: { currency: 'USD', timezone: 'America/El_Salvador' },
  US: { currency: 'USD', timezone: 'America/New_York' },
  UY: { currency: 'UYU', timezone: 'America/Montevideo' },
  VE: { currency: 'VES', timezone: 'America/Caracas' },
};
/** The default locale of a tenant that names none, and the default locales of the languages. */
export const usualLocale = 'es-PA';
export const usualLocales: readonly string[] = [usualLocale, 'en-US'];

/** The regions that a business may be in. */
export const knownRegions = Object.keys(regions);

/** Returns the default currency and time zone of a locale's region; null for an unknown region. */
export const regionOf = (locale: string): Region | null => regions[new Intl.Locale(locale).region ?? ''] ?? null;
