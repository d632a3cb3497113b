import type { Channel } from './channel.port.js';
import type { Credentials } from './inbound-gate.port.js';

/** A vendor's verdict on an account. */
export type AccountVerdict =
  | { kind: 'works' }
  /** The vendor refuses the account. `isBroken`: it refuses the credentials, so every send of the account would fail. */
  | { kind: 'refused'; code: string; reason: string; isBroken: boolean }
  /** The vendor could not be asked, or has a failure itself: nothing is known. */
  | { kind: 'unknown'; reason: string };

/** Asks a vendor whether an account's number and credentials work. Sends no message, never throws, and never reveals a secret. */
export interface AccountTest {
  test(
    account: { channel: Channel; externalId: string; credentials: Credentials },
    options: { timeoutMs: number },
  ): Promise<AccountVerdict>;
}
