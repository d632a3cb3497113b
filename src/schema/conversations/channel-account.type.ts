import { ID } from 'type-graphql';
import {
  ChannelAccount,
  type ChannelAccountState,
  type ChannelAccountStatus,
  channelAccountState,
  channelAccountStatus,
} from '../../domain/conversations/index.js';
import type { Channel, ChannelProvider } from '../../domain/shared/channels.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import {
  ChannelAccountStateEnum,
  ChannelAccountStatusEnum,
  ChannelEnum,
  ChannelProviderEnum,
} from './conversation.enums.js';

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
    description:
      'Whether messages are sent: false while it is paused, and once another business has proven the number. While it is paused, what comes in is taken all the same.',
    sql: alias => `(${alias}.active and ${alias}.lost_at is null and ${alias}.paused_at is null)`,
  })
  active!: boolean;

  @account.Computed(() => ChannelAccountStatusEnum, {
    description: 'Whether it works.',
    sql: channelAccountStatus,
  })
  status!: ChannelAccountStatus;

  @account.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When a contact last wrote to it; null when nobody has.',
  })
  lastInboundAt!: Date | null;

  @account.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When its provider last took a message of yours; null when it never has.',
  })
  lastOutboundAt!: Date | null;

  @account.Column(() => String, {
    nullable: true,
    description:
      'What the provider said when it last refused the account, its code in front; null since it works again.',
  })
  lastError!: string | null;

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

  @account.Many(['MessageTemplate'], {
    to: 'channelAccountId',
    order: ['name', 'language', 'id'],
    description: 'The texts that its provider has approved, or not, by name; as they were when last synchronised.',
  })
  templates?: unknown;
}
