import type { Actor } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { findOwnSeller } from './find-own-seller.js';

const activeStatement: Statement = {
  name: 'seller.active',
  text: 'select id from seller where id = $1 and active',
};

/**
 * Checks to whom an actor may give something: managers to any active seller or to nobody, a seller to oneself or back to
 * nobody, a professional (who sees nothing of nobody's) to oneself. `field` is named where it may not be.
 */
export async function findAssignee(
  tx: Transaction,
  actor: Actor,
  sellerId: string | null,
  field: string,
): Promise<string | null> {
  if (sellerId === null && actor.role !== 'PROFESSIONAL') return null;
  const sells = actor.role === 'SELLER' || actor.role === 'PROFESSIONAL';
  const [seller] = sellerId && isId(sellerId) ? await tx.query<{ id: string }>(activeStatement, [sellerId]) : [];
  if (sellerId && !seller) throw new DomainError('NOT_FOUND', 'There is no such seller at work.', [field]);
  if (sells && (!seller || seller.id !== (await findOwnSeller(tx))))
    throw new DomainError('INVALID', 'You may give this to nobody but yourself.', [field]);
  return seller?.id ?? null;
}

/** Whose it becomes where nobody was named: the actor's own where they sell, else whoever it hangs on belongs to. */
export async function usualAssignee(tx: Transaction, actor: Actor, otherwise: string | null): Promise<string | null> {
  if (actor.role !== 'SELLER' && actor.role !== 'PROFESSIONAL') return otherwise;
  return (await findOwnSeller(tx)) ?? otherwise;
}
