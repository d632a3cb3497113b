import type { Channel, ChannelProvider } from './channel.port.js';
import type { Credentials } from './inbound-gate.port.js';

/** Asks a vendor whether a number is the one that an account's token works for. Never throws. */
export interface NumberProof {
  /** `unknown`: the vendor could not be asked, or the channel has no such proof. */
  check(
    account: { channel: Channel; externalId: string; credentials: Credentials },
    options: { timeoutMs: number },
  ): Promise<'proven' | 'refused' | 'unknown'>;
}

declare module '../shared/use-case.js' {
  interface Ports {
    /** Null where a vendor cannot be asked. */
    numberProofs: Record<ChannelProvider, NumberProof | null>;
  }
}
