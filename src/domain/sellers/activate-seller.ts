import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';

const openStatement: Statement = {
  name: 'seller.open',
  text: `insert into seller (id, tenant_id, user_id, display_name)
    select $1, app.tenant(), u.id, u.first_name || ' ' || u.last_name from app_user u where u.id = $2
    on conflict (tenant_id, user_id) do update set active = true`,
};
const closeStatement: Statement = {
  name: 'seller.close',
  text: 'update seller set active = false where tenant_id = app.tenant() and user_id = $1 and active returning id',
};
const renameStatement: Statement = {
  name: 'seller.rename',
  text: 'update seller set display_name = $3 where user_id = $1 and display_name = $2',
};

/** Makes a user a seller, or reactivates the user's seller. */
export async function activateSeller(tx: Transaction, userId: string): Promise<void> {
  await tx.query(openStatement, [newId(), userId]);
}

/**
 * Deactivates a user's seller, who then gets no new leads and keeps the existing ones until somebody reassigns them. Managers are warned of
 * appointments that the seller will not keep.
 */
export async function deactivateSeller(tx: Transaction, userId: string): Promise<void> {
  const [closed] = await tx.query<{ id: string }>(closeStatement, [userId]);
  if (closed) await tx.enqueue('agenda/warn-of-leaver', { sellerId: closed.id });
}

/** Renames a user's seller, if the seller has the user's old name. */
export async function renameSeller(tx: Transaction, userId: string, before: string, after: string): Promise<void> {
  await tx.query(renameStatement, [userId, before, after]);
}
