import { defineEntity, p } from '@mikro-orm/core';
import type { Channel } from './channel.port.js';

export const conversationStatuses = ['BOT', 'HUMAN', 'WAITING', 'CLOSED'] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

const ConversationEntity = defineEntity({
  name: 'Conversation',
  tableName: 'conversation',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    contactId: p.uuid(),
    channelAccountId: p.uuid(),
    leadId: p.uuid().strictNullable(),
    sellerId: p.uuid().strictNullable(),
    channel: p.text().$type<Channel>(),
    status: p.text().$type<ConversationStatus>(),
    version: p.integer(),
    lastMessageId: p.uuid().strictNullable(),
    lastMessageAt: p.datetime(),
    lastInboundAt: p.datetime().strictNullable(),
    /** The time since which the contact waits for an answer; null once the agent or a person has answered. */
    waitingSince: p.datetime().strictNullable(),
    /**
     * The channel's reply window when the conversation was opened: the time after the contact's last message in which free text
     * is allowed. Null if the channel has none.
     */
    replyWindowSeconds: p.integer().strictNullable(),
    /** The window for a person of the business, if the channel allows a longer one. */
    personWindowSeconds: p.integer().strictNullable(),
    unreadCount: p.integer(),
    sentimentSum: p.double(),
    sentimentCount: p.integer(),
    botFailures: p.integer(),
    /** The start of the hour in which the agent's answers are counted. */
    answersSince: p.datetime().strictNullable(),
    /** The number of the agent's answers in that hour. It is limited so that two bots cannot answer each other for ever. */
    answersCounted: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/**
 * The messages between one contact and one channel account. `status` says whether the agent or a person answers; each change of
 * it raises `version`.
 */
export class Conversation extends ConversationEntity.class {
  /** A person answers from now on. The new version invalidates answers that the agent is still preparing. */
  takeOver(now: Date): void {
    if (this.status !== 'HUMAN') this.version++;
    this.status = 'HUMAN';
    this.updatedAt = now;
  }

  /** The agent answers again. Its failures and its count of answers start from zero. */
  handBack(now: Date): void {
    if (this.status !== 'BOT') this.version++;
    this.status = 'BOT';
    this.botFailures = 0;
    this.answersCounted = 0;
    this.updatedAt = now;
  }

  markRead(now: Date): void {
    this.unreadCount = 0;
    this.updatedAt = now;
  }
}
ConversationEntity.setClass(Conversation);
