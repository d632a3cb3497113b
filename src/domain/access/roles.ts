import { type Actor, personOf } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import type { Role } from './access.entity.js';
import { AboveOwnRole } from './access.errors.js';

const heights: Record<Role, number> = { CEO: 2, ADMIN: 1, SELLER: 0, SECRETARY: 0, PROFESSIONAL: 0 };

/** A key acts for its owner. No row if no person acts: a service token, or a key without an owner. */
const mayGrant: Statement = {
  name: 'membership.may-grant',
  text: `select coalesce(m.active and u.active and (select bool_and(app.may_make_key(m.role, r.role)) from unnest($3::text[]) r (role)), false) as may
    from membership m join app_user u on u.id = m.user_id
    where m.tenant_id = app.tenant() and m.user_id = coalesce($1::uuid, (select k.created_by from api_key k where k.id = $2::uuid)) for share of m`,
};

/**
 * Does the same as `assertNotAbove`, and then with the role that the person behind the actor has now. The role of the actor may be some
 * seconds old: a person who has just lost it could otherwise give it back to themselves or create a key. The lock lasts until the commit,
 * so a later change of the person's role finds everything that was created.
 */
export async function assertStillNotAbove(tx: Transaction, actor: Actor, ...roles: Role[]): Promise<void> {
  assertNotAbove(actor, ...roles);
  const person = personOf(actor);
  const [found] = await tx.query<{ may: boolean }>(mayGrant, [person, actor.key?.id ?? null, roles]);
  if (found ? !found.may : person !== null) throw new AboveOwnRole();
}

/** Throws AboveOwnRole if one of the roles is above the actor's own: nobody may grant or revoke such a role. */
export function assertNotAbove(actor: Actor, ...roles: Role[]): void {
  const { role } = actor;
  const own = role === 'SYSTEM' ? Number.POSITIVE_INFINITY : role === 'ANONYMOUS' ? -1 : heights[role];
  if (roles.some(other => heights[other] > own)) throw new AboveOwnRole();
}
