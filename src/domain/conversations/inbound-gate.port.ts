export interface WebhookRequest {
  /** The bytes as they were received, since signatures are made over these. */
  body: Buffer;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The public address of the request, for vendors whose signature covers it. */
  url: string;
  /** Whether the signature is right, where the body was taken in while it came and `body` is what is kept of it. */
  signed?: boolean | undefined;
}
export type Credentials = Readonly<Record<string, string>>;

/** A response of a provider's own, where the default short text does not suffice. */
export interface WebhookAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Verifies that a webhook comes from the vendor. An account without a secret refuses all webhooks. */
export interface InboundGate {
  /** Whether a request with these headers carries a signature at all. Checked before the body is read. */
  isSigned(headers: WebhookRequest['headers']): boolean;
  /**
   * `signed` where the signature was made with the account's secret; `public` where the request only has a key that anybody
   * can read, such as a web form's: it proves nothing and is rate-limited by address. Null where it is refused.
   */
  verify(request: WebhookRequest, credentials: Credentials): 'signed' | 'public' | null;
  /** The secret that webhooks are verified with. An item for another account is accepted only if that account has the same one. */
  secretOf(credentials: Credentials): string | null;
  /** Answers the vendor's handshake (a GET request), for vendors that make one. */
  handshake?(query: URLSearchParams, credentials: Credentials): { status: number; body: string };
  /** Answers a browser's CORS preflight (OPTIONS), for providers that web pages may post to. */
  preflight?(headers: WebhookRequest['headers'], credentials: Credentials): WebhookAnswer;
  /** The response to a webhook that ended with this status; null for the default one. */
  answer?(status: number, headers: WebhookRequest['headers'], credentials: Credentials): WebhookAnswer | null;
}
