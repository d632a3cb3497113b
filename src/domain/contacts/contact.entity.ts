import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Channel } from '../shared/channels.js';

/** One person or company, stored once; leads and customers refer to it. */
@Entity({ tableName: 'contact' })
export class Contact {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid', nullable: true })
  sellerId: string | null = null;

  @Property({ type: 'text', nullable: true })
  name: string | null = null;

  /** E.164; a WhatsApp user may have none. */
  @Property({ type: 'text', nullable: true })
  phone: string | null = null;

  @Property({ type: 'text', nullable: true })
  email: string | null = null;

  @Property({ type: 'text', nullable: true })
  city: string | null = null;

  @Property({ type: 'text', nullable: true })
  company: string | null = null;

  @Property({ type: 'date', nullable: true })
  birthday: string | null = null;

  @Property({ type: 'boolean' })
  optedOut = false;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();

  @Property({ type: 'datetime' })
  updatedAt: Date = new Date();
}

/** How a contact writes to us. */
@Entity({ tableName: 'channel_identity' })
export class ChannelIdentity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  contactId!: string;

  @Property({ type: 'uuid', nullable: true })
  sellerId: string | null = null;

  @Property({ type: 'text' })
  channel!: Channel;

  @Property({ type: 'text' })
  address!: string;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}
