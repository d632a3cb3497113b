import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { FileStorage, ReceivedFile } from '../../domain/media/file-storage.port.js';
import { receivedFile, Spool, unavailable } from './spool.js';
import { partsOf } from './storage-key.js';

/** Stores files in a folder of this machine, or of a disk that all processes share. */
export class DiskStorage implements FileStorage {
  private readonly folder: string;
  private readonly spool: Spool;

  constructor(folder: string) {
    this.folder = resolve(folder);
    // On the same disk, so that keeping a file is a rename: nobody ever sees half a file.
    this.spool = new Spool(join(this.folder, 'incoming'));
  }

  async receive(bytes: AsyncIterable<Uint8Array>, { maxBytes }: { maxBytes: number }): Promise<ReceivedFile> {
    const spooled = await this.spool.receive(bytes, maxBytes);
    return receivedFile(spooled, async key => {
      const path = this.pathOf(key);
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(spooled.path, path);
        await syncFolder(dirname(path));
      } catch (error) {
        throw unavailable(error);
      }
    });
  }

  async open(key: string, range?: { start: number; end: number }): Promise<Readable | null> {
    const path = this.pathOf(key);
    try {
      const found = await stat(path);
      return found.isFile() ? createReadStream(path, range) : null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw unavailable(error);
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true }).catch(error => Promise.reject(unavailable(error)));
  }

  /**
   * Returns the path of a key. The last two characters are a folder, because a tenant may have a million files, and ids begin
   * with the time.
   */
  private pathOf(key: string): string {
    const parts = partsOf(key);
    const name = parts.pop() ?? '';
    return join(this.folder, 'kept', ...parts, name.slice(-2), name);
  }
}

/** Writes a folder to disk, after which a rename in it survives a power failure. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
