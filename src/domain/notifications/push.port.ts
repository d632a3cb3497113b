/** A browser that receives pushes, as described by its subscription (W3C Push API). */
export interface PushTarget {
  /** Address at the push service of the browser's vendor. */
  endpoint: string;
  /** The browser's public key and shared secret, as base64url. */
  p256dh: string;
  auth: string;
}
export interface PushMessage {
  /** JSON for the console's service worker, encrypted so that the push service cannot read it. */
  text: string;
  /** A later message with the same topic replaces one that was not delivered: 32 characters of base64url. */
  topic: string;
  /** How long the service keeps the message while the browser is offline. */
  ttlSeconds: number;
}
export interface PushAnswer {
  status: number;
  /** How long the service asks to wait; null if it does not say. */
  retryAfterMs: number | null;
}

/** Sends Web Push messages (RFC 8030), encrypted for the browser (RFC 8291) and signed with the server's key (RFC 8292). */
export interface Push {
  /** The server's public key as base64url, which a browser needs in order to subscribe. */
  publicKey(): Promise<string>;
  /** Sends a message. Throws OutboundRefused if nobody answers or the address is not allowed. */
  send(to: PushTarget, message: PushMessage): Promise<PushAnswer>;
}

declare module '../shared/use-case.js' {
  interface Ports {
    push: Push;
  }
}
