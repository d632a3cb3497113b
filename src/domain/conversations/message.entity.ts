import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DeliveryStatus } from './channel.port.js';

export const messageDirections = ['INBOUND', 'OUTBOUND'] as const;
export const messageAuthors = ['CONTACT', 'AI_AGENT', 'SELLER', 'SYSTEM'] as const;

export const Message = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    conversationId: p.uuid(),
    channelAccountId: p.uuid(),
    /** The seller who may see it; authorSellerId is the seller who wrote it. */
    sellerId: p.uuid().strictNullable(),
    direction: p.text().$type<(typeof messageDirections)[number]>(),
    author: p.text().$type<(typeof messageAuthors)[number]>(),
    authorSellerId: p.uuid().strictNullable(),
    authorUserId: p.uuid().strictNullable(),
    kind: p.text(),
    body: p.text(),
    /** The text of a voice message; null for other messages, and until it is transcribed. */
    transcript: p.text().strictNullable(),
    quickReplies: p.array(),
    status: p.text().$type<DeliveryStatus>(),
    error: p.text().strictNullable(),
    providerMessageId: p.text().strictNullable(),
    /** The message of the same conversation that this one quotes. */
    replyToId: p.uuid().strictNullable(),
    idempotencyKey: p.text().strictNullable(),
    /** Digest of the uploads that a request with an idempotencyKey named; null if there were none. */
    mediaDigest: p.text().strictNullable(),
    /** The template that it was made from; `body` is that text with its placeholders filled. */
    templateId: p.uuid().strictNullable(),
    /** The subject of an e-mail that answers none; null for one that takes the subject of its thread. */
    subject: p.text().strictNullable(),
    templateVariables: p.array().strictNullable(),
    /** Whether the business sent it on its own initiative and not as an answer: quiet hours and the daily cap apply to it. */
    initiated: p.boolean(),
    /** Whether it was sent as marketing, such as by a campaign. */
    marketing: p.boolean(),
    /** Set if the planner postponed it: it waits until dueAt, and delays no other message of its conversation. */
    plannedFor: p.datetime().strictNullable(),
    sentAt: p.datetime(),
    sequence: p.bigint('string'),
    /** For outgoing messages: the earliest time of sending while QUEUED. Null for messages that are not sent in order. */
    dueAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type Message = InferEntity<typeof Message>;
