import type { Channel, ChannelProvider, DeliveryStatus } from './channel.port.js';
import type { HeldBack } from './held-back.js';

/** A message as it was before it was claimed, with what sending it takes. */
export interface Delivery {
  id: string;
  body: string;
  quickReplies: string[];
  status: DeliveryStatus;
  error: string | null;
  sellerId: string | null;
  conversationId: string;
  channel: Channel;
  createdAt: Date;
  /** When it may be sent, or when its call is over at the latest, where that is still to come. */
  notBefore: Date | null;
  accountHeldUntil: Date | null;
  accountId: string;
  provider: ChannelProvider;
  externalId: string;
  credentials: string;
  /** Why nothing may leave through this account; null where it may. */
  heldBack: HeldBack | null;
  addresses: string[];
  claimed: boolean;
  /** The message of the conversation that has to leave before. */
  aheadId: string | null;
  /** Whether that one has been due for so long that its job must be gone. */
  aheadForgotten: boolean | null;
}
