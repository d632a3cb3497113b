import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Channel } from '../shared/channels.js';

/** One person or company, stored once; leads and customers refer to it. */
export const Contact = defineEntity({
  name: 'Contact',
  tableName: 'contact',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    sellerId: p.uuid().strictNullable(),
    name: p.text().strictNullable(),
    /** E.164; a WhatsApp user may have none. */
    phone: p.text().strictNullable(),
    email: p.text().strictNullable(),
    city: p.text().strictNullable(),
    company: p.text().strictNullable(),
    birthday: p.date().strictNullable(),
    /** Whether the contact wants no messages on any channel. */
    optedOut: p.boolean(),
    /** The single channels on which the contact wants no messages. */
    optedOutChannels: p.array(),
    /** The channels on which the contact wants no marketing. */
    noMarketingChannels: p.array(),
    /** Language in which the contact wants messages, such as `es` or `pt-BR`; null if not set. */
    language: p.text().strictNullable(),
    /** IANA time zone; null if it follows from the phone's country or is the tenant's. */
    timezone: p.text().strictNullable(),
    vip: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type Contact = InferEntity<typeof Contact>;

/** An address from which a contact writes on a channel. */
export const ChannelIdentity = defineEntity({
  name: 'ChannelIdentity',
  tableName: 'channel_identity',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    contactId: p.uuid(),
    sellerId: p.uuid().strictNullable(),
    channel: p.text().$type<Channel>(),
    address: p.text(),
    createdAt: p.datetime(),
  },
});
export type ChannelIdentity = InferEntity<typeof ChannelIdentity>;
