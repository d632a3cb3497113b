import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Channel, ChannelProvider } from './channel.port.js';

export const channelAccountStates = ['UNPROVEN', 'PROVEN', 'LOST'] as const;
export type ChannelAccountState = (typeof channelAccountStates)[number];
/** SQL expression for the state of the account with that table alias: whether the number is proven to be the tenant's. */
export const channelAccountState = (alias: string): string =>
  `case when ${alias}.lost_at is not null then 'LOST' when ${alias}.proof is null then 'UNPROVEN' else 'PROVEN' end`;

export const channelAccountStatuses = ['ACTIVE', 'PAUSED', 'BROKEN'] as const;
export type ChannelAccountStatus = (typeof channelAccountStatuses)[number];
/** SQL expression for the status of the account with that table alias. A broken account stays BROKEN while it is paused. */
export const channelAccountStatus = (alias: string): string =>
  `case when ${alias}.broken_at is not null or ${alias}.lost_at is not null then 'BROKEN' when ${alias}.paused_at is not null or not ${alias}.active then 'PAUSED' else 'ACTIVE' end`;

/** A number or page of the tenant at a provider. Its credentials are stored encrypted and never returned. */
export const ChannelAccount = defineEntity({
  name: 'ChannelAccount',
  tableName: 'channel_account',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    provider: p.text().$type<ChannelProvider>(),
    channel: p.text().$type<Channel>(),
    name: p.text(),
    externalId: p.text(),
    webhookKey: p.text().unique(),
    credentials: p.text(),
    active: p.boolean(),
    /**
     * How the number was proven to be the tenant's: by a signed webhook, by the vendor (the stronger proof), or OWN if the tenant
     * chooses the id itself. Null until it is proven.
     */
    proof: p.text().$type<'WEBHOOK' | 'VENDOR' | 'OWN'>().strictNullable(),
    provenAt: p.datetime().strictNullable(),
    /** True if the credentials suffice to send: messages then go to the vendor, otherwise to the sandbox. */
    live: p.boolean(),
    /** The time since which a user has paused sending; incoming messages are still accepted. */
    pausedAt: p.datetime().strictNullable(),
    /** The time since which its vendor refuses it. */
    brokenAt: p.datetime().strictNullable(),
    /** The vendor's error when it last refused the account. */
    lastError: p.text().strictNullable(),
    lastInboundAt: p.datetime().strictNullable(),
    lastOutboundAt: p.datetime().strictNullable(),
    /** The credentials before the last change, sealed; they verify webhooks until `previousUntil`. */
    previousCredentials: p.text().strictNullable(),
    previousUntil: p.datetime().strictNullable(),
    /** The time at which another tenant proved that the number is its own. From then on this account neither receives nor sends. */
    lostAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type ChannelAccount = InferEntity<typeof ChannelAccount>;
