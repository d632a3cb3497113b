import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { UserType } from '../../schema/access/user.type.js';
import { SellerType } from '../../schema/sellers/seller.type.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => UserType)
export class UserResolver {
  @FieldResolver(() => SellerType, {
    nullable: true,
    description: 'What the user is as a seller; null for those who sell nothing.',
  })
  seller(@Root() user: UserType, @Ctx() { loaders }: GraphContext): Promise<SellerType | null> {
    return loaders.sellerOfUser.load(user.id);
  }
}
