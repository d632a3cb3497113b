import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RoutingDecisionType } from '../../schema/routing/routing-decision.type.js';
import { SellerType } from '../../schema/sellers/seller.type.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => RoutingDecisionType)
export class RoutingDecisionResolver {
  @FieldResolver(() => SellerType, {
    nullable: true,
    description: 'Who was chosen; null where nobody in particular was.',
  })
  seller(
    @Root() { assignedSellerId }: RoutingDecisionType,
    @Ctx() { loaders }: GraphContext,
  ): Promise<SellerType | null> | null {
    return assignedSellerId ? loaders.seller.load(assignedSellerId) : null;
  }
}
