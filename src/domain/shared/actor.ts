import type { Scope } from './database.port.js';
import { type ActingRole, mayAs, type Permission } from './permissions.js';

/** Who is acting, for whom, and with which rights. */
export interface Actor {
  kind: 'user' | 'service' | 'system' | 'anonymous';
  role: ActingRole;
  /** Null while no tenant is known: only use cases without a tenant can run then. */
  scope: Scope | null;
  /** The API key or service token that acts; null for all other actors. */
  key: { id: string; name: string } | null;
  can(permission: Permission): boolean;
}

/** Returns the user who acts, or null if no person does: a key, a service token or the system. */
export const personOf = ({ kind, scope }: Pick<Actor, 'kind' | 'scope'>): string | null =>
  kind === 'user' ? (scope?.userId ?? null) : null;

/** The user id of a scope in which no person acts. */
export const nobody = '00000000-0000-0000-0000-000000000000';

const actor = (kind: Actor['kind'], role: ActingRole, scope: Scope | null, key: Actor['key'] = null): Actor => ({
  kind,
  role,
  scope,
  key,
  can: permission => mayAs(role, permission),
});

/** The actor of webhooks and jobs: sees the whole tenant and holds the permissions that only the system has. */
export const systemActor = (tenantId: string): Actor =>
  actor('system', 'SYSTEM', { tenantId, userId: nobody, role: 'SYSTEM' });
/** The system while no tenant is known, such as for a webhook before its channel account is found. */
export const installationActor: Actor = actor('system', 'SYSTEM', null);
export const anonymousActor: Actor = actor('anonymous', 'ANONYMOUS', null);
export const userActor = (scope: Scope): Actor => actor('user', scope.role, scope);
/** The actor of a service token or API key: it has a role but is not a user. */
export const serviceActor = (tenantId: string, role: Scope['role'], key: Actor['key'] = null): Actor =>
  actor('service', role, { tenantId, userId: nobody, role }, key);
/**
 * Returns an actor with the same role but without the person: it sees the data that all users with that role see, and nothing
 * that is only the person's.
 */
export const impersonal = (actor: Actor): Actor => ({
  ...actor,
  scope: actor.scope && { ...actor.scope, userId: nobody },
});

/** Whether users with this role sell, and so have a row in `seller`. */
export const isSellingRole = (role: ActingRole): boolean => role === 'SELLER' || role === 'PROFESSIONAL';
