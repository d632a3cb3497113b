import { createHash, randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type FileStorage, FileTooLarge } from '../../domain/media/file-storage.port.js';

/** A storage to test, with access to its internal state. */
export interface WatchedStorage {
  storage: FileStorage;
  /** The keys of the kept files. */
  keys(): Promise<string[]>;
  /** The received files that are not kept yet. */
  incoming(): Promise<string[]>;
}

export async function wholeOf(stream: Readable | null): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The tests that every file storage passes. */
export function describeFileStorage(name: string, make: () => Promise<WatchedStorage>): void {
  describe(name, () => {
    const key = '0197a000-0000-7000-8000-000000000001/0197a000-0000-7000-8000-00000000000a';
    let watched: WatchedStorage;
    const inParts = async function* (content: Buffer, size = 70_000) {
      for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
    };
    const receive = (content: Buffer, maxBytes = 10_000_000) => watched.storage.receive(inParts(content), { maxBytes });
    beforeEach(async () => {
      watched = await make();
    });

    it('gives back what was kept, whole and in parts', async () => {
      const content = randomBytes(300_000);
      const received = await receive(content);
      expect(received.sizeBytes).toBe(content.length);
      expect(received.sha256).toBe(createHash('sha256').update(content).digest('hex'));
      expect(received.head.equals(content.subarray(0, 4_096))).toBe(true);
      expect((await wholeOf(received.open())).equals(content)).toBe(true);
      await received.keep(key);
      await received.discard();
      const { storage } = watched;
      expect((await wholeOf(await storage.open(key))).equals(content)).toBe(true);
      const part = await wholeOf(await storage.open(key, { start: 100_000, end: 100_099 }));
      expect(part.equals(content.subarray(100_000, 100_100))).toBe(true);
      expect(await watched.incoming()).toEqual([]);
    });

    it('keeps the same bytes twice under one key', async () => {
      const content = randomBytes(1_000);
      const both = [await receive(content), await receive(content)];
      await Promise.all(both.map(received => received.keep(key)));
      await Promise.all(both.map(received => received.discard()));
      expect((await wholeOf(await watched.storage.open(key))).equals(content)).toBe(true);
      expect(await watched.keys()).toHaveLength(1);
    });

    it('has nothing of a file that was discarded', async () => {
      await (await receive(randomBytes(1_000))).discard();
      expect(await watched.keys()).toEqual([]);
      expect(await watched.incoming()).toEqual([]);
    });

    it('stops in the middle of a file that is too large or has no end, and has nothing of it', async () => {
      let given = 0;
      const endless = async function* () {
        for (;;) {
          given += 65_536;
          yield Buffer.alloc(65_536);
        }
      };
      await expect(watched.storage.receive(endless(), { maxBytes: 200_000 })).rejects.toThrow(FileTooLarge);
      expect(given).toBeLessThan(400_000);
      expect(await watched.keys()).toEqual([]);
      expect(await watched.incoming()).toEqual([]);
    });

    it('has nothing of a file whose bytes broke off', async () => {
      const broken = async function* () {
        yield Buffer.from('half');
        throw new Error('the connection broke');
      };
      await expect(watched.storage.receive(broken(), { maxBytes: 100 })).rejects.toThrow('the connection broke');
      expect(await watched.incoming()).toEqual([]);
    });

    it('removes what was kept, also twice', async () => {
      await (await receive(Buffer.from('x'))).keep(key);
      await watched.storage.remove(key);
      await watched.storage.remove(key);
      expect(await watched.storage.open(key)).toBeNull();
      expect(await watched.keys()).toEqual([]);
    });

    it.each(['../../etc/passwd', '/etc/passwd', 'tenant', 'tenant/..', 'tenant/a b', 'tenant/%2e%2e', ''])(
      'takes no key that leads elsewhere: %p',
      async bad => {
        await expect(watched.storage.open(bad)).rejects.toThrow(TypeError);
        await expect(watched.storage.remove(bad)).rejects.toThrow(TypeError);
        const received = await receive(Buffer.from('x'));
        await expect(received.keep(bad)).rejects.toThrow(TypeError);
        await received.discard();
      },
    );
  });
}
