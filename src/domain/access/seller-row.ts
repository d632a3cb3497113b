import { activateSeller, deactivateSeller } from '../sellers/index.js';
import { isSellingRole } from '../shared/actor.js';
import type { Transaction } from '../shared/database.port.js';
import type { Role } from './access.entity.js';

/** Keeps a user's row in `seller` consistent with their role: created or reactivated for selling roles, deactivated for others. */
export async function keepSellerInStep(
  tx: Transaction,
  { userId, role, active }: { userId: string; role: Role; active: boolean },
): Promise<void> {
  if (active && isSellingRole(role)) await activateSeller(tx, userId);
  else await deactivateSeller(tx, userId);
}
