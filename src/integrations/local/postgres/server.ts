import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, emptyEnvironment } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './error.js';
import { dataDirOf } from './location.js';
import { readPostmaster } from './processes.js';

export type Mode = 'durable' | 'test';

/** The folder of one server, with how and by which account it runs. */
export interface Site {
  root: string;
  mode: Mode;
  account: Account | undefined;
  binaries: Binaries;
}

const MAX_LOG_BYTES = 5_000_000;
const logFile = (root: string) => path.join(root, 'server.log');

/** Makes a rename in the folder survive a loss of power. */
function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * Flags for sorting by code point and for the letters of Unicode, on every system. macOS may lack the locale C.UTF-8, so the provider
 * built into Postgres is used there.
 */
export const localeFlags = (platform: string): string[] =>
  platform === 'darwin'
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8'];

/** Creates the data folder if there is none. If it is interrupted, the next start begins again. */
export function makeDataDir({ root, mode, account, binaries }: Site, superuserPassword: string): void {
  const dataDir = dataDirOf(root);
  const versionFile = path.join(dataDir, 'PG_VERSION');
  if (fs.existsSync(versionFile)) {
    const written = fs.readFileSync(versionFile, 'utf8').trim();
    if (written === binaries.version.split('.')[0]) return;
    throw new EmbeddedPostgresError(
      `The data in ${dataDir} were written by Postgres ${written}, and Embudo now brings ${binaries.version}. ` +
        'Move them with pg_dump and pg_restore, or begin anew with `npm run reset`.',
    );
  }
  if (fs.existsSync(dataDir))
    throw new EmbeddedPostgresError(`${dataDir} exists but holds no whole database. Look at it, or \`npm run reset\`.`);
  const draft = path.join(root, 'data.draft');
  const passwordFile = path.join(root, 'password.draft');
  for (const leftOver of [draft, passwordFile]) fs.rmSync(leftOver, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (account) for (const file of [draft, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  const settings = [
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    ...localeFlags(process.platform),
    '--no-instructions',
  ];
  const made = spawnSync(
    path.join(binaries.folder, 'initdb'),
    ['-D', draft, `--pwfile=${passwordFile}`, ...settings, ...(mode === 'test' ? ['--no-sync'] : [])],
    { ...account, cwd: '/', env: emptyEnvironment, encoding: 'utf8' },
  );
  fs.rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new EmbeddedPostgresError(`initdb failed in ${root}: ${made.error?.message ?? made.stderr.trim()}`);
  fs.renameSync(draft, dataDir);
  if (mode === 'durable') syncFolder(root);
}

/** Returns the arguments of the server's command line; two servers with the same arguments are interchangeable. */
export function serverArguments({ root, mode }: Site, port: number): string[] {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    // Specs start many Embudo processes at the same time, and all of them connect to this server.
    `max_connections=${mode === 'test' ? 300 : 100}`,
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    // The data of a test server may be in memory, where a write-ahead log of the usual 1 GB would take more space than the data.
    ...(mode === 'test' ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=256MB'] : []),
  ];
  return ['-D', dataDirOf(root), ...settings.flatMap(setting => ['-c', setting])];
}

function openLog(root: string): number {
  const file = logFile(root);
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) fs.renameSync(file, `${file}.1`);
  return fs.openSync(file, 'a', 0o600);
}

/** Thrown when a start fails; `log` is what the server wrote about it. */
export class StartFailure extends EmbeddedPostgresError {
  constructor(
    readonly log: string,
    root: string,
  ) {
    super(`Postgres did not start (its log is ${logFile(root)}):\n${log.trim()}`);
  }
  get portTaken(): boolean {
    return /could not bind|could not create any TCP\/IP sockets/.test(this.log);
  }
}

/**
 * Starts the server and waits until it accepts connections. After a crash it may first have to replay its log, so there is no deadline
 * while it is alive. It runs in its own process session: Ctrl-C in the terminal reaches only this process, and the server is stopped
 * last.
 */
export async function launch(site: Site, port: number): Promise<ChildProcess> {
  const log = openLog(site.root);
  const begin = fs.fstatSync(log).size;
  let ended = false;
  const child = spawn(path.join(site.binaries.folder, 'postgres'), serverArguments(site, port), {
    ...site.account,
    cwd: '/',
    env: emptyEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  let failure: Error | undefined;
  child.once('error', error => {
    failure = error;
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  const dataDir = dataDirOf(site.root);
  for (;;) {
    if (ended) {
      const said = fs.readFileSync(logFile(site.root)).subarray(begin).toString('utf8').slice(-4_000);
      throw new StartFailure(failure ? failure.message : said, site.root);
    }
    const postmaster = readPostmaster(dataDir);
    if (postmaster?.pid === child.pid && postmaster?.ready) break;
    await pause(5);
  }
  child.unref(); // a finished program may end; its exit hook stops the server
  return child;
}
