import type { Actor } from '../shared/actor.js';
import type { Role } from './access.entity.js';
import { AboveOwnRole } from './access.errors.js';

const heights: Record<Role, number> = { CEO: 2, ADMIN: 1, SELLER: 0, SECRETARY: 0, PROFESSIONAL: 0 };

/** Throws AboveOwnRole if one of the roles is above the actor's own: nobody may grant or revoke such a role. */
export function assertNotAbove(actor: Actor, ...roles: Role[]): void {
  const { role } = actor;
  const own = role === 'SYSTEM' ? Number.POSITIVE_INFINITY : role === 'ANONYMOUS' ? -1 : heights[role];
  if (roles.some(other => heights[other] > own)) throw new AboveOwnRole();
}
