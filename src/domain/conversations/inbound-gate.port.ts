export interface WebhookRequest {
  /** The bytes as they were received, since signatures are computed over them. */
  body: Buffer;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The public address of the request, for vendors whose signature covers it. */
  url: string;
  /** Whether the signature is valid. Set if the body was parsed while it arrived, so that `body` is only the part that is kept. */
  signed?: boolean | undefined;
}
export type Credentials = Readonly<Record<string, string>>;

/** A response that a provider defines itself, if the default short text does not suffice. */
export interface WebhookAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Verifies that a webhook comes from the vendor. An account without a secret refuses all webhooks. */
export interface InboundGate {
  /** Whether a request with these headers carries a signature at all. Checked before the body is read. */
  isSigned(headers: WebhookRequest['headers']): boolean;
  /** How large the body may be, if that is less than any provider sends: for requests that anyone can make. Null for no such limit. */
  maxBytes?(headers: WebhookRequest['headers']): number | null;
  /**
   * Returns `signed` if the signature was made with the account's secret; `public` if the request only has a key that anyone can
   * read, such as a web form's: it proves nothing and is rate-limited by address. Returns null if the request is refused.
   */
  verify(request: WebhookRequest, credentials: Credentials): 'signed' | 'public' | null;
  /**
   * Returns the secret that webhooks are verified with. An item for another account is accepted only if that account has the same
   * secret.
   */
  secretOf(credentials: Credentials): string | null;
  /** Answers the vendor's handshake (a GET request), for vendors that make one. */
  handshake?(query: URLSearchParams, credentials: Credentials): { status: number; body: string };
  /** Answers a browser's CORS preflight (OPTIONS), for providers that web pages may post to. */
  preflight?(headers: WebhookRequest['headers'], credentials: Credentials): WebhookAnswer;
  /** Returns the response to a webhook that ended with this status; null for the default one. */
  answer?(status: number, headers: WebhookRequest['headers'], credentials: Credentials): WebhookAnswer | null;
}
