import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Destination, RoutingDecisionRow } from '../../domain/routing/index.js';
import { DestinationEnum } from '../enums.js';
import { DateTimeScalar } from '../scalars/index.js';

@ObjectType('RoutingDecision', { description: 'Who was to get a conversation, and why.', simpleResolvers: true })
export class RoutingDecisionType implements RoutingDecisionRow {
  conversationId!: string;
  /** Who was chosen; not to be taken for the row's owner, which decides who may see it. */
  assignedSellerId!: string | null;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => DestinationEnum, { description: 'Who gets the conversation.' })
  destination!: Destination;

  @Field(() => Int, { description: 'How pressing it is, 1 to 5; 5 is the most pressing.' })
  priority!: number;

  @Field(() => String, { description: 'Why, in a sentence.' })
  reasoning!: string;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  createdAt!: Date;
}
