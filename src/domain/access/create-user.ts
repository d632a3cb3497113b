import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';

/** Names no column after `on conflict`: PostgreSQL would then require the right to select the new row, which nobody has yet. */
const insert: Statement = {
  name: 'user.insert',
  text: `insert into app_user (id, organization_id, email, password_hash, first_name, last_name, confirmed_at)
    select $1, t.organization_id, $2, $3, $4, $5, $6 from tenant t where t.id = app.tenant() on conflict do nothing`,
};
const findOwner: Statement = { name: 'login.find-owner', text: 'select id from app.find_login($1) where confirmed' };

/**
 * Creates a user of the organisation who belongs to no tenant yet. Throws CONFLICT if the address is to count as confirmed and another
 * user has already confirmed it, even if that happened after the caller's check. Several users may have the same unconfirmed address.
 */
export async function createUser(
  tx: Transaction,
  user: { id: string; email: string; firstName: string; lastName: string; passwordHash: string; confirmed: boolean },
): Promise<void> {
  const confirmedAt = user.confirmed ? new Date() : null;
  await tx.query(insert, [user.id, user.email, user.passwordHash, user.firstName, user.lastName, confirmedAt]);
  if (!user.confirmed) return;
  // The row itself cannot be read back: nobody may see a user who is in no tenant yet.
  const [owner] = await tx.query<{ id: string }>(findOwner, [user.email]);
  if (owner?.id !== user.id)
    throw new DomainError('CONFLICT', 'A user with this e-mail address already exists.', ['email']);
}
