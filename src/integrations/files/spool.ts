import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileTooLarge, type ReceivedFile, StorageUnavailable } from '../../domain/media/file-storage.port.js';
import { hourMs } from '../../domain/shared/durations.js';

const headBytes = 4_096;
/** An older file was left by a process that died while receiving it. */
const abandonedMs = 6 * hourMs;

/** A received file in the spool folder, before it is kept or discarded. */
export interface SpooledFile {
  path: string;
  sha256: string;
  sizeBytes: number;
  head: Buffer;
  remove(): Promise<void>;
}

/** Writes files to a spool folder while they arrive, since their size and hash are known only after the last byte. */
export class Spool {
  private ready: Promise<void> | undefined;

  constructor(private readonly folder: string) {}

  async receive(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<SpooledFile> {
    this.ready ??= this.prepare();
    await this.ready.catch(error => {
      this.ready = undefined;
      throw unavailable(error);
    });
    const path = join(this.folder, randomUUID());
    const remove = () => rm(path, { force: true });
    const hash = createHash('sha256');
    const head: Uint8Array[] = [];
    let sizeBytes = 0;
    const file = await open(path, 'wx', 0o600).catch(error => {
      // The folder may be gone because another disk is mounted: it is made again with the next file.
      this.ready = undefined;
      throw unavailable(error);
    });
    try {
      for await (const chunk of bytes) {
        if (sizeBytes < headBytes) head.push(chunk.subarray(0, headBytes - sizeBytes));
        sizeBytes += chunk.byteLength;
        if (sizeBytes > maxBytes) throw new FileTooLarge(maxBytes);
        hash.update(chunk);
        await file.writeFile(chunk).catch(error => Promise.reject(unavailable(error)));
      }
      await file.sync().catch(error => Promise.reject(unavailable(error)));
    } catch (error) {
      await file.close();
      await remove();
      throw error;
    }
    await file.close();
    return { path, sha256: hash.digest('hex'), sizeBytes, head: Buffer.concat(head), remove };
  }

  private async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found && Date.now() - found.mtimeMs > abandonedMs) await rm(path, { force: true });
    }
  }
}

/** Returns the file in the form of the port. `keep` stores it under its key. */
export const receivedFile = (spooled: SpooledFile, keep: ReceivedFile['keep']): ReceivedFile => ({
  sha256: spooled.sha256,
  sizeBytes: spooled.sizeBytes,
  head: spooled.head,
  open: () => openSpooled(spooled),
  discard: spooled.remove,
  keep,
});

export const openSpooled = ({ path }: SpooledFile) => createReadStream(path);

/** Converts an error of a full or missing disk. Only the code is passed on, since the message contains the path. */
export const unavailable = (error: unknown): StorageUnavailable =>
  new StorageUnavailable(String((error as NodeJS.ErrnoException).code ?? 'unknown'));
