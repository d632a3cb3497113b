import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import type { TransactionContext } from '../shared/use-case.js';
import type { Role } from './access.entity.js';
import { recordAudit } from './audit.js';
import { endingInvitations } from './invitation.js';

interface Ending {
  id: string;
  name: string;
  role: Role;
}
/** The keys that a person could no longer make as `$2`, or at all where it is null. */
const ending: Statement = {
  name: 'api-key.ending',
  text: `select k.id, k.name, k.role from api_key k
    where k.tenant_id = app.tenant() and k.created_by = $1 and k.revoked_at is null and not coalesce(app.may_make_key($2, k.role), false)
    order by k.id for update`,
};
const heir: Statement = {
  name: 'api-key.heir',
  text: `select m.role from membership m join app_user u on u.id = m.user_id
    where m.tenant_id = app.tenant() and m.user_id = $1 and m.active and u.active for update of m`,
};
const mayHave: Statement = {
  name: 'api-key.may-have',
  text: 'select bool_and(app.may_make_key($1, k.role)) as may from unnest($2::text[]) as k (role)',
};
const pass: Statement = { name: 'api-key.pass', text: 'update api_key set created_by = $2 where id = any ($1)' };

/**
 * Before a person's place or role changes: their keys that do not fit the new role pass to `heirId`, who must be able to make
 * such keys; without an heir they end, by the trigger on the membership. So do their open invitations that they could not
 * send as that. All of it is told to the audit log.
 */
export async function settleKeys(
  context: TransactionContext,
  { userId, newRole, heirId }: { userId: string; newRole: Role | null; heirId: string | null },
): Promise<void> {
  const { tx } = context;
  const keys = await tx.query<Ending>(ending, [userId, newRole]);
  if (heirId !== null) await assertHeir(tx, userId, heirId, keys);
  if (heirId !== null && keys.length > 0) await tx.query(pass, [keys.map(({ id }) => id), heirId]);
  for (const { id, name, role } of keys)
    await recordAudit(tx, context, {
      action: heirId === null ? 'api-key.revoked' : 'api-key.passed',
      subjectType: 'api-key',
      subjectId: id,
      before: { name, role, userId },
      after: heirId === null ? null : { userId: heirId },
    });
  for (const { id, email, role } of await endingInvitations(tx, userId, newRole))
    await recordAudit(tx, context, {
      action: 'user.invitation-withdrawn',
      subjectType: 'user',
      subjectId: id,
      before: { email, role, invitedBy: userId },
    });
}

async function assertHeir(tx: Transaction, userId: string, heirId: string, keys: Ending[]): Promise<void> {
  const refuse = (message: string): never => {
    throw new DomainError('INVALID', message, ['passApiKeysTo']);
  };
  if (heirId === userId) refuse('Name somebody else: this person’s keys are what passes on.');
  const [found] = isId(heirId) ? await tx.query<{ role: Role }>(heir, [heirId]) : [];
  if (!found) throw new DomainError('NOT_FOUND', 'There is no such user at work here.', ['passApiKeysTo']);
  const [fits] = await tx.query<{ may: boolean | null }>(mayHave, [found.role, keys.map(({ role }) => role)]);
  if (fits?.may === false) refuse('Keys pass to a CEO or an ADMIN, and those of the role CEO to a CEO alone.');
}
