import type { FileStorage, UploadedFile } from '../media/index.js';
import type { Credentials, WebhookRequest } from './inbound-gate.port.js';

/** Parses the body of one request while it arrives. */
export interface OpenIntake {
  /** Resolves when the next chunk may be written. Never rejects: `end` reports a malformed body. */
  write(chunk: Buffer): Promise<void>;
  /** The number of bytes that it holds in memory now. */
  readonly heldBytes: number;
  /**
   * Returns the part of the body that the ledger stores, whether the signature over the whole body is valid, and the files that
   * were stored aside. The caller keeps or discards these files. Throws StorageUnavailable if a file could not be stored.
   */
  end(): Promise<TakenBody>;
  /** Stops parsing: no more chunks come. Files that were stored aside are discarded. */
  abort(): void;
}

export interface TakenBody {
  body: Buffer;
  signed: boolean;
  files: UploadedFile[];
}

/** The temporary storage where an intake puts the files of a body while they arrive. */
export type FilesAside = Pick<FileStorage, 'receive'>;

/** Parses webhook bodies that are too large to hold in memory: e-mails with their files. */
export interface BodyIntake {
  readonly maxBytes: number;
  /** Maximum time until the last byte has arrived. */
  readonly timeoutMs: number;
  /**
   * Maximum time for the database after the last byte, in place of `webhookDeadlineMs`: sending a large body again costs more than waiting.
   */
  readonly deadlineMs: number;
  /** Returns null if a request with these headers has a small body, which is read as a whole. */
  open(headers: WebhookRequest['headers'], credentials: Credentials, aside: FilesAside): OpenIntake | null;
}
