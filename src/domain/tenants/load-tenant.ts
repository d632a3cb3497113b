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
const profiles = boundedCache<TenantProfile>({ maxEntries: 10_000, ttlMs: 5_000 });

/** The caller's tenant with its settings; kept for five seconds, since every message asks for it. */
export const loadTenant = async (read: Sql, tenantId: string): Promise<TenantProfile> =>
  profiles.get(tenantId) ?? readTenant(read, tenantId);

/** The same as it is now, for whoever is about to change it: another process, or a read before the commit, may have kept an older one. */
export async function readTenant(read: Sql, tenantId: string): Promise<TenantProfile> {
  const [row] = await read.query<Omit<TenantProfile, 'language' | 'settings'> & { settings: unknown }>(tenantStatement);
  if (!row) throw new Error(`tenant ${tenantId} does not exist`);
  const profile: TenantProfile = {
    ...row,
    language: languageOf(row.locale),
    settings: readSettings(row.settings),
  };
  profiles.set(tenantId, profile);
  return profile;
}

/** Called where this process has changed the settings; other processes see them within five seconds. */
export const forgetTenant = (tenantId: string): void => void profiles.delete(tenantId);
