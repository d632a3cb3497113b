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
  /** The language in which customers are answered if theirs is unknown. */
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
/** Tenants whose settings this process is changing, or has just changed. */
const changing = boundedCache<true>({ maxEntries: 10_000, ttlMs: keptMs });

/** Returns the caller's tenant with its settings. Cached for five seconds, because every message needs it. */
export const loadTenant = async (read: Sql, tenantId: string): Promise<TenantProfile> =>
  profiles.get(tenantId) ?? readTenant(read, tenantId);

/** The same without the cache, for callers that are about to change the tenant: another process may have changed it meanwhile. */
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
 * Clears the cached tenant; called before the commit of a change of its settings. Other processes see the change within five seconds.
 * During the same time nothing is cached here: a read that began before the commit may end after this call, and would cache the old values.
 */
export function forgetTenant(tenantId: string): void {
  changing.set(tenantId, true);
  profiles.delete(tenantId);
}
