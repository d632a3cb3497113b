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

/** Makes a user a seller, or an active one again. */
export async function openSeller(tx: Transaction, userId: string): Promise<void> {
  await tx.query(openStatement, [newId(), userId]);
}

/** A user who sells no more gets no leads; what they have stays theirs until somebody gives it on. Managers hear of the appointments that they will not keep. */
export async function closeSeller(tx: Transaction, userId: string): Promise<void> {
  const [closed] = await tx.query<{ id: string }>(closeStatement, [userId]);
  if (closed) await tx.enqueue('agenda/warn-of-leaver', { sellerId: closed.id });
}

/** A seller who is called by their user's name goes on being called by it. */
export async function renameSeller(tx: Transaction, userId: string, before: string, after: string): Promise<void> {
  await tx.query(renameStatement, [userId, before, after]);
}
