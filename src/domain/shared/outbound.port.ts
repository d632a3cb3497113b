import type { Readable } from 'node:stream';

export interface OutboundRequest {
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
  /** Reading the answer fails beyond so many bytes; 10 MB unless told. */
  maxBytes?: number;
  /** For everything: the look-up of the name, redirects, the last byte of the answer. 10 seconds unless told. */
  timeoutMs?: number;
  /** For a file that may take long: `timeoutMs` is then for the answer to begin, and this for each pause inside of it. */
  pauseMs?: number;
}
export interface OutboundAnswer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Read it to its end or destroy it. Fails with OutboundRefused where it is too large or too slow. */
  body: Readable;
}

/**
 * The one way to an address that a tenant or a vendor gave: never into the operator's own network, unless the operator
 * allows the host by OUTBOUND_ALLOWED_HOSTS.
 */
export interface Outbound {
  /** Throws OutboundRefused where the address may not be asked or nobody answers in time. Any status is an answer. */
  open(url: string, request?: OutboundRequest): Promise<OutboundAnswer>;
}

export type OutboundProblem = 'address' | 'redirects' | 'size' | 'time' | 'connection';

/** Why nothing came of it. The message names the host that was asked for, never where it leads or what it answered. */
export class OutboundRefused extends Error {
  constructor(
    readonly problem: OutboundProblem,
    message: string,
  ) {
    super(message);
    this.name = 'OutboundRefused';
  }
}
