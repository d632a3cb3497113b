import { Field, ID, InputType } from 'type-graphql';

@InputType('ReplayInboundEventsInput', { description: 'The events to process again, such as quarantined ones.' })
export class ReplayInboundEventsInput {
  @Field(() => [ID], {
    description: 'The events, at most 1,000. Events that have already been processed have no second effect.',
  })
  ids!: string[];
}
