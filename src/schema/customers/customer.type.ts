import { Field, ID, ObjectType } from 'type-graphql';
import type { CustomerRow, InteractionRow, Segment } from '../../domain/customers/index.js';
import { connectionOf } from '../connection.js';
import { SegmentEnum } from '../enums.js';
import { DateTimeScalar, DecimalScalar, JsonScalar } from '../scalars/index.js';

@ObjectType('Customer', { description: 'A contact who buys.', simpleResolvers: true })
export class CustomerType implements CustomerRow {
  contactId!: string;
  sellerId!: string | null;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Given name, or what a company is called; null when not known.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name; null when not known.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: "The contact's e-mail address; null when not known." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "The contact's phone number in E.164; null when not known." })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Where they live or receive; null when not known.' })
  address!: string | null;

  @Field(() => SegmentEnum, {
    nullable: true,
    description: 'How often they come; null before the first interaction, message or purchase. Settled once a day.',
  })
  segment!: Segment | null;

  @Field(() => String, { description: '`ACTIVE` or `INACTIVE`.' })
  status!: string;

  @Field(() => DecimalScalar, {
    description: "What they have bought, as far as you may see it: opportunities won in the tenant's currency.",
  })
  lifetimeValue!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the business last met them; null when never.' })
  lastInteractionAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether they are to be treated with special care.' })
  vip!: boolean;

  @Field(() => JsonScalar, { description: "The tenant's own fields: an object with a value for each key." })
  customFields!: Record<string, unknown>;

  @Field(() => Boolean, {
    description:
      'Whether they may be about to leave: active, FREQUENT or OCCASIONAL, and not met for more than ninety days.',
  })
  atRisk!: boolean;

  @Field(() => DateTimeScalar, { description: 'When they became a customer here.' })
  createdAt!: Date;
}

@ObjectType('Interaction', { description: 'How the business met a customer.', simpleResolvers: true })
export class InteractionType implements InteractionRow {
  customerId!: string;
  userId!: string | null;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, {
    description: 'What kind it was, such as `call`: the key of one of `interactionTypes`, while it is offered.',
  })
  type!: string;

  @Field(() => DateTimeScalar, { description: 'When it was.' })
  occurredAt!: Date;

  @Field(() => String, { nullable: true, description: 'What was said; null when nobody noted it.' })
  notes!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When to come back to it; null when never.' })
  followUpAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What came of it; null when nobody noted it.' })
  outcome!: string | null;
}

export const { Edge: CustomerEdge, Connection: CustomerConnection } = connectionOf(CustomerType, 'Customer');
export const { Edge: InteractionEdge, Connection: InteractionConnection } = connectionOf(
  InteractionType,
  'Interaction',
);
