import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import type { Role } from './access.entity.js';
import { lockPerson } from './change-user-role.js';
import { withdrawInvitation } from './invitation.js';
import { keysAudit, passOrRevokeKeys } from './keys-of-leaver.js';
import { removeCeoMemberships } from './organization.js';
import { assertStillNotAbove } from './roles.js';
import { keepSellerInStep } from './seller-row.js';
import type { UserRow } from './user.queries.js';

const leave: Statement = { name: 'membership.leave', text: 'update membership set active = false where user_id = $1' };
const endSessions: Statement = { name: 'session.end-of-leaver', text: 'select app.end_sessions_of_leaver($1)' };

/**
 * Removes a user from this tenant (a CEO from every tenant of the organisation), or withdraws an invitation. Within five
 * seconds the user's tokens are refused in this tenant and their sockets are closed. Their API keys are revoked, or pass to
 * `passApiKeysTo`. A new invitation brings the person back. A repeated call changes nothing.
 */
export const deactivateUser = useCase({
  name: 'access.deactivate-user',
  permission: 'user:deactivate',
  input: z.object({ userId: z.string(), passApiKeysTo: z.string().nullish() }),
  audit: { 'user.deactivated': { subject: 'user', shows: ({ role }: { role: Role }) => ({ role }) }, ...keysAudit },
  async run(context, { userId, passApiKeysTo }): Promise<UserRow> {
    const { tx, actor, clock, audit } = context;
    const { invited, ...person } = await lockPerson(tx, userId);
    await assertStillNotAbove(tx, actor, person.role);
    if (!person.active && !invited) {
      audit.nothing();
      return person;
    }
    if (invited) await withdrawInvitation(tx, person.id, clock.now());
    else {
      await passOrRevokeKeys(context, { userId: person.id, newRole: null, heirId: passApiKeysTo ?? null });
      await removeCeoMemberships(tx, { userId: person.id, role: person.role, active: true }, 'userId');
      await tx.query(leave, [person.id]);
      await keepSellerInStep(tx, { userId: person.id, role: person.role, active: false });
      await tx.query(endSessions, [person.id]);
    }
    audit[invited ? 'user.invitation-withdrawn' : 'user.deactivated'].before(person, {
      before: { active: person.active },
      after: { active: false },
    });
    return { ...person, active: false };
  },
});
