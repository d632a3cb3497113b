import { Field, InputType, ObjectType } from 'type-graphql';
import type { Channel, ChannelProvider } from '../../domain/shared/channels.js';
import { ChannelEnum, ChannelProviderEnum } from '../enums.js';
import { RepeatableInput } from '../repeatable.input.js';
import { JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { ChannelAccountType } from './channel-account.type.js';

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
      'Secrets of the account: META takes { appSecret, verifyToken, accessToken }; without accessToken nothing is sent; with it Meta is asked whose the number is. Written, never read back.',
  })
  credentials!: unknown;
}

@ObjectType('CreateChannelAccountPayload', {
  description: 'The answer to createChannelAccount.',
  simpleResolvers: true,
})
export class CreateChannelAccountPayload extends Payload {
  @Field(() => ChannelAccountType, { nullable: true, description: 'The account; null when it failed.' })
  channelAccount!: ChannelAccountType | null;
}
