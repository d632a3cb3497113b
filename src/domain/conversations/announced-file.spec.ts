import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { announcedFile, HashMismatch } from './announced-file.js';

const part = 40 * 1024;
const partsOf = (count: number) => Array.from({ length: count }, (_, at) => Buffer.alloc(part, at + 1));
const hashOf = (parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** A file that records how many of its parts were read, and whether it was closed. */
function source(parts: Buffer[]) {
  const told = { read: 0, closed: false };
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      for (const one of parts) {
        told.read += 1;
        yield one;
      }
    } finally {
      told.closed = true;
    }
  }
  return { told, bytes: bytes() };
}
const gather = async (bytes: AsyncIterable<Uint8Array> | null) => {
  const got: Uint8Array[] = [];
  for await (const one of bytes ?? []) got.push(one);
  return Buffer.concat(got);
};

describe('a file whose hash was announced', () => {
  it.each([1, 2, 3, 10])('is given as it came, by base64 and hex: %i parts', async count => {
    const parts = partsOf(count);
    for (const sha256 of [hashOf(parts).toString('base64'), hashOf(parts).toString('hex').toUpperCase()])
      expect(await gather(await announcedFile(source(parts).bytes, sha256))).toEqual(Buffer.concat(parts));
  });

  it('is not given at all where it is small and another one', async () => {
    expect(await announcedFile(source(partsOf(1)).bytes, hashOf(partsOf(2)).toString('hex'))).toBeNull();
  });

  it('lacks its last part where it is large and another one', async () => {
    const given = await announcedFile(source(partsOf(5)).bytes, hashOf(partsOf(4)).toString('hex'));
    const got: Uint8Array[] = [];
    await expect(
      (async () => {
        for await (const one of given ?? []) got.push(one);
      })(),
    ).rejects.toBeInstanceOf(HashMismatch);
    expect(got).toHaveLength(4);
  });

  it('is read no faster than it is taken, and let go where nobody takes more', async () => {
    const { told, bytes } = source(partsOf(1_000));
    const given = await announcedFile(bytes, hashOf(partsOf(1_000)).toString('hex'));
    for await (const _ of given ?? []) break;
    expect(told).toEqual({ read: 2, closed: true });
  });
});
