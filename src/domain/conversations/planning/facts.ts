import type { ConsentState } from '../../contacts/index.js';
import type { Channel, ChannelProvider } from '../../shared/channels.js';
import type { QuietHours } from './quiet-hours.js';

/** Why an account sends nothing at all. */
export type AccountProblem = 'PAUSED' | 'BROKEN' | 'LOST' | 'UNCONFIRMED';

export interface TemplateFacts {
  id: string;
  language: string;
  category: string;
  status: string;
  /** Why it cannot be sent from here; null where it can. */
  unusable: string | null;
}

/** One account through which the contact might be written to. */
export interface AccountFacts {
  id: string;
  provider: ChannelProvider;
  channel: Channel;
  problem: AccountProblem | null;
  /** Until then the vendor limits the account. */
  heldUntil: Date | null;
  /** Whether the contact has an address on its channel. */
  hasAddress: boolean;
  /** What its channel can do, by its descriptor; null where nobody carries it. */
  can: { writes: boolean; templates: boolean; personWindowMs: number | null } | null;
  /** Null where the channel has no such rule. */
  replyWindowMs: number | null;
  conversationId: string | null;
  lastInboundAt: Date | null;
  /** Whether the contact waits for an answer there. */
  awaitsAnswer: boolean;
  templates: TemplateFacts[];
}

/** Everything that a plan depends on. */
export interface SendingFacts {
  contact: (ConsentState & { erased: boolean; timezone: string | null; phone: string | null }) | null;
  accounts: AccountFacts[];
  /** When messages left, or are to leave, that answered nobody: those of the last day. */
  initiatedAt: Date[];
  /** The languages in which to write, the best first, as two letters. */
  languages: string[];
  tenantZone: string;
  rules: { quietHours: QuietHours | null; perContactDay: number | null };
}
