import type { TenantProfile } from '../tenants/index.js';
import './routing.settings.js';

/** How many answers in a row may not know before a person gets the conversation; null where the tenant has switched that off. */
export const mostMissesOf = ({ settings: { routing } }: Pick<TenantProfile, 'settings'>): number | null =>
  routing.rules.failing?.enabled === false ? null : routing.escalateAfterFailures;
