import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { accountFor, anyAccount, canEnter, isRoot } from './account.js';
import { EmbeddedPostgresError } from './error.js';

/** Where the data lie if an unprivileged account cannot reach the home. Never /tmp, which a reboot empties. */
const SYSTEM_FOLDER = '/var/lib/embudo';
const SYSTEM_PLACE = /^\/var\/lib\/embudo\/[0-9a-f]{16}$/;

const locationFile = (home: string) => path.join(home, 'location');
const homePlace = (home: string) => path.join(home, 'postgres');
export const dataDirOf = (root: string): string => path.join(root, 'data');

function systemPlace(home: string): string {
  return path.join(SYSTEM_FOLDER, createHash('sha256').update(fs.realpathSync(home)).digest('hex').slice(0, 16));
}

/** The folder that `<home>/location` names; undefined for anything but a folder that we made ourselves. */
function recordedPlace(home: string): string | undefined {
  try {
    const place = fs.readFileSync(locationFile(home), 'utf8').trim();
    return SYSTEM_PLACE.test(place) && fs.existsSync(place) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** The folder of this home's Postgres if it has ever been started. Creates nothing. */
export function findRoot(home: string): string | undefined {
  const recorded = recordedPlace(home);
  if (recorded) return recorded;
  return fs.existsSync(homePlace(home)) ? homePlace(home) : undefined;
}

/** Root's folders can be entered but not listed by others, since the data folder inside belongs to another account. */
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

/** The folder of this home's Postgres, made if need be: inside the home where its account gets there, else in /var/lib. */
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

/** The folder of servers that live as long as one test run; beside the durable one, which a reset may remove meanwhile. */
export function chooseTestsRoot(home: string): string {
  fs.mkdirSync(home, { recursive: true });
  if (!canEnter(anyAccount(), home)) return makeSystemPlace(home, testsOf(systemPlace(home)));
  makeFolder(testsOf(homePlace(home)));
  return testsOf(homePlace(home));
}

/** Linux keeps this folder in memory, also where /tmp is on a disk. */
const MEMORY_FOLDER = '/dev/shm';
/** A run of the whole suite took 1.7 GB, of which 1 GB was the write-ahead log, which is kept shorter since. */
const MEMORY_NEEDED = 3 * 2 ** 30;
/** One for all homes of an account: what a killed run leaves there takes memory, so the next run of any checkout removes it. */
const memoryPlace = () => path.join(MEMORY_FOLDER, `embudo-tests-${process.getuid?.()}`);

/** What programs can still have without swapping, in bytes. Throws where the system does not tell. */
function memoryLeft(): number {
  const told = /^MemAvailable:\s+(\d+) kB$/m.exec(fs.readFileSync('/proc/meminfo', 'utf8'))?.[1];
  return Number(told ?? 0) * 1024;
}

/** The folder of test servers in memory, where this account has made one. */
export function findMemoryRoot(): string | undefined {
  const owner = fs.statSync(memoryPlace(), { throwIfNoEntry: false })?.uid;
  return owner !== undefined && owner === process.getuid?.() ? memoryPlace() : undefined;
}

/**
 * A folder in memory for the data of test servers, where there is plenty of it: copying the migrated database takes a tenth of
 * the time there, and no slow disk holds the specs up. Undefined where there is none. Nothing may be executed in it.
 */
export function chooseMemoryRoot(): string | undefined {
  try {
    const { bavail, bsize } = fs.statfsSync(MEMORY_FOLDER);
    if (Math.min(bavail * bsize, memoryLeft()) < MEMORY_NEEDED) return undefined;
    makeFolder(memoryPlace());
    return memoryPlace();
  } catch {
    return undefined; // another system, or the folder belongs to somebody else
  }
}

/** The folders of test servers that this home has or had, beside the one in memory, which is not this home's alone. */
export const findTestsRoots = (home: string): string[] =>
  fs.existsSync(home)
    ? [testsOf(homePlace(home)), testsOf(systemPlace(home))].filter(folder => fs.existsSync(folder))
    : [];

/** Removes the data and every trace of where they were. Nothing may run in them. */
export function removeRoot(home: string, root: string): void {
  fs.rmSync(root, { recursive: true, force: true });
  fs.rmSync(locationFile(home), { force: true });
}
