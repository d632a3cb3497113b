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
}
/** What became of it; `finished` where the row says so already. */
export type Outcome =
  | { status: 'PROCESSED'; messageId: string | null; finished?: true }
  | { status: 'IGNORED' | 'QUARANTINED'; reason: string };

/** Its sender was erased while a row waited for them: nothing of it may stay. The next try finds the row done. */
export class FinishedByAnother extends Error {
  constructor(eventId: string) {
    super(`ledger row ${eventId} was finished by another`);
    this.name = 'FinishedByAnother';
  }
}
