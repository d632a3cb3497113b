import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { anyAccount, isRoot } from './account.js';
import { findBinaries, prepareBinaries } from './binaries.js';

const asRoot = isRoot() ? it : it.skip;
const folders: string[] = [];

function makeFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'embudo-binaries-'));
  fs.chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

describe('the binaries', () => {
  /** Unpacks the package as npm does when install scripts are blocked: without any links. */
  function unpack(folder: string): string {
    const native = path.join(folder, 'package', 'native');
    fs.cpSync(findBinaries(), native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: file => !fs.lstatSync(file).isSymbolicLink(),
    });
    fs.writeFileSync(path.join(folder, 'package', 'package.json'), '{ "version": "1.2.3" }');
    return native;
  }

  it('run where npm was told to run no install scripts', () => {
    const folder = makeFolder();
    const native = unpack(folder);
    expect(prepareBinaries(native, folder, anyAccount())).toEqual({
      folder: path.join(native, 'bin'),
      version: expect.stringMatching(/^\d+\.\d+$/),
    });
  });

  asRoot('are copied, links and all, where the account of Postgres cannot reach them', () => {
    const folder = makeFolder();
    const native = unpack(folder);
    fs.chmodSync(path.join(folder, 'package'), 0o700);
    const { folder: copy } = prepareBinaries(native, path.join(folder, 'place'), anyAccount());
    expect(copy).toBe(path.join(folder, 'place', 'binaries', '1.2.3', 'native', 'bin'));
    expect(prepareBinaries(native, path.join(folder, 'place'), anyAccount()).folder).toBe(copy);
  });
});
