import { Field, ID, ObjectType } from 'type-graphql';
import type { ChannelAccountRow, ChannelAccountState } from '../../domain/conversations/index.js';
import type { Channel, ChannelProvider } from '../../domain/shared/channels.js';
import { ChannelAccountStateEnum, ChannelEnum, ChannelProviderEnum } from '../enums.js';

@ObjectType('ChannelAccount', {
  description: 'A number, page or address of the business at a provider. Its credentials are written, never read back.',
  simpleResolvers: true,
})
export class ChannelAccountType implements ChannelAccountRow {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => ChannelProviderEnum, { description: 'Who carries its messages.' })
  provider!: ChannelProvider;

  @Field(() => ChannelEnum, { description: 'What contacts write on.' })
  channel!: Channel;

  @Field(() => String, { description: 'What the business calls it.' })
  name!: string;

  @Field(() => String, { description: "The provider's id of the number, page or address." })
  externalId!: string;

  @Field(() => String, {
    description: "The path of its webhook on this server, to be entered in the provider's settings.",
  })
  webhookPath!: string;

  @Field(() => Boolean, { description: 'Whether messages are taken and sent.' })
  active!: boolean;

  @Field(() => ChannelAccountStateEnum, { description: 'Whether the number or page has been shown to be yours.' })
  state!: ChannelAccountState;
}
