import { Field, ID, InputType } from 'type-graphql';

@InputType('ReplayInboundEventsInput', { description: 'Which events to process again, such as those kept aside.' })
export class ReplayInboundEventsInput {
  @Field(() => [ID], {
    description: 'The events, at most 1,000. What has taken effect already takes no second effect.',
  })
  ids!: string[];
}
