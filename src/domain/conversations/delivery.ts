import type { Channel, ChannelProvider, DeliveryStatus } from './channel.port.js';
import type { Message } from './message.entity.js';
import type { QueuedFile } from './outgoing-files.js';
import type { SendingFacts, TemplateFacts } from './planning/facts.js';

/** A message as it was before it was claimed, with all data needed to send it. */
export interface Delivery {
  id: string;
  kind: string;
  author: Message['author'];
  /** Whether the business sends it on its own initiative, not as an answer. */
  initiated: boolean;
  /** Whether it is marketing, whatever its template says. */
  marketing: boolean;
  contact: SendingFacts['contact'];
  lastInboundAt: Date | null;
  replyWindowSeconds: number | null;
  /** The template that it was made from, in its current state; null for most messages. */
  template: (TemplateFacts & { vendorName: string; body: string; variables: string[] }) | null;
  templateVariables: string[] | null;
  body: string;
  quickReplies: string[];
  /** In the order of the message. */
  files: QueuedFile[];
  status: DeliveryStatus;
  error: string | null;
  sellerId: string | null;
  conversationId: string;
  channel: Channel;
  /** The earliest time at which it may be sent, or the time at which another job's claim expires; null if that time has passed. */
  notBefore: Date | null;
  /** The time for which it was queued, or until which it waited; null if it was never queued. */
  dueAt: Date | null;
  /** Since when its channel asks to send it later; null if it does not. */
  limitedSince: Date | null;
  accountHeldUntil: Date | null;
  /** Why the account sends nothing now: a user paused it, or its vendor refuses it; null if it sends. */
  closed: 'paused' | 'broken' | null;
  accountId: string;
  provider: ChannelProvider;
  externalId: string;
  webhookKey: string;
  credentials: string;
  /** Why this account may not send now; null if it may. */
  heldBack: 'account_lost' | 'unconfirmed' | null;
  addresses: string[];
  /** Whether the contact has an address on the channel that can receive nothing. */
  addressRefused: boolean;
  claimed: boolean;
  /** The earlier message of the conversation that must be settled first. */
  aheadId: string | null;
  /** Whether that earlier message is so long overdue that its job must have been lost. */
  aheadForgotten: boolean | null;
}
