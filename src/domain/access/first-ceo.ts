import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';

const firstSeat: Statement = {
  name: 'membership.first-seat',
  text: `insert into membership (id, tenant_id, user_id, role) values ($1, app.tenant(), $2, 'CEO')`,
};

/** Makes a user the CEO of a tenant that has just been created. */
export async function makeFirstCeo(tx: Transaction, userId: string): Promise<void> {
  await tx.query(firstSeat, [newId(), userId]);
}
