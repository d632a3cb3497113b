import { createHash } from 'node:crypto';

/** Up to here a file is looked at as a whole before any of it is given on. */
const mostHeld = 64 * 1024;

/** Thrown at the end of a file that is not the one that was announced; its last part is never given. */
export class NotTheFile extends Error {
  constructor() {
    super('the file is not the one that was announced');
    this.name = 'NotTheFile';
  }
}

/**
 * The bytes of a file, checked against its SHA-256 while they pass: no more than a part of it is ever held. One that fits
 * into the first part is checked before it is given, and null where it is another file. A larger one throws NotTheFile in
 * the place of its last part, so nobody takes what they have for whole. Without a hash nothing is checked.
 */
export async function announcedFile(
  bytes: AsyncIterable<Uint8Array>,
  sha256: string | null,
): Promise<AsyncIterable<Uint8Array> | null> {
  const hash = createHash('sha256');
  const source = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const read = async (): Promise<void> => {
    const { done, value } = await source.next();
    ended = done === true;
    if (done) return;
    hash.update(value);
    held.push(value);
    size += value.byteLength;
  };
  while (!ended && size <= mostHeld) await read();
  if (ended && !isOf(hash.digest(), sha256)) return null;

  async function* rest(): AsyncGenerator<Uint8Array> {
    try {
      while (!ended) {
        // All but the newest part is certain to be followed by another.
        while (held.length > 1) yield held.shift() as Uint8Array;
        await read();
        if (ended && !isOf(hash.digest(), sha256)) throw new NotTheFile();
      }
      for (const part of held) yield part;
    } finally {
      await source.return?.();
    }
  }
  return rest();
}

/** Vendors write the hash in base64 or in hex. */
const isOf = (digest: Buffer, announced: string | null): boolean =>
  announced === null || announced === digest.toString('base64') || announced.toLowerCase() === digest.toString('hex');
