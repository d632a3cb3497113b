/**
 * The first steps of every command: install the packages, find Node 24, run a built program with it.
 * This is plain JavaScript that also runs on Node 20, without any dependency, because the packages may not be installed yet.
 * `engines` in package.json says 24 because the built program needs it; that program runs on the Node that comes with the
 * packages, or on an installed one that is new enough.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.embudo-install');
const locks = path.join(root, '.embudo', 'locks');
const NODE_MAJOR = 24;

/** Writes a line to stderr, because standard output is for the program itself (for example JSON lines). */
export const say = line => process.stderr.write(`${line}\n`);

/** An error that is printed as its message only, without a stack. */
export class StartUpError extends Error {}

const digest = text => createHash('sha256').update(text).digest('hex');
const readJson = file => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};
/** Returns whether a value passes npm's `os`, `cpu` or `libc` rule of a package: a name or a list; `!` excludes a name. */
function fits(rule, value) {
  const names = [rule ?? []].flat();
  const allowed = names.filter(name => !name.startsWith('!'));
  return !names.includes(`!${value}`) && (allowed.length === 0 || allowed.includes(value));
}
const usesMusl = () => existsSync('/etc/alpine-release');

function wantedHere(entry) {
  const libc = usesMusl() ? 'musl' : 'glibc';
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && fits(entry.libc, libc);
}

/** A missing optional package without such a rule is a dependency of one that does not fit this system; npm leaves both out. */
const isPlatformBound = entry => Boolean(entry.os ?? entry.cpu ?? entry.libc);

/** Returns the packages of the lock file that are not in node_modules at the same version, by npm's own list of what it installed. */
function missingPackages(lock) {
  const installed = readJson(path.join(modules, '.package-lock.json'))?.packages;
  if (!installed) return ['node_modules'];
  return Object.entries(lock.packages).flatMap(([place, entry]) => {
    if (place === '' || entry.link) return [];
    const found = installed[place];
    if (!found) return entry.optional && !(isPlatformBound(entry) && wantedHere(entry)) ? [] : [place];
    const same = found.version === entry.version && found.integrity === entry.integrity;
    return same && existsSync(path.join(root, place, 'package.json')) ? [] : [place];
  });
}

function writeStamp(state) {
  const draft = `${stampFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(state));
  renameSync(draft, stampFile);
}

/** The npm packages bring Postgres for Linux with glibc and for macOS, but Node only for Linux with glibc. */
const hasPackagedNode = () => process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch) && !usesMusl();
const hasPackagedPostgres = () =>
  hasPackagedNode() || (process.platform === 'darwin' && ['x64', 'arm64'].includes(process.arch));

function assertPlatform() {
  const ownNode = Number(process.versions.node.split('.')[0]) >= NODE_MAJOR;
  if (hasPackagedNode() || (ownNode && (hasPackagedPostgres() || process.env.DATABASE_URL))) return;
  const here = `${process.platform} ${process.arch}${usesMusl() ? ' with musl' : ''} with Node ${process.version}`;
  if (hasPackagedPostgres())
    throw new StartUpError(
      `Embudo needs Node ${NODE_MAJOR} or newer, and brings one for Linux only. This is ${here}: install Node ${NODE_MAJOR} ` +
        '(https://nodejs.org), and start again. Postgres comes with Embudo.',
    );
  throw new StartUpError(
    `Embudo brings its own Node ${NODE_MAJOR} and Postgres on Linux with glibc (x64, arm64), and its own Postgres on macOS. ` +
      `This is ${here}: use \`docker compose up\`, ` +
      `or install Node ${NODE_MAJOR} or newer and set DATABASE_URL to a Postgres 15 or newer ` +
      '(postgres://owner:password@host:5432/database, a role with CREATEROLE that owns the database).',
  );
}

function npmCi() {
  // npm must not run on the `node` of node_modules/.bin, because npm deletes and rewrites that file.
  const bins = path.join(modules, '.bin');
  const PATH = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(entry => path.resolve(entry) !== bins)
    .join(path.delimiter);
  // The Node that runs this may be older than the packages require. They run on the packaged Node, so npm's many warnings
  // about the version would only mislead.
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync('npm', ['ci', ...flags], {
    cwd: root,
    env: { ...process.env, PATH },
    stdio: ['ignore', 2, 2],
  });
  if (done.error) throw new StartUpError(`npm could not be started: ${done.error.message}`);
  if (done.status !== 0)
    throw new StartUpError('`npm ci` failed (see above). Run it by hand to find out more, then try again.');
}

/** Installs the packages unless node_modules already matches package-lock.json. Only one process at a time installs. */
export async function ensureInstalled() {
  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const wanted = `${digest(lockText)} ${process.platform} ${process.arch}`;
  const isDone = () => readJson(stampFile)?.installed === wanted;
  if (isDone()) return;
  assertPlatform();
  mkdirSync(locks, { recursive: true });
  await withLock(
    locks,
    'install',
    () => {
      if (isDone()) return;
      const lock = JSON.parse(lockText);
      if (missingPackages(lock).length > 0) {
        say('Installing packages (the first time takes a minute or two) …');
        npmCi();
        const missing = missingPackages(lock).filter(place => !lock.packages[place].optional);
        if (missing.length > 0) throw new StartUpError(`npm ci left out ${missing.slice(0, 5).join(', ')}.`);
      }
      writeStamp({ installed: wanted });
    },
    pid => say(`Another Embudo command (process ${pid}) is installing the packages; waiting for it …`),
  );
}

/** Returns the path of a Node 24 or newer: the packaged one, otherwise the one that runs this. Throws StartUpError if neither exists. */
function node24() {
  const packaged = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  throw new StartUpError(
    `Embudo needs Node ${NODE_MAJOR}, and this is ${process.version}. Its packaged Node is missing from node_modules: ` +
      'run `npm ci --include=optional`, or install Node 24, or use `docker compose up`.',
  );
}

/**
 * Runs a file with Node 24 until it ends. Returns how it ended, and whether it was asked to.
 * Passes on only the first SIGTERM, SIGINT or SIGHUP, because Ctrl-C also reaches the child from the terminal, and npm passes
 * it on once more. The child gets an IPC channel that closes when this process dies, even by SIGKILL.
 */
function runOnce(entry, args, { env = process.env, nodeArgs = [] } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node24(), [...nodeArgs, path.resolve(root, entry), ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      cwd: root, // relative settings (EMBUDO_HOME) mean the same from every folder
      env,
    });
    let asked = false;
    const pass = signal => {
      if (asked) return;
      asked = true;
      child.kill(signal);
    };
    for (const signal of endSignals) process.on(signal, pass);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of endSignals) process.off(name, pass);
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0), signal, asked });
    });
  });
}
const endSignals = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/** Runs a file with Node 24 until it ends and returns its exit code (128 + n if signal n ended it). */
export const run = async (entry, args = [], options = {}) => (await runOnce(entry, args, options)).code;

/** The exit code of a process that its watchdog or an unexpected error ended (src/integrations/watchdog). */
const BROKEN = 70;
/** How the system ends a process that crashes or takes too much memory. */
const crashes = ['SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGKILL', 'SIGSEGV', 'SIGTRAP'];
const longestPauseMs = 30_000;

/**
 * Runs a file like `run`, and starts it again if it crashes or is ended by its watchdog. The pause before that is a second, and twice as
 * long each time it did not even run a minute. Returns the exit code with which it ended otherwise.
 */
export async function keepRunning(entry, args = []) {
  for (let pauseMs = 1_000; ; ) {
    const startedAt = performance.now();
    const { code, signal, asked } = await runOnce(entry, args);
    if (asked || !(code === BROKEN || crashes.includes(signal))) return code;
    if (performance.now() - startedAt > 60_000) pauseMs = 1_000;
    const paused = pause(pauseMs);
    say(`${entry} ended by itself (${signal ?? `code ${code}`}): it is started again in ${pauseMs / 1_000} s.`);
    if (!(await paused)) return code;
    pauseMs = Math.min(2 * pauseMs, longestPauseMs);
  }
}

/** Waits; returns false at once if this process is asked to end meanwhile. */
function pause(ms) {
  return new Promise(resolve => {
    const end = goesOn => {
      clearTimeout(timer);
      for (const name of endSignals) process.off(name, stop);
      resolve(goesOn);
    };
    const stop = () => end(false);
    const timer = setTimeout(end, ms, true);
    for (const name of endSignals) process.on(name, stop);
  });
}

/** Returns the arguments with the file of `--file` as seen from the folder in which the command was given; `run` changes the folder. */
export function withFileOf(folder, args) {
  const end = args.indexOf('--');
  return args.map((word, index) => {
    if (end >= 0 && index > end) return word;
    if (args[index - 1] === '--file') return path.resolve(folder, word);
    return word.startsWith('--file=') ? `--file=${path.resolve(folder, word.slice('--file='.length))}` : word;
  });
}

/** Runs a command's main function. The number that it returns is the exit code; a StartUpError is printed without a stack. */
export async function main(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    say(error instanceof StartUpError ? error.message : (error?.stack ?? String(error)));
    process.exitCode = 1;
  }
}

/** Returns whether Node was started with the file of this URL. */
export const isMain = url => process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(url);
