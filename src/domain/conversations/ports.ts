import type { ChannelAdapter, ChannelProvider, InboundFormat } from './channel.port.js';

declare module '../shared/use-case.js' {
  interface Ports {
    /** The vendor's webhooks, read into our words. */
    formats: Record<ChannelProvider, InboundFormat | null>;
    /** Null where a provider cannot send. */
    channels: Record<ChannelProvider, ChannelAdapter | null>;
    /** Opens what a channel account keeps encrypted. */
    secrets: SecretBox;
    /** Milliseconds that a message or a letter waits at most, from when it was written, while its vendor asks to wait. */
    longestSendWaitMs: number;
  }
}

export interface SecretBox {
  seal(plain: string): string;
  /** Throws where the text was sealed under a key that is no longer there, or was tampered with. */
  open(sealed: string): string;
}
