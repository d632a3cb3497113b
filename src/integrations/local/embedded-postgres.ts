import fs from 'node:fs';
import path from 'node:path';
import { accountFor } from './postgres/account.js';
import { findBinaries, prepareBinaries } from './postgres/binaries.js';
import { claimFolder, holderOf, wasClaimed } from './postgres/claim.js';
import { EmbeddedPostgresInUse } from './postgres/error.js';
import {
  chooseMemoryRoot,
  chooseRoot,
  chooseTestsRoot,
  dataDirOf,
  findMemoryRoot,
  findRoot,
  findTestsRoots,
  removeRoot,
} from './postgres/location.js';
import { adminUrlOf, answers, ensureOwner, ownerUrlOf } from './postgres/owner.js';
import { clearOut, processesIn, readPostmaster, startOf } from './postgres/processes.js';
import { launch, type Mode, makeDataDir, type Site, StartFailure, serverArguments } from './postgres/server.js';
import { freePort, newState, readState, type State, writeState } from './postgres/state.js';
import { type Supervised, supervise } from './postgres/supervise.js';

export { EmbeddedPostgresError, EmbeddedPostgresInUse } from './postgres/error.js';

export interface EmbeddedPostgresOptions {
  /** The folder EMBUDO_HOME; created if it does not exist. */
  home: string;
  /** `durable` keeps its data and syncs each commit. `test` starts empty, does not sync, and is removed by `stop`. */
  mode: Mode;
  log(line: string): void;
}

export interface EmbeddedPostgres {
  /** URL of role `embudo_owner`, which owns database `embudo`, may create roles and is not a superuser. */
  readonly ownerUrl: string;
  /** URL of the superuser, in database `postgres`. Only for tests that create databases. */
  readonly adminUrl: string;
  readonly port: number;
  readonly dataDir: string;
  /** Calls back each time the server dies by itself and is restarted on the same port. Returns a function that unsubscribes. */
  onDied(callback: (reason: string) => void): () => void;
  /** Ends sessions, writes everything to disk and waits until no process is left. Safe to call twice. */
  stop(): Promise<void>;
}

interface Started {
  supervised: Supervised;
  state: State;
}

/** Takes over a server of this folder that lost its parent process; otherwise starts a new one. */
async function startIn(site: Site, log: (line: string) => void): Promise<Started> {
  const dataDir = dataDirOf(site.root);
  let state = readState(site.root) ?? (await newState());
  const commandOf = (port: number) =>
    [site.binaries.folder, site.binaries.version, ...serverArguments(site, port)].join(' ');

  const leftOver = readPostmaster(dataDir);
  const lives = leftOver !== undefined && processesIn(dataDir).includes(leftOver.pid);
  if (lives && leftOver.ready && state.launched === commandOf(state.port) && (await answers(state, leftOver.port))) {
    log(`Postgres ${site.binaries.version} was still running (process ${leftOver.pid}): taken over.`);
    return { state, supervised: supervise(site, state.port, { pid: leftOver.pid }, log) };
  }
  if (leftOver !== undefined || processesIn(dataDir).length > 0) await clearOut(dataDir);

  if (!fs.existsSync(dataDir)) log(`Making a database in ${site.root} …`);
  writeState(site.root, state);
  makeDataDir(site, state.superuserPassword);
  for (let tries = 1; ; tries += 1) {
    state = { ...state, launched: commandOf(state.port) };
    writeState(site.root, state);
    try {
      const child = await launch(site, state.port);
      return { state, supervised: supervise(site, state.port, child, log) };
    } catch (error) {
      if (!(error instanceof StartFailure && error.portTaken) || tries === 5) throw error;
      log(`Port ${state.port} is taken by another program: Postgres gets a new one.`);
      state = { ...state, port: await freePort() };
    }
  }
}

/** Stops and removes test servers whose process died without stopping them. Returns how many of them still run. */
async function sweepTests(folder: string): Promise<number> {
  let living = 0;
  for (const name of fs.readdirSync(folder).filter(entry => /^\d+-/.test(entry))) {
    const root = path.join(folder, name);
    // A test run that is just starting has a folder but no claim yet, so only the pid in the folder's name tells whether it lives. The
    // claim also tells whether another process has got that pid since.
    const lives = wasClaimed(root) ? holderOf(root) !== undefined : startOf(Number.parseInt(name, 10)) !== undefined;
    if (lives) {
      living += 1;
      continue;
    }
    await clearOut(dataDirOf(root));
    fs.rmSync(root, { recursive: true, force: true });
  }
  return living;
}

/** Creates the server's folder and the folder for a copy of the binaries, which test runs share. */
async function makeRoots(home: string, mode: Mode): Promise<{ root: string; copies: string }> {
  if (mode === 'durable') {
    const root = chooseRoot(home);
    return { root, copies: root };
  }
  const copies = chooseTestsRoot(home);
  // Runs before the free memory is checked: the files of a killed run may be what fills it.
  for (const folder of [copies, findMemoryRoot()]) if (folder !== undefined) await sweepTests(folder);
  const root = fs.mkdtempSync(path.join(chooseMemoryRoot() ?? copies, `${process.pid}-`));
  fs.chmodSync(root, 0o711);
  return { root, copies };
}

/**
 * Starts this home's Postgres and restarts it when it dies, until `stop`. Throws EmbeddedPostgresInUse if another living process already
 * does so, and EmbeddedPostgresError if Postgres cannot be started. Both messages are written for the user at the terminal.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const native = findBinaries();
  const { root, copies } = await makeRoots(path.resolve(options.home), options.mode);
  const claim = claimFolder(root);
  if ('heldBy' in claim) throw new EmbeddedPostgresInUse(root, claim.heldBy);
  const discard = () => {
    if (options.mode === 'test') fs.rmSync(root, { recursive: true, force: true });
    claim.release();
  };
  const dataDir = dataDirOf(root);
  let started: Started | undefined;
  try {
    const account = accountFor(dataDir);
    const site: Site = { root, mode: options.mode, account, binaries: prepareBinaries(native, copies, account) };
    started = await startIn(site, options.log);
    await ensureOwner(started.state);
  } catch (error) {
    await started?.supervised.stop();
    discard();
    throw error;
  }
  const { state, supervised } = started;
  let stopped: Promise<void> | undefined;
  return {
    ownerUrl: ownerUrlOf(state),
    adminUrl: adminUrlOf(state),
    port: state.port,
    dataDir,
    onDied: supervised.onDied,
    stop() {
      stopped ??= supervised.stop().then(discard);
      return stopped;
    },
  };
}

export interface EmbeddedPostgresLocation {
  /**
   * The folder that holds everything. It is inside EMBUDO_HOME or, if the account of Postgres cannot enter the home, in /var/lib/embudo.
   */
  readonly root: string;
  readonly dataDir: string;
  readonly port: number;
  readonly ownerUrl: string;
  readonly adminUrl: string;
  /** Whether a server runs on this data now, with or without a supervising process. */
  readonly running: boolean;
  /** The pid of the living process that supervises the server. */
  readonly heldBy: number | undefined;
}

/** Returns where this home's Postgres is and whether it runs, or undefined if it was never started. Changes nothing. */
export function locateEmbeddedPostgres(home: string): EmbeddedPostgresLocation | undefined {
  const root = findRoot(path.resolve(home));
  const state = root === undefined ? undefined : readState(root);
  if (root === undefined || state === undefined) return undefined;
  const dataDir = dataDirOf(root);
  const postmaster = readPostmaster(dataDir);
  return {
    root,
    dataDir,
    port: state.port,
    ownerUrl: ownerUrlOf(state),
    adminUrl: adminUrlOf(state),
    running: postmaster?.ready === true && processesIn(dataDir).includes(postmaster.pid),
    heldBy: holderOf(root),
  };
}

/** Whether this home has a database of its own, running or not. */
export const hasEmbeddedPostgres = (home: string): boolean => findRoot(path.resolve(home)) !== undefined;

/** Removes this home's database permanently. Stops a left-over server; throws EmbeddedPostgresInUse while Embudo runs. */
export async function removeEmbeddedPostgres(home: string): Promise<void> {
  const place = path.resolve(home);
  for (const tests of findTestsRoots(place))
    if ((await sweepTests(tests)) === 0) fs.rmSync(tests, { recursive: true, force: true });
  const root = findRoot(place);
  if (root === undefined) return;
  const claim = claimFolder(root);
  if ('heldBy' in claim) throw new EmbeddedPostgresInUse(root, claim.heldBy);
  await clearOut(dataDirOf(root));
  removeRoot(place, root);
}
