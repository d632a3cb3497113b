import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { accountFor, anyAccount, canEnter, isRoot } from './account.js';
import { EmbeddedPostgresError } from './error.js';

/** The parent folder of the data when an unprivileged account cannot enter the home. Never /tmp, because a reboot empties it. */
const SYSTEM_FOLDER = '/var/lib/embudo';
const SYSTEM_PLACE = /^\/var\/lib\/embudo\/[0-9a-f]{16}$/;

const locationFile = (home: string) => path.join(home, 'location');
const homePlace = (home: string) => path.join(home, 'postgres');
export const dataDirOf = (root: string): string => path.join(root, 'data');

function systemPlace(home: string): string {
  return path.join(SYSTEM_FOLDER, createHash('sha256').update(fs.realpathSync(home)).digest('hex').slice(0, 16));
}

/** Returns the folder named in `<home>/location`, or undefined if it is not a folder that this module created. */
function recordedPlace(home: string): string | undefined {
  try {
    const place = fs.readFileSync(locationFile(home), 'utf8').trim();
    return SYSTEM_PLACE.test(place) && fs.existsSync(place) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the folder of this home's Postgres if it was ever started. Creates nothing. */
export function findRoot(home: string): string | undefined {
  const recorded = recordedPlace(home);
  if (recorded) return recorded;
  return fs.existsSync(homePlace(home)) ? homePlace(home) : undefined;
}

/** As root, other accounts may enter the folder but not list it, because the data folder inside belongs to another account. */
function makeFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, isRoot() ? 0o711 : 0o700);
}

function makeSystemPlace(home: string, place: string): string {
  try {
    fs.mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o711 });
    makeFolder(place);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `Postgres cannot run as root, its account cannot reach ${home}, and ${SYSTEM_FOLDER} cannot be written ` +
        `(${error}). Set EMBUDO_HOME to a folder that others may enter.`,
    );
  }
  return place;
}

/**
 * Returns the folder of this home's Postgres and creates it if needed: inside the home if its account can enter it, otherwise in
 * /var/lib.
 */
export function chooseRoot(home: string): string {
  fs.mkdirSync(home, { recursive: true });
  const recorded = recordedPlace(home);
  if (recorded) return recorded;
  const inHome = homePlace(home);
  if (canEnter(accountFor(dataDirOf(inHome)), home)) {
    makeFolder(inHome);
    return inHome;
  }
  if (fs.existsSync(dataDirOf(inHome)))
    throw new EmbeddedPostgresError(
      `The data in ${inHome} can no longer be reached by the account that Postgres runs as: a folder above it was ` +
        `closed. Open it (chmod o+x ${home} and its parents) and start again.`,
    );
  const place = makeSystemPlace(home, systemPlace(home));
  fs.writeFileSync(locationFile(home), `${place}\n`);
  return place;
}

const testsOf = (place: string) => `${place}-tests`;

/**
 * Returns the folder of servers that live as long as one test run. It is beside the durable folder, because a reset may remove that one
 * meanwhile.
 */
export function chooseTestsRoot(home: string): string {
  fs.mkdirSync(home, { recursive: true });
  if (!canEnter(anyAccount(), home)) return makeSystemPlace(home, testsOf(systemPlace(home)));
  makeFolder(testsOf(homePlace(home)));
  return testsOf(homePlace(home));
}

/** Linux keeps this folder in memory, even when /tmp is on a disk. */
const MEMORY_FOLDER = '/dev/shm';
/** A run of the whole suite took 1.7 GB. Of this, 1 GB was the write-ahead log, which is limited to less since then. */
const MEMORY_NEEDED = 3 * 2 ** 30;
/** All homes of an account share this folder: a killed run leaves files that use memory, so the next run of any checkout removes them. */
const memoryPlace = () => path.join(MEMORY_FOLDER, `embudo-tests-${process.getuid?.()}`);

/** Returns how many bytes programs can still use without swapping. Throws if /proc/meminfo does not exist. */
function memoryLeft(): number {
  const told = /^MemAvailable:\s+(\d+) kB$/m.exec(fs.readFileSync('/proc/meminfo', 'utf8'))?.[1];
  return Number(told ?? 0) * 1024;
}

/** Returns the folder of test servers in memory, if this account has created one. */
export function findMemoryRoot(): string | undefined {
  const owner = fs.statSync(memoryPlace(), { throwIfNoEntry: false })?.uid;
  return owner !== undefined && owner === process.getuid?.() ? memoryPlace() : undefined;
}

/**
 * Returns a folder in memory for the data of test servers, or undefined if there is not enough memory. Copying the migrated database
 * takes a tenth of the time there, and a slow disk does not delay the specs. Nothing may be executed in this folder.
 */
export function chooseMemoryRoot(): string | undefined {
  try {
    const { bavail, bsize } = fs.statfsSync(MEMORY_FOLDER);
    if (Math.min(bavail * bsize, memoryLeft()) < MEMORY_NEEDED) return undefined;
    makeFolder(memoryPlace());
    return memoryPlace();
  } catch {
    return undefined; // another system, or the folder belongs to another account
  }
}

/** Returns the folders of test servers that this home has or had. The folder in memory is not included, because other homes share it. */
export const findTestsRoots = (home: string): string[] =>
  fs.existsSync(home)
    ? [testsOf(homePlace(home)), testsOf(systemPlace(home))].filter(folder => fs.existsSync(folder))
    : [];

/** Removes the data and every record of its location. No process may be running on it. */
export function removeRoot(home: string, root: string): void {
  fs.rmSync(root, { recursive: true, force: true });
  fs.rmSync(locationFile(home), { force: true });
}
