import type { Channel, InboundItem } from './channel.port.js';
import type { Credentials } from './inbound-gate.port.js';

/** A message as its vendor lists it. */
export interface LoggedMessage {
  /** The vendor's id. */
  id: string;
  at: Date;
  text: string;
  hasFiles: boolean;
  /** The item that the vendor's webhook would have had for it, as for the ledger; null if there would have been none. */
  item: InboundItem | null;
}

export type LogAnswer<T> = { kind: 'found'; found: T } | { kind: 'failed'; reason: string; retry: 'later' | 'never' };

export interface LoggedAccount {
  channel: Channel;
  externalId: string;
  credentials: Credentials;
}

/**
 * A vendor's own list of an account's messages: for messages whose webhooks were lost, and for sends with an unknown outcome.
 * Never throws, and never reveals a secret.
 */
export interface MessageLog {
  /** Returns the incoming or outgoing messages of a period: those with one contact, by its addresses, or all. */
  list(
    account: LoggedAccount,
    wanted: { direction: 'IN' | 'OUT'; from: Date; to: Date; contact?: readonly string[] },
    options: { timeoutMs: number },
  ): Promise<LogAnswer<LoggedMessage[]>>;
  /** Returns the item of a message that has files, with these files. */
  withFiles(
    account: LoggedAccount,
    message: LoggedMessage,
    options: { timeoutMs: number },
  ): Promise<LogAnswer<InboundItem | null>>;
  /** Returns the item that reports that the vendor accepted our message `messageId`, with its current status. */
  reportOf(message: LoggedMessage, messageId: string): InboundItem;
}
