import { ID } from 'type-graphql';
import { ChannelAccount, type ChannelAccountState, channelAccountState } from '../../domain/conversations/index.js';
import type { Channel, ChannelProvider } from '../../domain/shared/channels.js';
import { ChannelAccountStateEnum, ChannelEnum, ChannelProviderEnum } from '../enums.js';
import { windowOn } from '../read/window.js';

const account = windowOn(ChannelAccount);

@account.Type('ChannelAccount', {
  description: 'A number, page or address of the business at a provider. Its credentials are written, never read back.',
})
export class ChannelAccountType {
  @account.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @account.Column(() => ChannelProviderEnum, { description: 'Who carries its messages.' })
  provider!: ChannelProvider;

  @account.Column(() => ChannelEnum, { description: 'What contacts write on.' })
  channel!: Channel;

  @account.Column(() => String, { description: 'What the business calls it.' })
  name!: string;

  @account.Column(() => String, { description: "The provider's id of the number, page or address." })
  externalId!: string;

  @account.Computed(() => String, {
    description: "The path of its webhook on this server, to be entered in the provider's settings.",
    sql: alias => `'/webhooks/' || lower(${alias}.provider) || '/' || ${alias}.webhook_key`,
  })
  webhookPath!: string;

  @account.Computed(() => Boolean, {
    description: 'Whether messages are taken and sent.',
    sql: alias => `(${alias}.active and ${alias}.lost_at is null)`,
  })
  active!: boolean;

  @account.Computed(() => ChannelAccountStateEnum, {
    description: 'Whether the number or page has been shown to be yours.',
    sql: channelAccountState,
  })
  state!: ChannelAccountState;

  @account.Computed(() => Boolean, {
    description: 'Whether what is sent stays here and reaches nobody, because the account has no access token.',
    sql: alias => `not ${alias}.live`,
  })
  sandbox!: boolean;
}
