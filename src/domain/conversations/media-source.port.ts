import type { ChannelProvider } from './channel.port.js';
import type { Credentials } from './inbound-gate.port.js';

export interface MediaFile {
  /** The bytes as they come; whoever has no use for them returns it. Throws where the file is too large or breaks off. */
  bytes: AsyncIterable<Uint8Array>;
  mimeType: string;
  /** What is announced; null where nothing is. */
  sizeBytes: number | null;
}

/** Opens a file that a vendor keeps for us. Null where the vendor no longer has it or will not give it. */
export interface MediaSource {
  readonly provider: ChannelProvider;
  /** `timeoutMs` is for the file to begin, and for each pause inside of it. */
  open(
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
