import type { Channel, ChannelProvider } from '../shared/channels.js';

export * from '../shared/channels.js';

// ── in ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** One item of a webhook's body, as far as receiving needs to know it: one row of the ledger. */
export interface InboundItem {
  /** The provider's message id, `status:<id>:<status>`, else SHA-256 (hex) of field, value and entry time. */
  key: string;
  kind: 'message' | 'status' | 'change' | 'echo';
  /** The number or page that the item names; null where it names none. */
  externalId: string | null;
  /** A webhook body that holds this item alone: the bytes as they came where the request held one item. */
  body: Buffer;
}

/** How a person is known on a channel, best first (a phone number in E.164 before a vendor's user id). */
export interface InboundSender {
  addresses: string[];
  /** E.164, where the channel tells one. WhatsApp users may have none. */
  phone: string | null;
  email: string | null;
  name: string | null;
}

export interface InboundMedia {
  /** The vendor's id of the file, for fetching it later. */
  providerMediaId: string | null;
  mimeType: string;
  fileName: string | null;
  sha256: string | null;
  sizeBytes: number | null;
  voice: boolean;
}

export interface InboundMessage {
  providerMessageId: string;
  sender: InboundSender;
  sentAt: Date;
  /** text, image, video, audio, document, sticker, reaction, location, contacts, order, button, interactive, unsupported … */
  kind: string;
  /** What a person reads; may be empty (a picture without caption). */
  body: string;
  media: InboundMedia[];
  /** The provider's id of the message that this one answers or reacts to. */
  repliesTo: string | null;
  /** Whether there are words of the sender's in it that can be understood and answered. */
  understandable: boolean;
  /** Where the person came from, such as an advertisement; kept as data. */
  referral: Record<string, unknown> | null;
}

export const deliveryStatuses = ['QUEUED', 'UNKNOWN', 'SENT', 'FAILED', 'DELIVERED', 'READ'] as const;
/** In the order of rank: a status never goes back (interface.md, Routing and conversations). */
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export interface InboundStatusUpdate {
  providerMessageId: string;
  status: DeliveryStatus;
  at: Date;
  /** For a person, with the vendor's code in front: "131047: …". */
  error: string | null;
  /** What we gave the vendor with the send (our message id): finds a message whose send timed out. */
  callbackData: string | null;
}

export type InboundContent =
  | { type: 'message'; message: InboundMessage }
  | { type: 'status'; status: InboundStatusUpdate }
  /** A message that a person of the business wrote in the vendor's own app. `to` are the addresses of the contact. */
  | { type: 'echo'; message: Omit<InboundMessage, 'sender'>; to: InboundSender }
  /** `at` is when the vendor says the edit was made; null where it does not say. */
  | { type: 'edit'; originalMessageId: string; body: string; at: Date | null }
  | { type: 'revoke'; originalMessageId: string }
  /** The person's address changed: `next` belongs to whoever `previous` belonged to. */
  | { type: 'address-change'; previous: string[]; next: string[]; body: string }
  /** Nothing is to be done about it. */
  | { type: 'ignored'; reason: string }
  /** Somebody wrote something, and it cannot be read: kept aside, where a person finds it. */
  | { type: 'unreadable'; reason: string };

/** How a vendor's webhooks are read. Splitting must be cheap, it runs before the acknowledgement; reading runs in a job. */
export interface InboundFormat {
  readonly provider: ChannelProvider;
  /** Throws BadInput where the body is no webhook of this vendor. One bad item never spoils the rest: it becomes a `change`. */
  split(body: Buffer): InboundItem[];
  /** Never throws on an item that `split` returned: what cannot be read is `ignored`, or `unreadable` where a person wrote it, with the reason. */
  read(body: Buffer): InboundContent;
}

// ── out ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
export interface OutgoingMessage {
  /** Our message id; given to the vendor as callback data where it takes some. */
  messageId: string;
  channel: Channel;
  /** The account's own number or page id. */
  from: string;
  /** The contact's addresses on this channel, best first. */
  to: string[];
  text: string;
  quickReplies: string[];
  credentials: Readonly<Record<string, string>>;
}

export type SendOutcome =
  | { kind: 'sent'; providerMessageId: string }
  /** The vendor said no. `later`: worth trying again (with `retryAfterMs` where it said so); `never`: it will say no again. */
  | {
      kind: 'rejected';
      code: string;
      reason: string;
      retry: 'later' | 'never';
      retryAfterMs: number | null;
      /** Whom the vendor limits to so many messages in a time: the whole account, or this contact alone; null for none. */
      limit: 'account' | 'contact' | null;
      /** The account itself is broken (token expired, blocked): an alert is due, other sends will fail too. */
      accountBroken: boolean;
      /** The 24 h window is closed: only an approved template may be sent. */
      windowClosed: boolean;
    }
  /** The request may have reached the vendor and nobody knows what came of it: never resent blindly. */
  | { kind: 'unknown'; reason: string };

export interface ChannelAdapter {
  readonly provider: ChannelProvider;
  /** Never throws: what went wrong is in the outcome. */
  send(message: OutgoingMessage, options: { timeoutMs: number }): Promise<SendOutcome>;
}
