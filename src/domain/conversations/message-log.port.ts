import type { Channel, InboundItem } from './channel.port.js';
import type { Credentials } from './inbound-gate.port.js';

/** A message as its vendor lists it. */
export interface LoggedMessage {
  /** The vendor's id. */
  id: string;
  at: Date;
  text: string;
  /** Whether it has files. */
  hasFiles: boolean;
  /** What the vendor's webhook would have said of it, as an item of the ledger; null where it would have said nothing. */
  item: InboundItem | null;
}

export type LogAnswer<T> = { kind: 'found'; found: T } | { kind: 'failed'; reason: string; retry: 'later' | 'never' };

export interface LoggedAccount {
  channel: Channel;
  externalId: string;
  credentials: Credentials;
}

/**
 * A vendor's own list of an account's messages: for what its webhooks lost, and for sends whose outcome nobody knows. Never throws,
 * and never tells a secret.
 */
export interface MessageLog {
  /** The messages of a time that came in, or went out; to one contact by its addresses, or all. */
  list(
    account: LoggedAccount,
    wanted: { direction: 'IN' | 'OUT'; from: Date; to: Date; contact?: readonly string[] },
    options: { timeoutMs: number },
  ): Promise<LogAnswer<LoggedMessage[]>>;
  /** The item of a message with files, with these. */
  withFiles(
    account: LoggedAccount,
    message: LoggedMessage,
    options: { timeoutMs: number },
  ): Promise<LogAnswer<InboundItem | null>>;
  /** The item that reports that a message of ours, whose id is `messageId`, was taken, and how far it is. */
  reportOf(message: LoggedMessage, messageId: string): InboundItem;
}
