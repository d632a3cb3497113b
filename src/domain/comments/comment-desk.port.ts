import type { Channel, Credentials, SendOutcome } from '../conversations/index.js';

/** The page or Instagram account below whose posts the comments stand. */
export interface CommentAccount {
  channel: Channel;
  /** The vendor's id of the page or account. */
  externalId: string;
  credentials: Credentials;
}

/** `recipientId` is the id by which the person is written to from now on; null if the vendor does not tell it. */
export type PrivateReplyOutcome =
  | (Extract<SendOutcome, { kind: 'sent' }> & { recipientId: string | null })
  | Exclude<SendOutcome, { kind: 'sent' }>;

/** A post as its vendor shows it: `later` if it may be asked again, `refused` if it is gone or the account may not see it. */
export type PostReading =
  | { kind: 'read'; caption: string; permalink: string | null }
  | { kind: 'later' | 'refused'; reason: string };

/**
 * A vendor's way to answer comments. Each method makes one request and never throws. Vendors have no idempotency key for replies, so one
 * whose outcome is `unknown` must not be repeated; hiding and reading may be.
 */
export interface CommentDesk {
  replyPublicly(
    account: CommentAccount,
    reply: { commentId: string; text: string },
    options: { timeoutMs: number },
  ): Promise<SendOutcome>;
  /** Sends the one private message that a comment allows. The vendor returns `replyId` with its echo, if it supports that. */
  replyPrivately(
    account: CommentAccount,
    reply: { commentId: string; text: string; replyId: string },
    options: { timeoutMs: number },
  ): Promise<PrivateReplyOutcome>;
  /** Hides a comment from everybody but its author and their friends, or shows it again. */
  hide(
    account: CommentAccount,
    wanted: { commentId: string; hidden: boolean },
    options: { timeoutMs: number },
  ): Promise<SendOutcome>;
  /** Reads the text and the address of the post below which the comments stand. */
  readPost(account: CommentAccount, post: { postId: string }, options: { timeoutMs: number }): Promise<PostReading>;
}

declare module '../conversations/provider.port.js' {
  interface Provider {
    /** Left out if nobody comments there. */
    readonly commentDesk?: CommentDesk;
  }
}
