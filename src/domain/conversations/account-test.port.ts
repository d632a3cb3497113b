import type { Channel } from './channel.port.js';
import type { Credentials } from './inbound-gate.port.js';

/** What a vendor says of an account. */
export type AccountVerdict =
  | { kind: 'works' }
  /** The vendor says no. `isBroken`: it refuses the credentials, so that every send of the account would fail. */
  | { kind: 'refused'; code: string; reason: string; isBroken: boolean }
  /** It could not be asked, or is in trouble itself: nothing is known. */
  | { kind: 'unknown'; reason: string };

/** Asks a vendor whether an account's number and credentials work, and sends nothing. Never throws, and never tells a secret. */
export interface AccountTest {
  test(
    account: { channel: Channel; externalId: string; credentials: Credentials },
    options: { timeoutMs: number },
  ): Promise<AccountVerdict>;
}
