import type { Channel } from './channel.port.js';
import type { Credentials } from './inbound-gate.port.js';

/** Asks a vendor whether the credentials of an account belong to its number. Never throws. */
export interface NumberProof {
  /** The name of the credential that is used for the request. */
  readonly credential: string;
  /** `unknown`: the vendor could not be reached, or offers no such proof for the channel. */
  check(
    account: { channel: Channel; externalId: string; credentials: Credentials },
    options: { timeoutMs: number },
  ): Promise<'proven' | 'refused' | 'unknown'>;
}
