import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { type InboundStatus, InboundStatusEnum } from '../enums.js';
import { PageArgs } from '../page.args.js';

@InputType('ReplayInboundEventsInput', { description: 'Which events to process again, such as those kept aside.' })
export class ReplayInboundEventsInput {
  @Field(() => [ID], {
    description: 'The events, at most 1,000. What has taken effect already takes no second effect.',
  })
  ids!: string[];
}

@ArgsType()
export class InboundEventsArgs extends PageArgs {
  @Field(() => InboundStatusEnum, { nullable: true, description: 'Only those that this became of; omit it for all.' })
  status?: InboundStatus | null;
}
