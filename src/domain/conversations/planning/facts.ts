import type { ConsentState, MarketingState } from '../../contacts/index.js';
import type { Channel, ChannelProvider } from '../../shared/channels.js';
import type { QuietHours } from './quiet-hours.js';

/** Why an account sends nothing at all. */
export type AccountProblem = 'PAUSED' | 'BROKEN' | 'LOST' | 'UNCONFIRMED';

export interface TemplateFacts {
  id: string;
  language: string;
  category: string;
  status: string;
  /** Why it cannot be sent from here; null if it can. */
  unusable: string | null;
}

/** An account through which the contact might be written to. */
export interface AccountFacts {
  id: string;
  provider: ChannelProvider;
  channel: Channel;
  problem: AccountProblem | null;
  /** The time until which the vendor limits the account. */
  heldUntil: Date | null;
  /** Whether the contact has an address on its channel that can receive something. */
  hasAddress: boolean;
  /** Whether the contact has an address on its channel that can receive nothing. */
  addressRefused: boolean;
  /** The abilities of its channel by its descriptor; null if no provider has the channel. */
  can: { writes: boolean; templates: boolean; personWindowMs: number | null } | null;
  /** Null if the channel has no reply window. */
  replyWindowMs: number | null;
  conversationId: string | null;
  lastInboundAt: Date | null;
  /** Whether the contact waits for an answer there. */
  awaitsAnswer: boolean;
  templates: TemplateFacts[];
}

/** All facts that a plan depends on. */
export interface SendingFacts {
  contact: (ConsentState & MarketingState & { erased: boolean; timezone: string | null; phone: string | null }) | null;
  accounts: AccountFacts[];
  /** The times of messages of the last day, sent or planned, that the business sends on its own initiative. */
  initiatedAt: Date[];
  /** The languages in which to write, the best first, as two-letter codes. */
  languages: string[];
  tenantZone: string;
  rules: { quietHours: QuietHours | null; perContactDay: number | null };
}
