import type { Scope } from './database.port.js';
import { type ActingRole, type Permission, permissionsOfRole } from './permissions.js';

/** Who is acting, for whom, and with which rights. */
export interface Actor {
  kind: 'user' | 'service' | 'system' | 'anonymous';
  role: ActingRole;
  /** Null where no tenant is known yet: then only use cases without a tenant can run. */
  scope: Scope | null;
  /** The API key or service token that acts; null for everybody else. */
  key: { id: string; name: string } | null;
  can(permission: Permission): boolean;
}

/** The user of a scope in which no person acts. */
export const nobody = '00000000-0000-0000-0000-000000000000';

const actor = (kind: Actor['kind'], role: ActingRole, scope: Scope | null, key: Actor['key'] = null): Actor => ({
  kind,
  role,
  scope,
  key,
  can: permission => permissionsOfRole[role].has(permission),
});

/** Webhooks and jobs: the whole tenant, and what only the system may do. */
export const systemActor = (tenantId: string): Actor =>
  actor('system', 'SYSTEM', { tenantId, userId: nobody, role: 'SYSTEM' });
/** The system before any tenant is known, such as a webhook that has not found its account. */
export const installationActor: Actor = actor('system', 'SYSTEM', null);
export const anonymousActor: Actor = actor('anonymous', 'ANONYMOUS', null);
export const userActor = (scope: Scope): Actor => actor('user', scope.role, scope);
/** A service token or API key acts with a role but is no user. */
export const serviceActor = (tenantId: string, role: Scope['role'], key: Actor['key'] = null): Actor =>
  actor('service', role, { tenantId, userId: nobody, role }, key);
/** The same rights without the person: what is seen is then what everybody of the role sees. */
export const impersonal = (of: Actor): Actor => ({ ...of, scope: of.scope && { ...of.scope, userId: nobody } });
