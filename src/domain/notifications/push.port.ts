/** A browser that takes messages, as it introduced itself (W3C Push API). */
export interface PushTarget {
  /** At the push service of the browser's maker. */
  endpoint: string;
  /** The browser's public key and shared secret, as base64url. */
  p256dh: string;
  auth: string;
}
export interface PushMessage {
  /** JSON for the console's service worker; the push service cannot read it. */
  text: string;
  /** A later message with the same topic takes the place of one that was not delivered: 32 characters of base64url. */
  topic: string;
  /** For how long the service keeps it while the browser is away. */
  ttlSeconds: number;
}
export interface PushAnswer {
  status: number;
  /** How long the service asks to wait; null where it does not say. */
  retryAfterMs: number | null;
}

/** Sends Web Push messages (RFC 8030), encrypted for the browser (RFC 8291) and signed with the server's key (RFC 8292). */
export interface Push {
  /** What a browser has to be given when it subscribes: the server's public key as base64url. */
  publicKey(): Promise<string>;
  /** Throws OutboundRefused where nobody answers or the address is not allowed. */
  send(to: PushTarget, message: PushMessage): Promise<PushAnswer>;
}

declare module '../shared/use-case.js' {
  interface Ports {
    push: Push;
  }
}
