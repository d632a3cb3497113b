import type { Credentials } from './inbound-gate.port.js';

export interface MediaFile {
  /** The bytes as they come; whoever has no use for them returns it. Throws where the file is too large or breaks off. */
  bytes: AsyncIterable<Uint8Array>;
  mimeType: string;
  /** What is announced; null where nothing is. */
  sizeBytes: number | null;
}

/**
 * Why a file is not to be had. GONE: the vendor keeps it no longer; REFUSED: it is not asked for, or not given to this account;
 * LATER: the same may go well in a while.
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

/** Opens a file that a vendor keeps for us. Throws MediaUnavailable where it is not to be had. */
export interface MediaSource {
  /** `timeoutMs` limits the wait for the first byte and each pause between bytes. Null means GONE. */
  open(
    mediaId: string,
    credentials: Credentials,
    limits: { maxBytes: number; timeoutMs: number },
  ): Promise<MediaFile | null>;
}
