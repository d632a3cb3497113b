import type { Credentials } from '../conversations/index.js';
import type { Channel } from '../shared/channels.js';

/** A page or account that posts are published on. */
export interface PostAccount {
  channel: Channel;
  externalId: string;
  credentials: Credentials;
}

/** What a channel accepts as a post. */
export interface PostLimits {
  /** In characters. */
  maxText: number;
  /** Maximum number of hashtags; null for any. */
  maxHashtags: number | null;
  needsImage: boolean;
  /** Whether a link can be added to the text. */
  links: boolean;
}

/** A post on its way to the vendor. */
export interface OutgoingPost {
  text: string;
  imageUrl: string | null;
  link: string | null;
  /** The container that an earlier call has made; null if there is none. */
  containerId: string | null;
  /** When the vendor was first called for it; null if it never was. If set, an earlier call may have published it. */
  triedAt: Date | null;
}

/** What a vendor's refusal means to the author of the post. */
export const postRefusals = ['token', 'permission', 'image', 'content', 'restricted', 'other'] as const;
export type PostRefusal = (typeof postRefusals)[number];

/** The result of one call for a post. */
export type PublishOutcome =
  | { kind: 'published'; vendorId: string; permalink: string | null }
  /** The vendor still prepares it: call again with this container, or with a new one if it is null. */
  | { kind: 'prepared'; containerId: string | null }
  /** The vendor does not take it now, and published nothing. */
  | { kind: 'later'; reason: string; retryAfterMs: number | null }
  /** The answer was lost: it may be published or not. The next call finds out before it sends anything. */
  | { kind: 'unknown'; reason: string }
  /** `accountBroken`: every call for the account will fail. */
  | { kind: 'refused'; refusal: PostRefusal; reason: string; accountBroken: boolean };

/** Publishes on a vendor's pages and accounts. Its methods never throw and never return a secret. */
export interface PostPublisher {
  /** The channels on which it publishes. */
  readonly limits: Partial<Record<Channel, PostLimits>>;
  publish(account: PostAccount, post: OutgoingPost, options: { timeoutMs: number }): Promise<PublishOutcome>;
}

declare module '../conversations/provider.port.js' {
  interface Provider {
    /** Omitted if the vendor has no posts. */
    readonly publisher?: PostPublisher;
  }
}
