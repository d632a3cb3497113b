import { Field, ObjectType } from 'type-graphql';
import type { ChannelIdentityRow } from '../../domain/contacts/index.js';
import type { Channel } from '../../domain/shared/channels.js';
import { ChannelEnum } from '../enums.js';

@ObjectType('ChannelIdentity', { description: 'How a contact writes on a channel.', simpleResolvers: true })
export class ChannelIdentityType implements ChannelIdentityRow {
  contactId!: string;

  @Field(() => ChannelEnum, { description: 'The channel.' })
  channel!: Channel;

  @Field(() => String, {
    description:
      "Their address there: a phone number in E.164, an e-mail address, or the provider's own id of the person.",
  })
  address!: string;
}
