import type { Readable } from 'node:stream';

/** A file whose bytes have all come. It lies aside until it is kept or discarded; whoever received it must do one of the two. */
export interface ReceivedFile {
  /** In hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Its first bytes, at most 4 kB: enough to tell what it is. */
  readonly head: Buffer;
  /** All of its bytes, as often as asked. */
  open(): Readable;
  /** Stores it for good under that key. The same bytes may be kept under the same key by several at once. */
  keep(key: string): Promise<void>;
  /** Forgets it. Does nothing where it was kept. */
  discard(): Promise<void>;
}

/** Where files lie. A key is two or more parts of letters, digits and hyphens with slashes between, the tenant's id first. */
export interface FileStorage {
  /** Takes bytes in as they come and counts and hashes them; never holds them as a whole. Throws FileTooLarge, or what `bytes` throws. */
  receive(bytes: AsyncIterable<Uint8Array>, limits: { maxBytes: number }): Promise<ReceivedFile>;
  /** The bytes from `start` to `end`, both included, or all of them. Null where there is no such file. */
  open(key: string, range?: { start: number; end: number }): Promise<Readable | null>;
  /** Does nothing where there is no such file. */
  remove(key: string): Promise<void>;
}

export class FileTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`the file is larger than ${maxBytes} bytes`);
    this.name = 'FileTooLarge';
  }
}

/** Thrown where the storage cannot be reached or has no room: the same may go well later. */
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
