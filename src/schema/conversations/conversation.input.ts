import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { SinceArgs } from '../since.args.js';

@InputType('ConversationInput', { description: 'The conversation to act on.' })
export class ConversationInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

/** Paging of a thread from either end. Without `first` and `last`, it is the last 50 messages. */
@ArgsType()
export class MessagesArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many messages from the beginning or after a cursor, 1 to 100. Cannot be combined with last.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The endCursor of the previous page; use it with first.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many messages from the end or before a cursor, 1 to 100. Cannot be combined with first. Without both, the last 50 are returned.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'The startCursor of the next page; use it with last.' })
  before?: string | null;
}

@ArgsType()
export class MessageEventsArgs extends SinceArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only messages of this conversation; omit it for all that you may see.',
  })
  conversationId?: string | null;
}
