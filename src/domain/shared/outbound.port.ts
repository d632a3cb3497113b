import type { Readable } from 'node:stream';

export interface OutboundRequest {
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
  /** Maximum bytes of an answer; reading more fails. 10 MB by default. */
  maxBytes?: number;
  /** Milliseconds for the whole request, from the name look-up to the last byte of the answer. 10 seconds by default. */
  timeoutMs?: number;
  /** For a large file: `timeoutMs` then limits the time until the answer begins, and `pauseMs` limits each pause within it. */
  pauseMs?: number;
}
export interface OutboundAnswer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Must be read to its end or destroyed. Fails with OutboundRefused if it is too large or too slow. */
  body: Readable;
}

/**
 * The only client for addresses that a tenant or a vendor gave. It never connects into the operator's own network, except to
 * hosts that the operator allows by OUTBOUND_ALLOWED_HOSTS.
 */
export interface Outbound {
  /** Throws OutboundRefused if requests to the address are not allowed. Sends no request. */
  check(url: string): Promise<void>;
  /** Sends a request. Throws OutboundRefused if it is not allowed or no answer comes in time. Every status counts as an answer. */
  open(url: string, request?: OutboundRequest): Promise<OutboundAnswer>;
}

export type OutboundProblem = 'address' | 'redirects' | 'size' | 'time' | 'connection';

/** The reason why a request failed. The message names the requested host, never the address behind it or the content of its answer. */
export class OutboundRefused extends Error {
  constructor(
    readonly problem: OutboundProblem,
    message: string,
  ) {
    super(message);
    this.name = 'OutboundRefused';
  }
}
