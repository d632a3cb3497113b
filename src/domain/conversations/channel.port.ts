import type { FileProblem } from '../media/index.js';
import type { Channel } from '../shared/channels.js';
import type { CatalogueOrder } from './catalogue-order.port.js';
import type { InboundEmail } from './email.port.js';
import type { WebhookRequest } from './inbound-gate.port.js';

export * from '../shared/channels.js';

/** One item of a webhook's body, with all data needed to store it: it becomes one row of the ledger. */
export interface InboundItem {
  /** The provider's message id, or `status:<id>:<status>`, otherwise the SHA-256 (hex) of field, value and entry time. */
  key: string;
  kind: 'message' | 'status' | 'change' | 'echo';
  /** The id of the number or page that the item is addressed to; null if it has none. */
  externalId: string | null;
  /** The channel of the item, since one number may have several; null if the item does not say. */
  channel: Channel | null;
  /** Further addresses that the item was sent to. If no account has `externalId`, they may name the called account. */
  alsoNamed?: readonly string[];
  /** A webhook body with only this item. If the request had one item, these are the bytes as they were received. */
  body: Buffer;
}

export interface InboundSender {
  /** The person's addresses on this channel, the most useful first: a phone number in E.164 before a vendor's user id. */
  addresses: string[];
  /** In E.164; null if the channel does not send one, which WhatsApp also allows. */
  phone: string | null;
  email: string | null;
  name: string | null;
  /**
   * Addresses of a number that the vendor proves to be the sender's, and that is no address of this message: somebody who hides it on
   * WhatsApp shared it by the button of a request. The message stays in the thread of its own addresses.
   */
  sharedNumber?: string[];
}

export interface InboundMedia {
  /** The vendor's id of the file, for fetching it later. */
  providerMediaId: string | null;
  mimeType: string;
  fileName: string | null;
  sha256: string | null;
  sizeBytes: number | null;
  voice: boolean;
  /** Set if its bytes came with the message, and are found by their SHA-256; `problem` says why they were not kept. */
  came?: { problem: FileProblem | null };
}

export interface InboundMessage {
  providerMessageId: string;
  sender: InboundSender;
  sentAt: Date;
  /** text, image, video, audio, document, sticker, reaction, location, contacts, order, button, interactive, unsupported … */
  kind: string;
  /** The text; empty for a picture without a caption. */
  body: string;
  media: InboundMedia[];
  /** The provider's id of the message that this one replies or reacts to. */
  repliesTo: string | null;
  /** What was ordered from the vendor's catalogue. `body` says it too, by the ids of the products. */
  order?: CatalogueOrder;
  /** Whether it has words of the sender that a model can understand and the agent can answer. */
  understandable: boolean;
  /** The source that brought the person here, such as an advertisement, as the vendor describes it. */
  referral: Record<string, unknown> | null;
  /** Set if the vendor recognised the message as an opt-out or opt-in and already applies it. */
  consent?: 'OPT_OUT' | 'OPT_IN' | null;
  /** The message is shown, but neither creates a lead nor gets an answer: a program wrote it, or its sender is not the one it names. */
  keptOnly?: boolean;
  /** Another program of the business controls the conversation and answers, so the agent does not. */
  answeredElsewhere?: boolean;
  /** A call that a person of the business answered: the two have spoken, so nobody waits for an answer to it. */
  spoken?: boolean;
  /** The parts of an e-mail besides its text. */
  email?: InboundEmail;
}

/** What a contact stopped at the vendor: all messages, or only marketing. */
export type OptOut = 'EVERYTHING' | 'MARKETING';

/** Who keeps the vendor's list of those who want no marketing: the person in their app, or the business at the vendor. */
export type MarketingList = 'preferences' | 'unsubscribers';

/** What happened to a public comment: it was written, changed, deleted, hidden from others or shown to them again. */
export type CommentChange = 'ADDED' | 'EDITED' | 'REMOVED' | 'HIDDEN' | 'SHOWN';

/** A comment below a post of the business, as a webhook reports it. */
export interface InboundComment {
  /** The vendor's id of the comment. */
  id: string;
  change: CommentChange;
  /** When it happened, by the vendor. */
  at: Date;
  /** The vendor's id of the post or medium; null if the webhook does not name it. */
  postId: string | null;
  permalink: string | null;
  /** The vendor's id of the comment that it replies to; null for one directly below the post. */
  parentId: string | null;
  /** The id by which the person is also reached in private; null if the vendor does not tell who wrote it. */
  authorId: string | null;
  authorName: string | null;
  /** Whether the business itself wrote it. */
  own: boolean;
  text: string;
}

export const deliveryStatuses = ['QUEUED', 'UNKNOWN', 'SENT', 'FAILED', 'DELIVERED', 'READ'] as const;
/** In rising order: a message's status only ever moves to the right. */
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export interface InboundStatusUpdate {
  providerMessageId: string;
  status: DeliveryStatus;
  at: Date;
  /** A text for people that begins with the vendor's code: "131047: …". */
  error: string | null;
  /** Our message id, which the vendor echoes if it supports that. It identifies a message whose send timed out. */
  callbackData: string | null;
  /** The vendor refuses the account itself (its payment, its standing). Some vendors report this only after they accepted the message. */
  accountBroken?: boolean;
  /** Set if the vendor did not send it because the contact stopped all messages, or marketing, at the vendor. */
  optedOut?: OptOut;
  /** The addresses that do not exist or refuse everything, if the vendor reports that. Only the contact's own are marked. */
  refusedAddresses?: string[];
}

export type InboundContent =
  | { type: 'message'; message: InboundMessage }
  | { type: 'status'; status: InboundStatusUpdate }
  /**
   * A mail came back, and the report does not say which: only the addresses that it did not reach. `isDead`: they do not exist.
   * `isOfOther`: the report names a mail, and it is none of Embudo's. `reportId` identifies the report.
   */
  | {
      type: 'returned-mail';
      reportId: string;
      to: string[];
      error: string;
      at: Date;
      isDead: boolean;
      isOfOther: boolean;
    }
  /**
   * A message that was sent outside Embudo, in the vendor's own app; `to` are the addresses of the contact. Some vendors echo
   * Embudo's messages too. These may name the sending app (`appId`) and return Embudo's message id (`callbackData`).
   */
  | {
      type: 'echo';
      message: Omit<InboundMessage, 'sender'>;
      to: InboundSender;
      appId?: string | null;
      callbackData?: string | null;
    }
  /** The contact received or read every message up to a time, or up to the message with this id of the vendor's. */
  | { type: 'receipt'; status: 'DELIVERED' | 'READ'; through: Date | string; by: InboundSender }
  /** `at` is the time of the edit by the vendor; null if the vendor does not send it. */
  | { type: 'edit'; originalMessageId: string; body: string; at: Date | null }
  | { type: 'revoke'; originalMessageId: string }
  /**
   * Another program of the business, such as the page's inbox, gave the conversation to this one (`given`) or took it. `toApp` is the
   * vendor's id of the program that has it now; null if the vendor does not name it.
   */
  | { type: 'thread-control'; given: boolean; toApp: string | null; at: Date; by: InboundSender }
  /** The contact removed a reaction; `from` is the vendor's id of the message that had it, `at` the time of the removal. */
  | { type: 'unreact'; from: string; at: Date; by: InboundSender }
  /** The person's address changed: `next` belongs to the same contact as `previous`. */
  | { type: 'address-change'; previous: string[]; next: string[]; body: string }
  /**
   * The contact opted out at the vendor, or took that back there, which lifts nothing that they stopped elsewhere. The contact is found by
   * one of our messages, otherwise by an address. `at` is the vendor's time, since reports may arrive in any order; null if it has none.
   */
  | {
      type: 'opt-out' | 'opt-in';
      providerMessageId: string | null;
      callbackData: string | null;
      addresses: string[];
      reason: string;
      at: Date | null;
    }
  /**
   * The contact wants no marketing from the business, or wants it again, by a list of the vendor's. `at` is the vendor's time: reports
   * may arrive in any order.
   */
  | {
      type: 'marketing-choice';
      list: MarketingList;
      wanted: boolean;
      addresses: string[];
      reason: string;
      at: Date;
    }
  /** A person sent the form of an advertisement: its answers must be requested by this id. */
  | { type: 'ad-lead'; leadId: string }
  | { type: 'comment'; comment: InboundComment }
  /** The vendor blocked or disconnected the business account: `code` is its word for what happened, `reason` the details. */
  | { type: 'account-trouble'; code: string; reason: string }
  /** Needs no action. */
  | { type: 'ignored'; reason: string }
  /** The vendor decided about a template, which is identified by its name and language, or by its id. */
  | {
      type: 'template-status';
      vendorName: string;
      language: string;
      vendorId: string | null;
      /** Null if it stays as it is, like the category. */
      status: string | null;
      category: string | null;
    }
  /** A person wrote something that cannot be read: it is quarantined, where staff can see it. */
  | { type: 'unreadable'; reason: string };

/** Parses a vendor's webhooks in two steps: `split` runs before the vendor gets its answer and must be cheap; `read` runs in a job. */
export interface InboundFormat {
  /** Throws BadInput if the body is not a webhook of this vendor. One malformed item does not affect the others: it becomes a `change`. */
  split(body: Buffer, request?: WebhookRequest): InboundItem[];
  /**
   * Parses the body of an item of `split`, whose key is `key`. Never throws on such a body: an item that cannot be parsed becomes
   * `ignored`, or `unreadable` if a person wrote it, with the reason. `locale` is the tenant's, and passed only if
   * `phonesAreTyped`.
   */
  read(body: Buffer, key: string, locale?: string): InboundContent;
  /** Whether people type their own phone numbers into it, usually without the country code. */
  readonly phonesAreTyped?: boolean;
}
