import { z } from 'zod';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase, type WriteContext } from '../shared/use-case.js';
import { roles } from './access.entity.js';
import { changeInvitedRole, lockInvitation } from './invitation.js';
import { keysAudit, passOrRevokeKeys } from './keys-of-leaver.js';
import { addCeosToTenants, lockCeos, removeCeoMemberships } from './organization.js';
import { assertNotAbove, assertStillNotAbove } from './roles.js';
import { keepSellerInStep } from './seller-row.js';
import type { UserRow } from './user.queries.js';

const lockMember: Statement = {
  name: 'membership.lock',
  text: `select u.id, u.email, u.first_name as "firstName", u.last_name as "lastName", m.role, (u.active and m.active) as active, u.confirmed_at is not null as "emailConfirmed"
    from membership m join app_user u on u.id = m.user_id where m.user_id = $1 for update of m`,
};
const setRole: Statement = { name: 'membership.set-role', text: 'update membership set role = $2 where user_id = $1' };

/** Locks and returns the user of this tenant, or the open invitation, with this id. Throws NOT_FOUND if there is neither. */
export async function lockPerson(tx: Transaction, userId: string): Promise<UserRow & { invited: boolean }> {
  if (isId(userId)) {
    await lockCeos(tx);
    const [member] = await tx.query<UserRow>(lockMember, [userId]);
    if (member) return { ...member, invited: false };
    const invitation = await lockInvitation(tx, { id: userId });
    if (invitation) return { ...invitation, invited: true };
  }
  throw new DomainError('NOT_FOUND', 'User not found.', ['userId']);
}

const audit = {
  'user.role-changed': { subject: 'user', shows: ({ role }: UserRow) => ({ role }) },
  ...keysAudit,
};

/**
 * Changes the role of a user of this tenant, or of an invitation. The user's sockets close within five seconds, because the new role may
 * not see what they are subscribed to. API keys that the new role may not make are revoked, or pass to `passApiKeysTo`.
 */
export const changeUserRole = useCase({
  name: 'access.change-user-role',
  permission: 'user:change-role',
  input: z.object({ userId: z.string(), role: z.enum(roles), passApiKeysTo: z.string().nullish() }),
  audit,
  async run(context, { userId, role, passApiKeysTo }): Promise<UserRow> {
    const { tx, actor } = context;
    assertNotAbove(actor, role);
    const { invited, ...person } = await lockPerson(tx, userId);
    await assertStillNotAbove(tx, actor, role, person.role);
    if (person.role === role) {
      context.audit.nothing();
      return person;
    }
    if (invited) await changeInvitedRole(tx, person.id, role);
    else await change(context, person, role, passApiKeysTo ?? null);
    context.audit['user.role-changed'].before(person, { after: { role } });
    return { ...person, role };
  },
});

async function change(
  context: WriteContext<typeof audit>,
  person: UserRow,
  role: UserRow['role'],
  heirId: string | null,
): Promise<void> {
  const { tx } = context;
  const { id: userId, active } = person;
  await passOrRevokeKeys(context, { userId, newRole: role, heirId });
  await removeCeoMemberships(tx, { userId, role: person.role, active }, 'role');
  await tx.query(setRole, [userId, role]);
  await keepSellerInStep(tx, { userId, role, active });
  if (role === 'CEO' && active) await addCeosToTenants(tx);
}
