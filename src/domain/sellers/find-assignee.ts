import type { Actor } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError, Forbidden } from '../shared/domain-error.js';
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

const reachStatement: Statement = {
  name: 'seller.reach',
  text: 'select app.reach_of(app.tenant(), app.role()) as reach',
};

/** Thrown when an API key would make something that it could not see itself, since it is no seller. */
export class NothingOfOnesOwn extends Forbidden {
  constructor() {
    super('lead:create');
    this.name = 'NothingOfOnesOwn';
    this.message =
      'An API key is no seller and has nothing of its own, and the role PROFESSIONAL sees nothing else here: make a key of the role SELLER or ADMIN.';
  }
}

/**
 * Whose it becomes where nobody was named: the actor's own where they sell, else whoever it hangs on belongs to. A key that
 * sells has no seller: what it makes is nobody's, which a PROFESSIONAL sees only where the tenant's settings say so.
 */
export async function usualAssignee(tx: Transaction, actor: Actor, otherwise: string | null): Promise<string | null> {
  if (actor.role !== 'SELLER' && actor.role !== 'PROFESSIONAL') return otherwise;
  const assignee = (await findOwnSeller(tx)) ?? otherwise;
  if (assignee !== null || actor.role !== 'PROFESSIONAL') return assignee;
  const [found] = await tx.query<{ reach: string }>(reachStatement);
  if (found?.reach === 'OWN') throw new NothingOfOnesOwn();
  return null;
}
