import type { Channel } from '../shared/channels.js';
import type { OptOut } from './channel.port.js';
import type { OutgoingEmail } from './email.port.js';

const mediaKinds = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** A file to send. The vendor downloads it from `url`, which must be reachable from the internet. */
export interface OutgoingMedia {
  kind: MediaKind;
  url: string;
  mimeType: string;
  sizeBytes: number;
  fileName: string | null;
}

/** A file that is sent within the message itself. */
export interface OutgoingAttachment {
  fileName: string | null;
  mimeType: string;
  sizeBytes: number;
  /** Returns all of its bytes, or null if the storage has lost it. Throws StorageUnavailable. */
  bytes(): Promise<Buffer | null>;
}

/** The kind of a message that asks contacts for the number that they hide. */
export const numberRequest = 'number_request';

/** The content of one message. `fitContent` adapts it to its channel before an adapter gets it. */
export type OutgoingContent =
  /** A text, with attachments if the channel accepts some; then it may be empty. */
  | { type: 'text'; text: string; attachments?: OutgoingAttachment[] }
  /** A text with buttons, in order, with which the contact answers. */
  | { type: 'quick-replies'; text: string; replies: string[] }
  /** A text with a button by which a contact who hides their number shares it. */
  | { type: 'number-request'; text: string }
  | { type: 'media'; media: OutgoingMedia; caption: string }
  /**
   * A template that the vendor has approved: its name at the vendor, its language, and the values of its placeholders in order;
   * `names` are the names of the placeholders.
   */
  | { type: 'template'; name: string; language: string; values: string[]; names?: string[] }
  /** A reaction to a message of the contact; `to` is the vendor's id of that message. An empty emoji removes the reaction. */
  | { type: 'reaction'; emoji: string; to: string };

export interface OutgoingMessage {
  /** Our message id. Vendors that accept callback data receive it, and echo it in their statuses. */
  messageId: string;
  channel: Channel;
  /** The account's own number or page id. */
  from: string;
  /** The contact's addresses on this channel, best first. */
  to: string[];
  content: OutgoingContent;
  credentials: Readonly<Record<string, string>>;
  /** Whether a person wrote this after the reply window closed. Channels that allow it require a mark. */
  afterWindow?: boolean;
  /** The public address of the account's webhook, for vendors that need it with each message to report its status. */
  webhookUrl: string;
  /** Set for channels that have subjects and threads. */
  email?: OutgoingEmail;
}

/** Why a send failed, and what to do next. */
export interface Rejection {
  kind: 'rejected';
  code: string;
  /** The vendor's words, without the code: code that shows them adds the code in front. */
  reason: string;
  /** `later`: try again, after `retryAfterMs` if the vendor gives a time; `never`: it would be refused again. */
  retry: 'later' | 'never';
  retryAfterMs: number | null;
  /** Which rate limit was reached: that of the whole account, or that of this contact; null for other failures. */
  limit: 'account' | 'contact' | null;
  /** The account itself cannot send (its token expired, it is blocked): other messages will fail too, and an alert is raised. */
  accountBroken: boolean;
  /** What the contact stopped at the vendor for this account: all messages, or only marketing. */
  optedOut?: OptOut;
  /** The channel's reply window is closed, so only an approved template may be sent. */
  windowClosed: boolean;
}

export type SendOutcome =
  | { kind: 'sent'; providerMessageId: string }
  | Rejection
  /**
   * The request may have reached the vendor, and its result is not known. It is never sent again automatically, as the contact
   * might get it twice.
   */
  | { kind: 'unknown'; reason: string };

/** Sends messages of one vendor's channels. */
export interface ChannelAdapter {
  /**
   * Makes one request; `timeoutMs` covers all of it. Vendors have no idempotency key for messages, so a send whose outcome is
   * `unknown` must not be repeated. Never throws: failures are in the outcome.
   */
  send(message: OutgoingMessage, options: { timeoutMs: number }): Promise<SendOutcome>;
}

/** Creates a rejection without calling the vendor: the channel or the account cannot send the message. */
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
