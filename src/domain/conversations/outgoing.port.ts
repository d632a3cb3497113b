import type { Channel } from '../shared/channels.js';
import type { OutgoingEmail } from './email.port.js';

export const mediaKinds = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** A file to send. The vendor downloads it from `url`, which must be reachable from the internet. */
export interface OutgoingMedia {
  kind: MediaKind;
  url: string;
  mimeType: string;
  sizeBytes: number;
  fileName: string | null;
}

/** A file that goes along in the message itself. */
export interface OutgoingAttachment {
  fileName: string | null;
  mimeType: string;
  sizeBytes: number;
  /** All of its bytes. Throws StorageUnavailable, or gives null where the storage has lost it. */
  bytes(): Promise<Buffer | null>;
}

/** The content of one message. `fitContent` adapts it to its channel before an adapter gets it. */
export type OutgoingContent =
  /** A text, which may be empty beside the files of a channel that takes some along. */
  | { type: 'text'; text: string; attachments?: OutgoingAttachment[] }
  /** A text with buttons that the contact answers with, in order. */
  | { type: 'quick-replies'; text: string; replies: string[] }
  | { type: 'media'; media: OutgoingMedia; caption: string }
  /** A text that the vendor has approved: its name at the vendor, its language, and the values of its placeholders in order; `names` are what the placeholders are called. */
  | { type: 'template'; name: string; language: string; values: string[]; names?: string[] }
  /** An emoji on a message of the contact's; `to` is the vendor's id of that message. An empty emoji removes the reaction. */
  | { type: 'reaction'; emoji: string; to: string };

export interface OutgoingMessage {
  /** Our message id. Vendors that accept callback data get it, and echo it in their statuses. */
  messageId: string;
  channel: Channel;
  /** The account's own number or page id. */
  from: string;
  /** The contact's addresses on this channel, best first. */
  to: string[];
  content: OutgoingContent;
  credentials: Readonly<Record<string, string>>;
  /** Whether a person wrote this after the reply window closed. Channels that allow it want it marked. */
  afterWindow?: boolean;
  /** The public address of the account's webhook, for vendors that need it with each message to report its status. */
  webhookUrl: string;
  /** Of channels that have subjects and threads. */
  email?: OutgoingEmail;
}

/** Why a send failed, and what to do next. */
export interface Rejection {
  kind: 'rejected';
  code: string;
  /** The vendor's words, without the code: who shows them puts that in front. */
  reason: string;
  /** `later`: try again, after `retryAfterMs` where the vendor gives a time; `never`: it would be refused again. */
  retry: 'later' | 'never';
  retryAfterMs: number | null;
  /** Whose rate limit was reached: the whole account's, or that of this contact alone; null for other failures. */
  limit: 'account' | 'contact' | null;
  /** The account itself cannot send (its token expired, it is blocked): other messages will fail too, and an alert is raised. */
  accountBroken: boolean;
  /** The channel's reply window is closed, so only an approved template may be sent. */
  windowClosed: boolean;
}

export type SendOutcome =
  | { kind: 'sent'; providerMessageId: string }
  | Rejection
  /** The request may have reached the vendor, and its result is not known. Never sent again automatically, as the contact might get it twice. */
  | { kind: 'unknown'; reason: string };

/** Sends messages of one vendor's channels. */
export interface ChannelAdapter {
  /**
   * Makes one request; `timeoutMs` covers all of it. Vendors have no idempotency key for messages, so a send whose outcome
   * is `unknown` must not be repeated. Never throws: failures are in the outcome.
   */
  send(message: OutgoingMessage, options: { timeoutMs: number }): Promise<SendOutcome>;
}

/** A rejection that we make without calling the vendor: the channel or the account cannot send the message. */
export const refusal = (code: string, reason: string, { accountBroken = false } = {}): Rejection => ({
  kind: 'rejected',
  code,
  reason,
  retry: 'never',
  retryAfterMs: null,
  limit: null,
  accountBroken,
  windowClosed: false,
});
