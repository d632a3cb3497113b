import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { recordAudit } from './audit.js';
import { lockPerson } from './change-user-role.js';
import { withdrawInvitation } from './invitation.js';
import { settleKeys } from './keys-of-leaver.js';
import { leaveCeo } from './organization.js';
import { assertNotAbove } from './roles.js';
import { keepSellerInStep } from './seller-row.js';
import type { UserRow } from './user.queries.js';

const leave: Statement = { name: 'membership.leave', text: 'update membership set active = false where user_id = $1' };
const endSessions: Statement = { name: 'session.end-of-leaver', text: 'select app.end_sessions_of_leaver($1)' };

/**
 * Ends somebody's place in this tenant (a CEO's in every tenant of the organisation): within five seconds their tokens
 * open nothing here, and their sockets are closed; their API keys end, or pass to `passApiKeysTo`. A new invitation brings
 * the person back. Doing it twice changes nothing.
 */
export const deactivateUser = useCase({
  name: 'access.deactivate-user',
  permission: 'user:deactivate',
  input: z.object({ userId: z.string(), passApiKeysTo: z.string().nullish() }),
  async run(context, { userId, passApiKeysTo }): Promise<UserRow> {
    const { tx, actor, clock } = context;
    const { invited, ...person } = await lockPerson(tx, userId);
    assertNotAbove(actor, person.role);
    if (!person.active && !invited) return person;
    if (invited) await withdrawInvitation(tx, person.id, clock.now());
    else {
      await settleKeys(context, { userId: person.id, newRole: null, heirId: passApiKeysTo ?? null });
      await leaveCeo(tx, { userId: person.id, role: person.role, active: true }, 'userId');
      await tx.query(leave, [person.id]);
      await keepSellerInStep(tx, { userId: person.id, role: person.role, active: false });
      await tx.query(endSessions, [person.id]);
    }
    await recordAudit(tx, context, {
      action: invited ? 'user.invitation-withdrawn' : 'user.deactivated',
      subjectType: 'user',
      subjectId: person.id,
      before: { active: person.active, role: person.role },
      after: { active: false },
    });
    return { ...person, active: false };
  },
});
