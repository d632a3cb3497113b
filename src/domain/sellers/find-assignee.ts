import { type Actor, isSellingRole } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError, Forbidden } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { findOwnSeller } from './find-own-seller.js';

const activeStatement: Statement = {
  name: 'seller.active',
  text: 'select id from seller where id = $1 and active',
};

/**
 * Checks whom an actor may assign something to: managers may choose any active seller or none, a SELLER only themselves or
 * none, a PROFESSIONAL (who does not see unassigned rows) only themselves. Errors name the input `field`.
 */
export async function findAssignee(
  tx: Transaction,
  actor: Actor,
  sellerId: string | null,
  field: string,
): Promise<string | null> {
  if (sellerId === null && actor.role !== 'PROFESSIONAL') return null;
  const sells = isSellingRole(actor.role);
  const [seller] =
    sellerId !== null && isId(sellerId) ? await tx.query<{ id: string }>(activeStatement, [sellerId]) : [];
  if (sellerId !== null && !seller)
    throw new DomainError('NOT_FOUND', 'Seller not found, or not active here.', [field]);
  if (sells && (!seller || seller.id !== (await findOwnSeller(tx))))
    throw new DomainError('INVALID', 'You can only assign this to yourself.', [field]);
  return seller?.id ?? null;
}

const reachStatement: Statement = {
  name: 'seller.reach',
  text: 'select app.reach_of(app.tenant(), app.role()) as reach',
};

/** Thrown when an API key would create something that it could not see itself, because it has no seller. */
class NoVisibleOwner extends Forbidden {
  constructor() {
    super('lead:create');
    this.name = 'NoVisibleOwner';
    this.message =
      'The role PROFESSIONAL sees only its own records here, and an API key has none. Use a key with the role SELLER or ADMIN.';
  }
}

/**
 * Returns the assignee if the input names none: the actor's own seller, otherwise `fallback`, which is the seller of the record that it
 * belongs to. An API key with a selling role has no seller, so what it creates is unassigned; with the role PROFESSIONAL it can see that
 * only if the tenant's settings allow it. Otherwise NoVisibleOwner is thrown.
 */
export async function defaultAssignee(tx: Transaction, actor: Actor, fallback: string | null): Promise<string | null> {
  if (actor.role !== 'SELLER' && actor.role !== 'PROFESSIONAL') return fallback;
  const assignee = (await findOwnSeller(tx)) ?? fallback;
  if (assignee !== null || actor.role !== 'PROFESSIONAL') return assignee;
  const [found] = await tx.query<{ reach: string }>(reachStatement);
  if (found?.reach === 'OWN') throw new NoVisibleOwner();
  return null;
}
