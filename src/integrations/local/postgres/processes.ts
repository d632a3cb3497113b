import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processTable } from './process-table.js';

/** When a process started, which tells a reused pid from the first. Undefined where there is no such process, or a zombie. */
export const startOf = (pid: number): string | undefined => processTable.startOf(pid);

/**
 * Processes whose working folder is this data folder: a postmaster and all its children, and nothing else. Sees what
 * postmaster.pid does not: backends that outlived their postmaster, and that the pid in it belongs to somebody else now.
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

/** What a server wrote into its data folder about itself; the server may have died since. */
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

/** Waits until none of the processes lives. Returns false when `milliseconds` were not enough. */
async function gone(pids: number[], milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (pids.some(pid => startOf(pid) !== undefined)) {
    if (performance.now() > deadline) return false;
    await pause(10);
  }
  return true;
}

/** Stops a postmaster: first it may end its sessions and write everything (20 s), then it is told to stop at once, then it is killed. */
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
 * Ends every process of the data folder, so that a new server may start. A server over the backends of a dead postmaster
 * would corrupt the data; Postgres refuses it by the lock file, which is why that is removed only here, after them.
 */
export async function clearOut(dataDir: string): Promise<void> {
  const postmaster = readPostmaster(dataDir);
  if (postmaster && processesIn(dataDir).includes(postmaster.pid)) await stopPostmaster(postmaster.pid);
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    const left = processesIn(dataDir);
    for (const pid of left) signal(pid, name);
    if (await gone(left, 3_000)) break;
  }
  // Another program may have the pid by now, and Postgres would not start while the file names a living process.
  if (processesIn(dataDir).length === 0) fs.rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
}
