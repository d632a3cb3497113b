import type { Credentials } from './inbound-gate.port.js';

export interface MediaFile {
  /** The bytes as they arrive; a caller that does not need them must return the iterator. Throws if the file is too large or ends early. */
  bytes: AsyncIterable<Uint8Array>;
  mimeType: string;
  /** The announced size; null if none is announced. */
  sizeBytes: number | null;
}

/**
 * Why a file is not available. GONE: the vendor no longer keeps it; REFUSED: it cannot be requested, or the vendor refuses it to
 * this account; LATER: a later attempt may succeed.
 */
export type MediaProblem = 'GONE' | 'REFUSED' | 'TOO_LARGE' | 'LATER';

/** Thrown instead of a file. The message names no address and no credential. */
export class MediaUnavailable extends Error {
  constructor(
    readonly problem: MediaProblem,
    reason: string,
  ) {
    super(reason);
    this.name = 'MediaUnavailable';
  }
}

/** Opens a file that a vendor keeps for us. Throws MediaUnavailable if it is not available. */
export interface MediaSource {
  /** `timeoutMs` limits the wait for the first byte and each pause between bytes. Null means GONE. */
  open(
    mediaId: string,
    credentials: Credentials,
    limits: { maxBytes: number; timeoutMs: number },
  ): Promise<MediaFile | null>;
}
