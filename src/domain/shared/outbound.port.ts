import type { Readable } from 'node:stream';

export interface OutboundRequest {
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
  /** The most bytes of an answer; reading more fails. 10 MB by default. */
  maxBytes?: number;
  /** Milliseconds for the whole request, from looking up the name to the last byte of the answer. 10 seconds by default. */
  timeoutMs?: number;
  /** For a large file: `timeoutMs` is then the limit until the answer begins, and this is the limit for each pause within it. */
  pauseMs?: number;
}
export interface OutboundAnswer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Must be read to its end or destroyed. Fails with OutboundRefused where it is too large or too slow. */
  body: Readable;
}

/**
 * The only client for addresses that a tenant or a vendor gave. It never connects into the operator's own network, except to
 * hosts that the operator allows by OUTBOUND_ALLOWED_HOSTS.
 */
export interface Outbound {
  /** Throws OutboundRefused where requests to the address are not allowed. Sends none. */
  check(url: string): Promise<void>;
  /** Sends a request. Throws OutboundRefused where it is not allowed or nobody answers in time. Any status is an answer. */
  open(url: string, request?: OutboundRequest): Promise<OutboundAnswer>;
}

export type OutboundProblem = 'address' | 'redirects' | 'size' | 'time' | 'connection';

/** Why a request failed. The message names the requested host, never the address behind it or what it answered. */
export class OutboundRefused extends Error {
  constructor(
    readonly problem: OutboundProblem,
    message: string,
  ) {
    super(message);
    this.name = 'OutboundRefused';
  }
}
