import { ID } from 'type-graphql';
import {
  ChannelAccount,
  type ChannelAccountState,
  type ChannelAccountStatus,
  channelAccountState,
  channelAccountStatus,
} from '../../domain/conversations/index.js';
import type { Channel, ChannelProvider } from '../../domain/shared/channels.js';
import { problemSentences } from '../../domain/shared/text-codes.js';
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
  description:
    'A number, page or address of the business at a provider. Its credentials can be written and never read back.',
})
export class ChannelAccountType {
  @account.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @account.Column(() => ChannelProviderEnum, { description: 'The provider that carries its messages.' })
  provider!: ChannelProvider;

  @account.Column(() => ChannelEnum, { description: 'The channel that contacts use.' })
  channel!: Channel;

  @account.Column(() => String, { description: 'The name that the business gives it.' })
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
      'Whether messages are sent: false while it is paused, and once another business has proven that it owns the number. While it is paused, incoming messages are still accepted.',
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
    description: 'When a contact last wrote to it; null when none has.',
  })
  lastInboundAt!: Date | null;

  @account.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When its provider last accepted a message from you; null when it never has.',
  })
  lastOutboundAt!: Date | null;

  @account.Text({
    nullable: true,
    sentencesOf: [problemSentences],
    description:
      'The provider’s message when it last refused the account, starting with its code; null once the account works again.',
  })
  lastError!: string | null;

  @account.Computed(() => ChannelAccountStateEnum, {
    description: 'Whether the number or page has been proven to be yours.',
    sql: channelAccountState,
  })
  state!: ChannelAccountState;

  @account.Computed(() => Boolean, {
    description: 'Whether outgoing messages stay here and reach nobody, because the account has no access token.',
    sql: alias => `not ${alias}.live`,
  })
  sandbox!: boolean;

  @account.Many(['MessageTemplate'], {
    to: 'channelAccountId',
    order: ['name', 'language', 'id'],
    description: 'Its templates, with the approval state of each, by name; as of the last synchronisation.',
  })
  templates?: unknown;
}
