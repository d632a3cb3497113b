import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { SellerType } from './seller.type.js';

@InputType('UpdateSellerInput', {
  description:
    'Changes of a seller: omitted fields stay unchanged, null clears a field. Sellers may only change available, languages, workingHours and absences of themselves.',
})
export class UpdateSellerInput {
  @Field(() => ID, { description: 'The seller.' })
  sellerId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they accept new leads right now; null means no change.',
  })
  available?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Their department.' })
  department?: string | null;

  @Field(() => [String], { nullable: true, description: 'What they know about: machines, product lines, intents.' })
  skills?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'The regions that they serve; empty means all.' })
  regions?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'The languages that they speak, such as es or en.' })
  languages?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many open leads they can work on at once; null means no change.',
  })
  capacity?: number | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Their working hours: `{ zone, shifts: [{ days, from, to }] }`. A split day has two shifts; a shift that ends before it begins ends on the next day. Null for the tenant’s hours.',
  })
  workingHours?: unknown;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'All their absences: `[{ from, to }]`, two days or two instants each. Null for none.',
  })
  absences?: unknown;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      '`updatedAt` of the seller as you read it: the mutation fails with `CONFLICT` if somebody has changed the seller since. Omit it to change the seller in any case.',
  })
  updatedAtBefore?: Date | null;
}

@ObjectType('UpdateSellerPayload', { description: 'The answer to updateSeller.', simpleResolvers: true })
export class UpdateSellerPayload extends Payload {
  @Node(() => SellerType, { nullable: true, description: 'The seller as they are now; null when it failed.' })
  seller!: string | null;
}
