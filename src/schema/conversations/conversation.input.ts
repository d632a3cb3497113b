import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { ConversationStatus } from '../../domain/conversations/index.js';
import type { Channel } from '../../domain/shared/channels.js';
import { ChannelEnum, ConversationStatusEnum } from '../enums.js';
import { PageArgs } from '../page.args.js';

@InputType('ConversationFilter', {
  description: 'Which conversations to give: those for which everything that is given holds.',
})
export class ConversationFilter {
  @Field(() => [ConversationStatusEnum], { nullable: true, description: 'One of these.' })
  status?: ConversationStatus[] | null;

  @Field(() => [ChannelEnum], { nullable: true, description: 'One of these.' })
  channel?: Channel[] | null;

  @Field(() => ID, { nullable: true, description: 'The seller whose it is.' })
  sellerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for those with unread messages only.' })
  unreadOnly?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "A part of the contact's name, phone number, e-mail address or company.",
  })
  search?: string | null;
}

@InputType('ConversationInput', { description: 'Which conversation to act on.' })
export class ConversationInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

@ArgsType()
export class ConversationsArgs extends PageArgs {
  @Field(() => ConversationFilter, {
    nullable: true,
    description: 'Which conversations; omit it for all that you may see.',
  })
  filter?: ConversationFilter | null;
}

/** A thread is read from either end; asked for neither, the last fifty messages come. */
@ArgsType()
export class MessagesArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many messages from the beginning or after a cursor, 1 to 100. Not with last.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before; goes with first.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many messages from the end or before a cursor, 1 to 100. Not with first. With neither come the last 50.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'The startCursor of the page after; goes with last.' })
  before?: string | null;
}

@ArgsType()
export class MessageEventsArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only messages of this conversation; omit it for all that you may see.',
  })
  conversationId?: string | null;
}
