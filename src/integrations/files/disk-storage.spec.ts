import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeFileStorage } from '../testing-http/file-storage.contract.js';
import { DiskStorage } from './disk-storage.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embudo-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const bytes = async function* (...parts: string[]) {
  for (const part of parts) yield Buffer.from(part);
};

describeFileStorage('files on a disk', async () => ({
  storage: new DiskStorage(folder),
  keys: async () => {
    const all = await readdir(join(folder, 'kept'), { recursive: true }).catch(() => []);
    const files: string[] = [];
    for (const name of all) if ((await stat(join(folder, 'kept', name))).isFile()) files.push(name);
    return files;
  },
  incoming: () => readdir(join(folder, 'incoming')),
}));

describe('a folder of files', () => {
  it('is closed to other users of the machine, and so is each file', async () => {
    const storage = new DiskStorage(join(folder, 'of-embudo'));
    const received = await storage.receive(bytes('secret'), { maxBytes: 100 });
    await received.keep('tenant-1/file-1');
    const modeOf = async (...path: string[]) =>
      ((await stat(join(folder, 'of-embudo', ...path))).mode & 0o777).toString(8);
    expect(await modeOf('kept', 'tenant-1', '-1', 'file-1')).toBe('600');
    expect(await modeOf('kept', 'tenant-1')).toBe('700');
    expect(await modeOf('incoming')).toBe('700');
  });

  it('loses what a process that died had received by halves, and nothing that is just coming', async () => {
    const storage = new DiskStorage(folder);
    await (await storage.receive(bytes('first'), { maxBytes: 100 })).discard();
    await writeFile(join(folder, 'incoming', 'old'), 'half');
    await writeFile(join(folder, 'incoming', 'new'), 'half');
    const yesterday = new Date(Date.now() - 24 * 3_600_000);
    await utimes(join(folder, 'incoming', 'old'), yesterday, yesterday);
    await (await new DiskStorage(folder).receive(bytes('second'), { maxBytes: 100 })).discard();
    expect(await readdir(join(folder, 'incoming'))).toEqual(['new']);
  });

  it('that was taken away and comes back empty, as another disk, takes files again', async () => {
    const storage = new DiskStorage(folder);
    await (await storage.receive(bytes('before'), { maxBytes: 100 })).discard();
    await rm(join(folder, 'incoming'), { recursive: true });
    const meanwhile = await storage.receive(bytes('meanwhile'), { maxBytes: 100 }).catch((error: Error) => error);
    expect(meanwhile).toMatchObject({ name: 'StorageUnavailable' });
    const after = await storage.receive(bytes('after'), { maxBytes: 100 });
    expect(after.sizeBytes).toBe(5);
    await after.discard();
  });

  it('says that it does not work where it cannot be written, without its path', async () => {
    await writeFile(join(folder, 'occupied'), '');
    const storage = new DiskStorage(join(folder, 'occupied'));
    const refused = await storage.receive(bytes('x'), { maxBytes: 100 }).catch((error: Error) => error);
    expect(refused).toMatchObject({ name: 'StorageUnavailable' });
    expect(String(refused)).not.toContain(folder);
  });
});
