import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processTable } from './process-table.js';

/**
 * Returns when a process started; this distinguishes a reused pid from the first process. Returns undefined if there is no such process,
 * or if it is a zombie.
 */
export const startOf = (pid: number): string | undefined => processTable.startOf(pid);

/**
 * Returns the processes whose working folder is this data folder: a postmaster and all its children, and nothing else. Finds what
 * postmaster.pid does not show: backends that outlived their postmaster, and a pid that now belongs to another program.
 */
export function processesIn(dataDir: string): number[] {
  try {
    return processTable.workingIn(fs.realpathSync(dataDir));
  } catch {
    return []; // there is no such folder
  }
}

export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** Returns what a server wrote into its data folder about itself; the server may have died since. */
export function readPostmaster(dataDir: string): Postmaster | undefined {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3]), ready: lines[7]?.startsWith('ready') ?? false };
  } catch {
    return undefined;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // The process has ended already.
  }
}

/** Waits until none of the processes is alive. Returns false if `milliseconds` were not enough. */
async function gone(pids: number[], milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (pids.some(pid => startOf(pid) !== undefined)) {
    if (performance.now() > deadline) return false;
    await pause(10);
  }
  return true;
}

/** Stops a postmaster: lets it end its sessions and write everything (20 s), then tells it to stop at once, then kills it. */
async function stopPostmaster(pid: number): Promise<void> {
  for (const [name, milliseconds] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(pid, name);
    if (await gone([pid], milliseconds)) return;
  }
}

/**
 * Ends every process of the data folder, so that a new server can start. A new server beside the backends of a dead postmaster would
 * corrupt the data. Postgres prevents this by its lock file, so the file is removed only here, after those processes have ended.
 */
export async function clearOut(dataDir: string): Promise<void> {
  const postmaster = readPostmaster(dataDir);
  if (postmaster && processesIn(dataDir).includes(postmaster.pid)) await stopPostmaster(postmaster.pid);
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    const left = processesIn(dataDir);
    for (const pid of left) signal(pid, name);
    if (await gone(left, 3_000)) break;
  }
  // Another program may have the pid by now, and Postgres does not start while the file names a living process.
  if (processesIn(dataDir).length === 0) fs.rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
}
