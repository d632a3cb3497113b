import { z } from 'zod';
import type { Channel, ChannelProvider } from '../shared/channels.js';
import type { AccountTest } from './account-test.port.js';
import type { BodyIntake } from './body-intake.port.js';
import type { InboundFormat } from './channel.port.js';
import type { Credentials, InboundGate } from './inbound-gate.port.js';
import type { MediaSource } from './media-source.port.js';
import type { MessageLog } from './message-log.port.js';
import type { NumberProof } from './number-proof.port.js';
import type { ChannelAdapter, MediaKind } from './outgoing.port.js';
import type { ProfileSource } from './profile-source.port.js';
import type { PaceRule } from './send-pace.port.js';
import type { TemplateSource, VendorTemplate } from './templates/template-source.port.js';
import type { TextUnit } from './text-length.js';

/** The limits of a channel for files of one kind. */
export interface MediaRule {
  mimeTypes: readonly string[];
  maxBytes: number;
  /** Null if no text can be sent with the file. */
  maxCaptionLength: number | null;
}

/** The features and limits of a provider's channel. All code outside src/integrations decides by these instead of by vendor. */
export interface ChannelDescriptor {
  readonly channel: Channel;
  /** The time after the contact's last message in which free text is allowed; null if it is always allowed. */
  readonly replyWindowMs: number | null;
  /** The window for a person of the business, if it is longer than the reply window. */
  readonly personWindowMs?: number;
  /** Null if nothing can be sent, such as to a web form. */
  readonly text: { readonly maxLength: number; readonly countedIn: TextUnit } | null;
  /** The kinds of files that can be sent, with their limits. */
  readonly media: Readonly<Partial<Record<MediaKind, MediaRule>>>;
  /** The allowed attachments of a text message, if a channel accepts several files in one message. Such a channel has no `media`. */
  readonly attachments?: {
    readonly mimeTypes: readonly string[];
    readonly maxCount: number;
    readonly maxTotalBytes: number;
  };
  /** The limits for buttons: their number, the length of each, and that of the text above them. Null if there are none. */
  readonly quickReplies: {
    readonly maxCount: number;
    readonly maxLength: number;
    readonly maxTextLength: number;
  } | null;
  /** Whether templates that the vendor approved can be sent, which is also possible outside the reply window. */
  readonly templates: boolean;
  readonly reactions: boolean;
  /** The greatest length of a text with a button by which contacts share the number that they hide. Left out if there is no such button. */
  readonly numberRequests?: { readonly maxTextLength: number };
  /** Whether the vendor reports when the contact has read a message. */
  readonly readReceipts: boolean;
  /** Whether webhooks have no names, so that the vendor is asked for the name of a new contact. */
  readonly nameless?: boolean;
  /** Whether a typing indicator can be shown to the contact. */
  readonly typing: boolean;
  /** Returns how fast the vendor accepts messages of an account, by its number or page id. Left out if it documents no limit. */
  readonly pace?: (externalId: string) => readonly PaceRule[];
  /** Whether its messages have a subject, and form a thread by the ids of the messages that they answer. */
  readonly threads?: boolean;
}

/** A fictional customer who writes to a sandbox account. */
export interface SimulatedCustomer {
  /** Digits, with the country code first. */
  number: string;
  name: string;
}

/** Simulates the vendor: creates its webhooks, for the demo's sandbox accounts and for tests. */
export interface VendorSimulator {
  /** Returns the vendor's id for a demo account; each shop has its own number and number id. */
  externalId(channel: Channel, shop: { number: string; numberId: string }): string;
  /**
   * Returns credentials that suffice to verify webhooks but not to send, made from the account's secrets. `origin` is the public
   * address of the server.
   */
  credentials(secrets: { secret: string; verifyToken: string }, origin: string): Record<string, string>;
  /** Returns the request that delivers a text message to the account, and the provider's id of that message. */
  textMessage(
    account: { channel: Channel; externalId: string; webhookUrl: string; credentials: Credentials },
    from: SimulatedCustomer,
    text: string,
  ): { providerMessageId: string; url: string; headers: Record<string, string>; body: Buffer };
  /** Returns the request that reports a form that a person sent from an advertisement; left out if there are no such forms. */
  adForm?(
    account: { externalId: string; webhookUrl: string; credentials: Credentials },
    from: SimulatedCustomer,
    text: string,
  ): { url: string; headers: Record<string, string>; body: Buffer };
  /** Returns the templates of a sandbox account; left out if its channel has none. */
  templates?(channel: Channel): VendorTemplate[];
  /** Returns the key that signs a demo account's webhooks, if it differs from the one that verifies them. */
  signsWith?(credentials: Credentials): string;
}

/**
 * A provider of channels. Each is a folder of src/integrations that exports one of these objects, and a line in
 * src/integrations/channel-providers.ts.
 */
export interface Provider {
  readonly name: ChannelProvider;
  readonly channels: readonly ChannelDescriptor[];
  /** The credentials of an account, for verifying webhooks and for sending. */
  readonly credentials: z.ZodObject;
  /** Rules for credentials that are newly entered, which stored ones from before may break. */
  readonly newCredentials?: z.ZodObject;
  /** Whether these credentials suffice to send. Otherwise messages stay in the sandbox. */
  sendsWith(credentials: Readonly<Record<string, string | undefined>>): boolean;
  /** The message for a user who entered something else than the id of an account. */
  readonly asksForId: string;
  /** Returns the id of a number or page in the spelling of the provider's webhooks, or null if the text is not such an id. */
  readExternalId(text: string, channel: Channel): string | null;
  /** Whether the vendor assigns the ids of accounts. Otherwise the tenant chooses its own, and no proof is needed. */
  readonly ownsExternalIds: boolean;
  readonly gate: InboundGate;
  readonly format: InboundFormat;
  /** For bodies that are too large to hold in memory; left out if there are none. */
  readonly intake?: BodyIntake;
  /** HTTP statuses that replace others in answers, because the vendor never sends a webhook again after one of the others. */
  readonly insteadOf?: Readonly<Partial<Record<number, number>>>;
  readonly adapter: ChannelAdapter | null;
  /** Null if the vendor stores no files. */
  readonly mediaSource: MediaSource | null;
  /** Null if the vendor cannot confirm who owns a number. */
  readonly numberProof: NumberProof | null;
  /** For channels whose webhooks have no names. */
  readonly profileSource?: ProfileSource;
  /** Returns the vendor's id of the app that the account sends with, if its credentials name it. Echoes name the app that sent them. */
  ownAppId?(credentials: Credentials): string | null;
  /** Left out if the vendor approves no templates. */
  readonly templateSource?: TemplateSource;
  /** Left out if the vendor cannot be asked whether an account works. */
  readonly accountTest?: AccountTest;
  /** Left out if the vendor does not list an account's messages. */
  readonly messageLog?: MessageLog;
  readonly simulator: VendorSimulator;
}

/** The providers that can be connected, by name. */
export type Providers = Readonly<Record<ChannelProvider, Provider | null>>;

declare module '../shared/use-case.js' {
  interface Ports {
    providers: Providers;
  }
}

/** Returns the descriptor of a provider's channel, or null if the provider does not have the channel. */
export const descriptorOf = (
  providers: Providers,
  provider: ChannelProvider,
  channel: Channel,
): ChannelDescriptor | null => providers[provider]?.channels.find(each => each.channel === channel) ?? null;

/** A secret of an account. Printable and without spaces, since it is sent in a header, or compared with one. */
export const credential = z
  .string()
  .trim()
  .min(8)
  .max(4_096)
  .regex(/^[\x21-\x7e]+$/);

/** Returns the types of files that at least one channel of a provider can send. */
export const sendableTypes = (providers: Providers): ReadonlySet<string> =>
  new Set(
    Object.values(providers).flatMap(provider =>
      (provider?.channels ?? []).flatMap(({ media, attachments }) =>
        [...Object.values(media), ...(attachments ? [attachments] : [])].flatMap(({ mimeTypes }) => mimeTypes),
      ),
    ),
  );
