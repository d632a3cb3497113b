import { boundedCache } from '../shared/bounded-cache.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { readSettings, type TenantSettings } from '../shared/settings-sections.js';
import { type Language, languageOf } from '../shared/translations.js';

export interface TenantProfile {
  id: string;
  name: string;
  locale: string;
  currency: string;
  timezone: string;
  /** The language in which the tenant's customers are answered where theirs is unknown. */
  language: Language;
  settings: TenantSettings;
  settingsVersion: number;
}

const tenantStatement: Statement = {
  name: 'tenant.load',
  text: 'select id, name, locale, currency, timezone, settings, settings_version as "settingsVersion" from tenant where id = app.tenant()',
};
const keptMs = 5_000;
const profiles = boundedCache<TenantProfile>({ maxEntries: 10_000, ttlMs: keptMs });
/** Tenants whose settings are being changed by this process, or have been just now. */
const changing = boundedCache<true>({ maxEntries: 10_000, ttlMs: keptMs });

/** The caller's tenant with its settings; kept for five seconds, since every message asks for it. */
export const loadTenant = async (read: Sql, tenantId: string): Promise<TenantProfile> =>
  profiles.get(tenantId) ?? readTenant(read, tenantId);

/** The same as it is now, for whoever is about to change it: another process may have changed it since it was kept. */
export async function readTenant(read: Sql, tenantId: string): Promise<TenantProfile> {
  const [row] = await read.query<Omit<TenantProfile, 'language' | 'settings'> & { settings: unknown }>(tenantStatement);
  if (!row) throw new Error(`tenant ${tenantId} does not exist`);
  const profile: TenantProfile = {
    ...row,
    language: languageOf(row.locale),
    settings: readSettings(row.settings),
  };
  if (!changing.get(tenantId)) profiles.set(tenantId, profile);
  return profile;
}

/**
 * Called where this process changes the settings, before the commit; other processes see the change within five seconds. For as long,
 * nothing is kept here: a read may have begun before the commit and end after this, and would keep what was.
 */
export function forgetTenant(tenantId: string): void {
  changing.set(tenantId, true);
  profiles.delete(tenantId);
}
