import type { ChannelProvider } from './channel.port.js';
import type { Credentials } from './inbound-gate.port.js';

export interface MediaFile {
  bytes: Buffer;
  mimeType: string;
}

/** Fetches a file that a vendor keeps for us. Null where the vendor no longer has it or will not give it. */
export interface MediaSource {
  readonly provider: ChannelProvider;
  fetch(
    mediaId: string,
    credentials: Credentials,
    limits: { maxBytes: number; timeoutMs: number },
  ): Promise<MediaFile | null>;
}

declare module '../shared/use-case.js' {
  interface Ports {
    mediaSources: Record<ChannelProvider, MediaSource | null>;
  }
}
