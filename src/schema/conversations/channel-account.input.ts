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
  @Field(() => ChannelProviderEnum, { description: 'The provider that carries its messages.' })
  provider!: ChannelProvider;

  @Field(() => ChannelEnum, { description: 'The channel that contacts use.' })
  channel!: Channel;

  @Field(() => String, { description: 'Your name for it.' })
  name!: string;

  @Field(() => String, { description: "The provider's id of it, such as WhatsApp's phone number id." })
  externalId!: string;

  @Field(() => JsonScalar, {
    description:
      'Secrets of the account, which can be written and never read back: META { appSecret, verifyToken, accessToken, appId, businessAccountId, adAccountId, adsToken }, YCLOUD { apiKey, webhookSecret }, TWILIO { accountSid, authToken }, SENDGRID { apiKey, verificationKey, parseVerificationKey }, FORM { secret, publicKey, origins }. Without accessToken, apiKey or accountSid nothing is sent; with it the provider is asked who owns the number.',
  })
  credentials!: unknown;
}

@InputType('ChannelAccountInput', { description: 'The account to act on.' })
export class ChannelAccountInput {
  @Field(() => ID, { description: 'The account.' })
  channelAccountId!: string;
}

@InputType('UpdateChannelAccountInput', { description: 'Changes of an account; omitted fields stay unchanged.' })
export class UpdateChannelAccountInput extends ChannelAccountInput {
  @Field(() => String, { nullable: true, description: 'Your name for it.' })
  name?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Secrets that replace those with the same name; null removes one, omitted ones stay. Webhooks signed with the old secrets are accepted for another 24 hours.',
  })
  credentials?: unknown;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False pauses it: outgoing messages wait, and are sent in their order once it is true again. Incoming messages are still accepted.',
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
  description:
    'The answer to testChannelAccount. If the provider refuses, the error is UPSTREAM_FAILED with the provider’s message.',
  simpleResolvers: true,
})
export class TestChannelAccountPayload extends Payload {
  @Node(() => ChannelAccountType, { nullable: true, description: 'The working account; null when it does not work.' })
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
