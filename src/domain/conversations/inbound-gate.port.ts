import type { ChannelProvider } from './channel.port.js';

export interface WebhookRequest {
  /** The bytes as they came: signatures are over these. */
  body: Buffer;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The public address that was called, for vendors that sign it. */
  url: string;
}
export type Credentials = Readonly<Record<string, string>>;

/** How a vendor proves that a webhook is its own. An account without a secret refuses everything. */
export interface InboundGate {
  readonly provider: ChannelProvider;
  /** Whether a request with these headers can be one of the vendor's at all: asked before its body is read. */
  isSigned(headers: WebhookRequest['headers']): boolean;
  verify(request: WebhookRequest, credentials: Credentials): boolean;
  /** What verified the request: an item for another account counts only if that account has the very same. */
  secretOf(credentials: Credentials): string | null;
  /** Answers a vendor's handshake (GET), where it has one. */
  handshake?(query: URLSearchParams, credentials: Credentials): { status: number; body: string };
}

declare module '../shared/use-case.js' {
  interface Ports {
    gates: Record<ChannelProvider, InboundGate | null>;
  }
}
