import type { TenantProfile } from '../tenants/index.js';
import './routing.settings.js';

/** Returns after how many unknown answers in a row a person gets the conversation; null if the tenant has switched that off. */
export const maxFailuresOf = ({ settings: { routing } }: Pick<TenantProfile, 'settings'>): number | null =>
  routing.rules.failing?.enabled === false ? null : routing.escalateAfterFailures;
