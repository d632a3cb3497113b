import { nobody } from '../../domain/shared/actor.js';
import { windowOf } from '../../schema/read/index.js';
import { SellerType } from '../../schema/sellers/seller.type.js';
import type { GraphContext } from '../graph-context.js';

/**
 * Tells from an event alone whether its row can be one that the viewer sees, so that forty sellers do not ask the
 * database for what is one seller's. It only saves work: who sees a row, row-level security decides when it is read.
 */
export class OwnEvents {
  /** A user is the same seller for ever; one who is none yet may become one. */
  private sellerId: string | null = null;

  constructor(private readonly context: GraphContext) {}

  /**
   * False where the event names an owner whose rows the viewer never sees. A row that was nobody's when its event was
   * noted may have been given to somebody in the same transaction, so it is looked up.
   */
  async mayHold({ sellerId: owner }: Record<string, unknown>): Promise<boolean> {
    const { role, scope } = this.context.useCase.actor;
    if (typeof owner !== 'string' || !scope || (role !== 'SELLER' && role !== 'PROFESSIONAL')) return true;
    // Who reads as nobody sees what the team sees, as far as the tenant's setting goes.
    if (scope.userId === nobody) return true;
    this.sellerId ??= await this.sellerOf(scope.userId);
    return this.sellerId === null || this.sellerId === owner;
  }

  private async sellerOf(userId: string): Promise<string | null> {
    const seller = await this.context.loaders.by(windowOf(SellerType), 'userId').load(userId);
    return seller ? String(seller.id) : null;
  }
}
