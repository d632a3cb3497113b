import type { Channel, ChannelProvider } from './channel.port.js';

/** A row of the ledger with the account that it came to. */
export interface LedgerEvent {
  id: string;
  accountId: string;
  kind: string;
  status: string;
  reason: string | null;
  body: Buffer;
  sequence: string;
  receivedAt: Date;
  provider: ChannelProvider;
  channel: Channel;
  externalId: string;
  /** A repeat of what was erased with its contact. */
  erased: boolean;
  /** The vendor's id of the message that this edit or withdrawal changes, once it has been looked at; otherwise null. */
  originalId: string | null;
  /** The ledger holds edits or withdrawals of this very message that came before it. */
  corrected: boolean;
}
/** What became of it; `finished` where the row says so already, `originalId` where it is about an earlier message. */
export type Outcome = (
  | { status: 'PROCESSED'; messageId: string | null }
  | { status: 'IGNORED' | 'QUARANTINED'; reason: string }
) & { finished?: true; originalId?: string };

/** Its sender was erased while a row waited for them: nothing of it may stay. The next try finds the row done. */
export class FinishedByAnother extends Error {
  constructor(eventId: string) {
    super(`ledger row ${eventId} was finished by another`);
    this.name = 'FinishedByAnother';
  }
}
