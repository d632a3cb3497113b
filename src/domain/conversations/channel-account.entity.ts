import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Channel, ChannelProvider } from './channel.port.js';

export const channelAccountStates = ['UNPROVEN', 'PROVEN', 'LOST'] as const;
export type ChannelAccountState = (typeof channelAccountStates)[number];
/** SQL of how far the account of that alias has been shown to be the tenant's. */
export const channelAccountState = (alias: string): string =>
  `case when ${alias}.lost_at is not null then 'LOST' when ${alias}.proof is null then 'UNPROVEN' else 'PROVEN' end`;

/** A number or page of the tenant at a provider. Its credentials are written sealed and never read back. */
@Entity({ tableName: 'channel_account' })
export class ChannelAccount {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  provider!: ChannelProvider;

  @Property({ type: 'text' })
  channel!: Channel;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  externalId!: string;

  @Property({ type: 'text', unique: true })
  webhookKey!: string;

  @Property({ type: 'text' })
  credentials!: string;

  @Property({ type: 'boolean' })
  active = true;

  /** What has shown that the number is the tenant's: a signed webhook, or the vendor, who counts for more. Null until then. */
  @Property({ type: 'text', nullable: true })
  proof: 'WEBHOOK' | 'VENDOR' | null = null;

  @Property({ type: 'datetime', nullable: true })
  provenAt: Date | null = null;

  /** Whether messages go to the vendor, and not to the sandbox: the sealed credentials have an access token. */
  @Property({ type: 'boolean' })
  live = true;

  /** When another tenant proved the number: from then on nothing is taken or sent. */
  @Property({ type: 'datetime', nullable: true })
  lostAt: Date | null = null;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}
