import type { Readable } from 'node:stream';

/** A file that is received completely, in temporary storage. The code that received it must either keep or discard it. */
export interface ReceivedFile {
  /** In hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Its first bytes, at most 4 kB: enough to detect its type. */
  readonly head: Buffer;
  /** Returns all bytes; can be called several times. */
  open(): Readable;
  /** Stores the file permanently under that key. Several callers may store the same bytes under the same key at once. */
  keep(key: string): Promise<void>;
  /** Deletes the temporary file. Does nothing if the file was kept. */
  discard(): Promise<void>;
}

/**
 * Storage of files. A key has two or more parts of letters, digits and hyphens, separated by slashes; the first part is the tenant's id.
 */
export interface FileStorage {
  /**
   * Reads bytes as they arrive, counting and hashing them, without holding all of them in memory. Throws FileTooLarge, or the error that
   * `bytes` throws.
   */
  receive(bytes: AsyncIterable<Uint8Array>, limits: { maxBytes: number }): Promise<ReceivedFile>;
  /** Returns the bytes from `start` to `end`, both included, or all of them. Null if there is no such file. */
  open(key: string, range?: { start: number; end: number }): Promise<Readable | null>;
  /** Removes a file. Does nothing if there is no such file. */
  remove(key: string): Promise<void>;
}

export class FileTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`the file is larger than ${maxBytes} bytes`);
    this.name = 'FileTooLarge';
  }
}

/** Thrown if the storage cannot be reached or has no room: a retry may succeed later. */
export class StorageUnavailable extends Error {
  constructor(reason: string) {
    super(`the file storage does not work: ${reason}`);
    this.name = 'StorageUnavailable';
  }
}

declare module '../shared/use-case.js' {
  interface Ports {
    files: FileStorage;
  }
}
