import { nobody } from '../../domain/shared/actor.js';
import { windowOf } from '../../schema/read/index.js';
import { SellerType } from '../../schema/sellers/seller.type.js';
import type { GraphContext } from '../graph-context.js';

/**
 * Decides from the event alone whether the viewer can see its row at all, so that forty sellers do not query the database for a row of
 * one of them. This only saves work: row-level security decides who sees a row when it is read.
 */
export class OwnEvents {
  /** The seller of a user never changes, so it is remembered; a user without a seller may get one later. */
  private sellerId: string | null = null;

  constructor(private readonly context: GraphContext) {}

  /**
   * Returns false if the event names an owner whose rows the viewer never sees. A row that had no owner when its event was recorded may
   * have got one in the same transaction, so it is read.
   */
  async mayBeVisible({ sellerId: owner }: Record<string, unknown>): Promise<boolean> {
    const { role, scope } = this.context.useCase.actor;
    if (typeof owner !== 'string' || !scope || (role !== 'SELLER' && role !== 'PROFESSIONAL')) return true;
    // An API key is not a user: which rows it sees depends on the tenant's settings.
    if (scope.userId === nobody) return true;
    this.sellerId ??= await this.sellerOf(scope.userId);
    return this.sellerId === null || this.sellerId === owner;
  }

  private async sellerOf(userId: string): Promise<string | null> {
    const seller = await this.context.loaders.by(windowOf(SellerType), 'userId').load(userId);
    return seller ? String(seller.id) : null;
  }
}
