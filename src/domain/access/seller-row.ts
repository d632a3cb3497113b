import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { Role } from './access.entity.js';
import { sells } from './roles.js';

const open: Statement = {
  name: 'seller.open',
  text: `insert into seller (id, tenant_id, user_id, display_name)
    select $1, app.tenant(), u.id, u.first_name || ' ' || u.last_name from app_user u where u.id = $2
    on conflict (tenant_id, user_id) do update set active = true`,
};
const close: Statement = {
  name: 'seller.close',
  text: 'update seller set active = false where tenant_id = app.tenant() and user_id = $1 and active',
};

/** Keeps the seller that a user is in step with their role: made or woken for those who sell, put to rest for all others. */
export async function keepSellerInStep(
  tx: Transaction,
  { userId, role, active }: { userId: string; role: Role; active: boolean },
): Promise<void> {
  if (active && sells(role)) await tx.query(open, [newId(), userId]);
  else await tx.query(close, [userId]);
}
