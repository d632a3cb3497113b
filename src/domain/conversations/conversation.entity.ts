import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Channel } from './channel.port.js';

export const conversationStatuses = ['BOT', 'HUMAN', 'WAITING', 'CLOSED'] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

/** How long after the contact's last message a business may write freely; null where the channel has no such rule. */
export const replyWindowMs = (channel: Channel): number | null =>
  channel === 'WHATSAPP' || channel === 'INSTAGRAM' || channel === 'MESSENGER' ? 24 * 3_600_000 : null;

/** What one contact and one channel account say to each other. It belongs to the bot or to a person; each change of hands has a version. */
@Entity({ tableName: 'conversation' })
export class Conversation {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  contactId!: string;

  @Property({ type: 'uuid' })
  channelAccountId!: string;

  @Property({ type: 'uuid', nullable: true })
  leadId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  sellerId: string | null = null;

  @Property({ type: 'text' })
  channel!: Channel;

  @Property({ type: 'text' })
  status: ConversationStatus = 'BOT';

  @Property({ type: 'integer' })
  version = 0;

  @Property({ type: 'uuid', nullable: true })
  lastMessageId: string | null = null;

  @Property({ type: 'datetime' })
  lastMessageAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  lastInboundAt: Date | null = null;

  @Property({ type: 'integer' })
  unreadCount = 0;

  @Property({ type: 'double' })
  sentimentSum = 0;

  @Property({ type: 'integer' })
  sentimentCount = 0;

  @Property({ type: 'integer' })
  botFailures = 0;

  /** When the hour began in which the agent's answers are counted. */
  @Property({ type: 'datetime', nullable: true })
  answersSince: Date | null = null;

  /** The agent's answers of that hour: two machines must not answer each other for ever. */
  @Property({ type: 'integer' })
  answersCounted = 0;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();

  @Property({ type: 'datetime' })
  updatedAt: Date = new Date();

  /** A person answers from now on: whatever the agent has prepared is out of date. */
  takeOver(now: Date): void {
    if (this.status !== 'HUMAN') this.version++;
    this.status = 'HUMAN';
    this.updatedAt = now;
  }

  /** The agent answers again, with a clean record. */
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

  /** Until when a free message may be sent; null where there is no limit, the epoch where the contact has never written. */
  get replyWindowClosesAt(): Date | null {
    const window = replyWindowMs(this.channel);
    return window === null ? null : new Date((this.lastInboundAt?.getTime() ?? -window) + window);
  }

  mayReply(now: Date): boolean {
    const closes = this.replyWindowClosesAt;
    return closes === null || closes > now;
  }
}
