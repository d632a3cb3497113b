import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { readSellers } from '../../domain/sellers/index.js';
import { UserType } from '../../schema/access/user.type.js';
import { SellersArgs, SellerType } from '../../schema/sellers/seller.type.js';
import { allow } from '../allow.js';
import type { GraphContext } from '../graph-context.js';
import { present } from '../present.js';

@Resolver(() => SellerType)
export class SellerResolver {
  @Query(() => [SellerType], { description: 'The tenant’s sellers, by name.' })
  sellers(@Args(() => SellersArgs) { active }: SellersArgs, @Ctx() context: GraphContext): Promise<SellerType[]> {
    return readSellers(allow(context, 'seller:read'), active ?? null);
  }

  @FieldResolver(() => UserType, { description: 'The user that the seller is.' })
  user(@Root() seller: SellerType, @Ctx() { loaders }: GraphContext): Promise<UserType> {
    return present(loaders.user.load(seller.userId));
  }

  @FieldResolver(() => Int, { description: 'Open leads that are theirs, as far as you may see them.' })
  async openLoad(@Root() seller: SellerType, @Ctx() { loaders }: GraphContext): Promise<number> {
    return (await loaders.openLoad.load(seller.id))?.load ?? 0;
  }
}
