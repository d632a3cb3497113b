import { countryOf } from '../../shared/phone.js';
import { isTimeZone } from '../../shared/time-zone.js';

const byCountry = new Map<string, readonly string[]>();

/**
 * Returns the time zones in which it may be night for a contact: the contact's own zone; otherwise the zones of the phone's
 * country, all of them if there are several, so that the contact is not woken in any of them; otherwise the tenant's.
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
  // Node has this method since version 24, but TypeScript's library does not declare it yet.
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones(): string[] | undefined };
  const zones = locale.getTimeZones() ?? [];
  byCountry.set(country, zones);
  return zones;
}
