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
/** What became of it. */
export type Outcome =
  | { status: 'PROCESSED'; messageId: string | null }
  | { status: 'IGNORED' | 'QUARANTINED'; reason: string };
