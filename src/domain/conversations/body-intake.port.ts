import type { FileStorage, UploadedFile } from '../media/index.js';
import type { Credentials, WebhookRequest } from './inbound-gate.port.js';

/** Parses the body of one request while it arrives. */
export interface OpenIntake {
  /** Resolves when the next chunk may be written. Never rejects: `end` reports a malformed body. */
  write(chunk: Buffer): Promise<void>;
  /** The bytes that it holds in memory at the moment. */
  readonly heldBytes: number;
  /**
   * The part of the body that the ledger stores, whether the signature over the whole body is valid, and the files that were
   * received aside: whoever takes them keeps or discards them. Throws StorageUnavailable where one could not be received.
   */
  end(): Promise<TakenBody>;
  /** Stops parsing: no more chunks come. What was received aside is discarded. */
  abort(): void;
}

export interface TakenBody {
  body: Buffer;
  signed: boolean;
  files: UploadedFile[];
}

/** Where an intake puts the files of a body aside while they come. */
export type FilesAside = Pick<FileStorage, 'receive'>;

/** Parses webhook bodies that are too large to hold in memory: e-mails with their files. */
export interface BodyIntake {
  readonly maxBytes: number;
  /** The time until the last byte must have arrived. */
  readonly timeoutMs: number;
  /** Null where a request with these headers has a small body, which is read as a whole. */
  open(headers: WebhookRequest['headers'], credentials: Credentials, aside: FilesAside): OpenIntake | null;
}
