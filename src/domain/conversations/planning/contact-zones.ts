import { countryOf } from '../../shared/phone.js';
import { isTimeZone } from '../../shared/time-zone.js';

const byCountry = new Map<string, readonly string[]>();

/**
 * The zones in which it may be night for a contact: their own; else those of their phone's country, all of them where there are
 * several, so that nobody is woken in any of them; else the tenant's.
 */
export function zonesOf(
  contact: { timezone: string | null; phone: string | null },
  tenantZone: string,
): readonly string[] {
  if (contact.timezone && isTimeZone(contact.timezone)) return [contact.timezone];
  const country = contact.phone ? countryOf(contact.phone) : null;
  const zones = country ? zonesOfCountry(country) : [];
  return zones.length > 0 ? zones : [tenantZone];
}

function zonesOfCountry(country: string): readonly string[] {
  const known = byCountry.get(country);
  if (known) return known;
  // In the engine since Node 24, in TypeScript's library not yet.
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones(): string[] | undefined };
  const zones = locale.getTimeZones() ?? [];
  byCountry.set(country, zones);
  return zones;
}
