import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import type { WriteContext } from '../shared/use-case.js';
import type { Role } from './access.entity.js';
import { endingInvitations } from './invitation.js';

interface Ending {
  id: string;
  name: string;
  role: Role;
}
/** The audit entry for a key that was revoked or passed to somebody else. */
export const apiKeyEnded = {
  subject: 'api-key',
  shows: ({ name, role }: Pick<Ending, 'name' | 'role'>) => ({ name, role }),
};
/** The audit entries for keys and invitations that end or pass to somebody else when a user leaves or gets another role. */
export const keysAudit = {
  'api-key.revoked': apiKeyEnded,
  'api-key.passed': apiKeyEnded,
  'user.invitation-withdrawn': {
    subject: 'user',
    shows: ({ role }: { role: Role }) => ({ role }),
  },
};
/** The keys of user `$1` that the role `$2` may not make; all keys of the user if `$2` is null. */
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
 * Settles the API keys of a person; call it before the person leaves or gets another role. The keys that the new role may not make pass
 * to `heirId`, whose role must be able to make them; without an heir the trigger on the membership revokes them. That trigger also
 * withdraws the open invitations that the new role may not send. Each key and invitation gets an audit entry.
 */
export async function passOrRevokeKeys(
  { tx, audit }: Pick<WriteContext<typeof keysAudit>, 'tx' | 'audit'>,
  { userId, newRole, heirId }: { userId: string; newRole: Role | null; heirId: string | null },
): Promise<void> {
  const keys = await tx.query<Ending>(ending, [userId, newRole]);
  if (heirId !== null) await assertHeir(tx, userId, heirId, keys);
  if (heirId !== null && keys.length > 0) await tx.query(pass, [keys.map(({ id }) => id), heirId]);
  for (const key of keys) {
    if (heirId === null) audit['api-key.revoked'].before(key, { before: { userId } });
    else audit['api-key.passed'].before(key, { before: { userId }, after: { userId: heirId } });
  }
  for (const { id, email, role } of await endingInvitations(tx, userId, newRole))
    audit['user.invitation-withdrawn'].before({ id, role }, { before: { email, invitedBy: userId } });
}

async function assertHeir(tx: Transaction, userId: string, heirId: string, keys: Ending[]): Promise<void> {
  const refuse = (message: string): never => {
    throw new DomainError('INVALID', message, ['passApiKeysTo']);
  };
  if (heirId === userId) refuse('Choose somebody else: these API keys belong to this person.');
  const [found] = isId(heirId) ? await tx.query<{ role: Role }>(heir, [heirId]) : [];
  if (!found) throw new DomainError('NOT_FOUND', 'User not found, or not active here.', ['passApiKeysTo']);
  const [fits] = await tx.query<{ may: boolean | null }>(mayHave, [found.role, keys.map(({ role }) => role)]);
  if (fits?.may === false)
    refuse('API keys can be passed on only to a CEO or an ADMIN, and keys with the role CEO only to a CEO.');
}
