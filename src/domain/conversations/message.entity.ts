import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { DeliveryStatus } from './channel.port.js';

export const messageDirections = ['INBOUND', 'OUTBOUND'] as const;
export const messageAuthors = ['CONTACT', 'AI_AGENT', 'SELLER', 'SYSTEM'] as const;

@Entity({ tableName: 'message' })
export class Message {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  conversationId!: string;

  @Property({ type: 'uuid' })
  channelAccountId!: string;

  /** Who may see it; who wrote it is authorSellerId. */
  @Property({ type: 'uuid', nullable: true })
  sellerId: string | null = null;

  @Property({ type: 'text' })
  direction!: (typeof messageDirections)[number];

  @Property({ type: 'text' })
  author!: (typeof messageAuthors)[number];

  @Property({ type: 'uuid', nullable: true })
  authorSellerId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  authorUserId: string | null = null;

  @Property({ type: 'text' })
  kind = 'text';

  @Property({ type: 'text' })
  body!: string;

  /** What a voice message says; null where it is none, or not transcribed. */
  @Property({ type: 'text', nullable: true })
  transcript: string | null = null;

  @Property({ type: 'text[]' })
  quickReplies: string[] = [];

  @Property({ type: 'text' })
  status!: DeliveryStatus;

  @Property({ type: 'text', nullable: true })
  error: string | null = null;

  @Property({ type: 'text', nullable: true })
  providerMessageId: string | null = null;

  @Property({ type: 'text', nullable: true })
  idempotencyKey: string | null = null;

  @Property({ type: 'datetime' })
  sentAt!: Date;

  @Property({ type: 'bigint' })
  sequence!: string;

  /** Of what goes out: not before then while it is QUEUED. Null for what never waits for its turn. */
  @Property({ type: 'datetime', nullable: true })
  dueAt: Date | null = null;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}
