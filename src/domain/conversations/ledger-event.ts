import type { Channel, ChannelProvider } from './channel.port.js';

/** A row of the ledger with the account that received it. */
export interface LedgerEvent {
  id: string;
  accountId: string;
  key: string;
  kind: string;
  status: string;
  reason: string | null;
  body: Buffer;
  sequence: string;
  receivedAt: Date;
  provider: ChannelProvider;
  channel: Channel;
  externalId: string;
  /** Whether it is a duplicate of a row that was erased with its contact. */
  erased: boolean;
  /**
   * The vendor's id of the message that this edit or withdrawal changes, after the first attempt to apply it; of a report about
   * somebody unknown, the channel and address for which it waits. Null before, and for other kinds.
   */
  originalId: string | null;
  /** Whether edits or withdrawals of this message arrived before it and wait in the ledger. */
  corrected: boolean;
}
/**
 * The result of processing a row. `finished`: the row is already up to date; `originalId`: the vendor's id of the earlier message
 * that it changes, or the address for which it waits.
 */
export type Outcome = (
  | { status: 'PROCESSED'; messageId: string | null }
  | { status: 'IGNORED' | 'QUARANTINED'; reason: string }
) & { finished?: true; originalId?: string };

/**
 * Thrown if another transaction finished the row in the meantime, such as an erasure of its sender: this transaction must be
 * rolled back. The next attempt finds the row done.
 */
export class FinishedByAnother extends Error {
  constructor(eventId: string) {
    super(`ledger row ${eventId} was finished by another`);
    this.name = 'FinishedByAnother';
  }
}
