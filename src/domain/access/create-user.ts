import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';

/** No column is named after `on conflict`: that would ask for the right to see the new row, which nobody has yet. */
const insert: Statement = {
  name: 'user.insert',
  text: `insert into app_user (id, organization_id, email, password_hash, first_name, last_name)
    select $1, t.organization_id, $2, $3, $4, $5 from tenant t where t.id = app.tenant() on conflict do nothing`,
};
const whose: Statement = { name: 'login.find', text: 'select * from app.find_login($1)' };

/**
 * Makes a user of the organisation, who belongs to no tenant yet. Throws where somebody signs in by the address already,
 * also where they have come to be between the question and now.
 */
export async function createUser(
  tx: Transaction,
  user: { id: string; email: string; firstName: string; lastName: string; passwordHash: string },
): Promise<void> {
  await tx.query(insert, [user.id, user.email, user.passwordHash, user.firstName, user.lastName]);
  // The row itself cannot be read back: whoever is in no tenant yet is seen by nobody.
  const [owner] = await tx.query<{ id: string }>(whose, [user.email]);
  if (owner?.id !== user.id) throw new DomainError('CONFLICT', 'Somebody signs in by this address already.', ['email']);
}
