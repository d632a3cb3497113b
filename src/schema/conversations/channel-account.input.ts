import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Channel, ChannelProvider } from '../../domain/shared/channels.js';
import { Node } from '../read/node.js';
import { RepeatableInput } from '../repeatable.input.js';
import { JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { ChannelAccountType } from './channel-account.type.js';
import { ChannelEnum, ChannelProviderEnum } from './conversation.enums.js';

@InputType('CreateChannelAccountInput', { description: 'A number, page or address to connect.' })
export class CreateChannelAccountInput extends RepeatableInput {
  @Field(() => ChannelProviderEnum, { description: 'Who carries its messages.' })
  provider!: ChannelProvider;

  @Field(() => ChannelEnum, { description: 'What contacts write on.' })
  channel!: Channel;

  @Field(() => String, { description: 'What you call it.' })
  name!: string;

  @Field(() => String, { description: "The provider's id of it, such as WhatsApp's phone number id." })
  externalId!: string;

  @Field(() => JsonScalar, {
    description:
      'Secrets of the account, written and never read back: META { appSecret, verifyToken, accessToken }, YCLOUD { apiKey, webhookSecret }, TWILIO { accountSid, authToken }, FORM { secret, publicKey, origins }. Without accessToken, apiKey or accountSid nothing is sent; with it the provider is asked whose the number is.',
  })
  credentials!: unknown;
}

@InputType('ChannelAccountInput', { description: 'Which account.' })
export class ChannelAccountInput {
  @Field(() => ID, { description: 'The account.' })
  channelAccountId!: string;
}

@InputType('UpdateChannelAccountInput', { description: 'What changes of an account; what is omitted stays.' })
export class UpdateChannelAccountInput extends ChannelAccountInput {
  @Field(() => String, { nullable: true, description: 'What you call it.' })
  name?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Secrets that replace those of the same name; null takes one away, what is left out stays. Webhooks signed with the old ones are taken for 24 hours more.',
  })
  credentials?: unknown;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False pauses it: messages wait, and leave in their order once it is true again. What comes in is taken.',
  })
  active?: boolean | null;
}

@ObjectType('UpdateChannelAccountPayload', {
  description: 'The answer to updateChannelAccount.',
  simpleResolvers: true,
})
export class UpdateChannelAccountPayload extends Payload {
  @Node(() => ChannelAccountType, { nullable: true, description: 'The account as it is now; null when it failed.' })
  channelAccount!: string | null;
}

@ObjectType('TestChannelAccountPayload', {
  description: 'The answer to testChannelAccount: UPSTREAM_FAILED with what the provider said, where it says no.',
  simpleResolvers: true,
})
export class TestChannelAccountPayload extends Payload {
  @Node(() => ChannelAccountType, { nullable: true, description: 'The account, which works; null when it does not.' })
  channelAccount!: string | null;
}

@ObjectType('CreateChannelAccountPayload', {
  description: 'The answer to createChannelAccount.',
  simpleResolvers: true,
})
export class CreateChannelAccountPayload extends Payload {
  @Node(() => ChannelAccountType, { nullable: true, description: 'The account; null when it failed.' })
  channelAccount!: string | null;
}
