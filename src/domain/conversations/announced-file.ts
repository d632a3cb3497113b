import { createHash } from 'node:crypto';

/** A file of up to this size is read and checked as a whole before any part of it is passed on. */
const maxBufferedBytes = 64 * 1024;

/** Thrown in place of a file's last part if its hash is not the announced one. */
export class HashMismatch extends Error {
  constructor() {
    super('the file is not the one that was announced');
    this.name = 'HashMismatch';
  }
}

/**
 * Checks a file against its SHA-256 while it streams, so that a large file is never in memory as a whole. A small file is checked
 * before any part of it is passed on: returns null if it is another file. A larger one throws HashMismatch in place of its last
 * part, so that the incomplete bytes are never taken for the whole file. Without a hash nothing is checked.
 */
export async function announcedFile(
  bytes: AsyncIterable<Uint8Array>,
  sha256: string | null,
): Promise<AsyncIterable<Uint8Array> | null> {
  const hash = createHash('sha256');
  const source = bytes[Symbol.asyncIterator]();
  const buffered: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const read = async (): Promise<void> => {
    const { done, value } = await source.next();
    ended = done === true;
    if (done) return;
    hash.update(value);
    buffered.push(value);
    size += value.byteLength;
  };
  while (!ended && size <= maxBufferedBytes) await read();
  if (ended && !hasDigest(hash.digest(), sha256)) return null;

  async function* rest(): AsyncGenerator<Uint8Array> {
    try {
      while (!ended) {
        // The newest part is kept back, since it may be the last one, which is passed on only after the check.
        while (buffered.length > 1) yield buffered.shift() as Uint8Array;
        await read();
        if (ended && !hasDigest(hash.digest(), sha256)) throw new HashMismatch();
      }
      for (const part of buffered) yield part;
    } finally {
      await source.return?.();
    }
  }
  return rest();
}

/** Compares both spellings, since some vendors write the hash in base64 and others in hex. */
const hasDigest = (digest: Buffer, announced: string | null): boolean =>
  announced === null || announced === digest.toString('base64') || announced.toLowerCase() === digest.toString('hex');

/** Whether a SHA-256 in hex is the announced one; true if none was announced. */
export const sameHash = (sha256: string, announced: string | null): boolean =>
  hasDigest(Buffer.from(sha256, 'hex'), announced);
