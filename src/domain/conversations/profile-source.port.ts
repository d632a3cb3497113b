import type { Channel } from './channel.port.js';
import type { Credentials } from './inbound-gate.port.js';

/** Asks a vendor for the name of a person whose messages come without one. */
export interface ProfileSource {
  /** Returns null if the vendor shows no name. Throws if it could not be asked, and another attempt may succeed. */
  nameOf(
    account: { channel: Channel; externalId: string; credentials: Credentials },
    address: string,
    options: { timeoutMs: number },
  ): Promise<string | null>;
}
