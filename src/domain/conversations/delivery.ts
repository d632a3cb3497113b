import type { Channel, ChannelProvider, DeliveryStatus } from './channel.port.js';
import type { Message } from './message.entity.js';
import type { QueuedFile } from './outgoing-files.js';
import type { SendingFacts, TemplateFacts } from './planning/facts.js';

/** A message as it was before it was claimed, with all that is needed to send it. */
export interface Delivery {
  id: string;
  kind: string;
  author: Message['author'];
  /** Whether it answers nobody. */
  initiated: boolean;
  contact: SendingFacts['contact'];
  lastInboundAt: Date | null;
  replyWindowSeconds: number | null;
  /** The approved text that it was made from, as it is now; null for most. */
  template: (TemplateFacts & { vendorName: string; variables: string[] }) | null;
  templateVariables: string[] | null;
  body: string;
  quickReplies: string[];
  /** In their order. */
  files: QueuedFile[];
  status: DeliveryStatus;
  error: string | null;
  sellerId: string | null;
  conversationId: string;
  channel: Channel;
  createdAt: Date;
  /** The earliest time at which it may be sent, or the time at which another job's claim expires; null where that has passed. */
  notBefore: Date | null;
  /** The time for which it was queued, or until which it waited; null where it was never queued. */
  dueAt: Date | null;
  accountHeldUntil: Date | null;
  /** Why the account sends nothing just now: a person paused it, or its vendor refuses it; null where it sends. */
  closed: 'paused' | 'broken' | null;
  accountId: string;
  provider: ChannelProvider;
  externalId: string;
  webhookKey: string;
  credentials: string;
  /** Why this account may not send at the moment; null where it may. */
  heldBack: 'account_lost' | 'unconfirmed' | null;
  addresses: string[];
  claimed: boolean;
  /** The earlier message of the conversation that must be settled first. */
  aheadId: string | null;
  /** Whether that earlier message is so long overdue that its job must have been lost. */
  aheadForgotten: boolean | null;
}
