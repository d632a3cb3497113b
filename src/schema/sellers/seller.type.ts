import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { SellerRow } from '../../domain/sellers/index.js';

@ObjectType('Seller', {
  description: 'A person who sells; each user is at most one in a tenant.',
  simpleResolvers: true,
})
export class SellerType implements SellerRow {
  userId!: string;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'The name that colleagues and customers see.' })
  displayName!: string;

  @Field(() => Boolean, { description: 'Whether they work here still.' })
  active!: boolean;

  @Field(() => Boolean, { description: 'Whether they take new leads right now.' })
  available!: boolean;

  @Field(() => String, { nullable: true, description: 'Their team; null when they are in none.' })
  department!: string | null;

  @Field(() => [String], { description: 'What they know about.' })
  skills!: string[];

  @Field(() => [String], { description: 'The regions that they serve; empty means all.' })
  regions!: string[];

  @Field(() => Int, { description: 'How many open leads they can work on at once.' })
  capacity!: number;
}

@ArgsType()
export class SellersArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those who are active, or who are not; omit it for all.' })
  active?: boolean | null;
}
