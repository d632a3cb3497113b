import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { codeOf } from './error.js';
import { startOf } from './processes.js';

/**
 * Ensures that at most one process supervises a folder's Postgres; the claim ends when that process dies.
 *
 * A plain lock file cannot be broken safely: if two processes find it stale, the second may remove the new lock of the first. So each
 * holder creates the next number (`claim.7`, then `claim.8`), and creating a number is exclusive.
 */
const Holder = z.object({ pid: z.int().positive(), start: z.string() });

export type Claim = { release(): void } | { heldBy: number };

const fileOf = (folder: string, number: number) => path.join(folder, `claim.${number}`);

function numbersIn(folder: string): number[] {
  return fs
    .readdirSync(folder)
    .filter(name => /^claim\.\d+$/.test(name))
    .map(name => Number(name.slice('claim.'.length)))
    .sort((a, b) => a - b);
}

/** Returns the pid of the living process that holds the folder, if there is one. */
export function holderOf(folder: string): number | undefined {
  try {
    const highest = numbersIn(folder).at(-1);
    if (highest === undefined) return undefined;
    const holder = Holder.safeParse(JSON.parse(fs.readFileSync(fileOf(folder, highest), 'utf8')));
    return holder.success && startOf(holder.data.pid) === holder.data.start ? holder.data.pid : undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether a process has ever claimed the folder, living or not. */
export function wasClaimed(folder: string): boolean {
  try {
    return numbersIn(folder).length > 0;
  } catch {
    return false;
  }
}

/** Claims the folder for this process, or returns which living process holds it. The folder must exist. */
export function claimFolder(folder: string): Claim {
  const draft = path.join(folder, `.claim-${process.pid}`);
  for (;;) {
    const heldBy = holderOf(folder);
    if (heldBy !== undefined) return { heldBy };
    const mine = (numbersIn(folder).at(-1) ?? 0) + 1;
    if (holderOf(folder) !== undefined) continue; // another process took it after the first check
    fs.writeFileSync(draft, JSON.stringify({ pid: process.pid, start: startOf(process.pid) ?? '' }), { mode: 0o644 });
    try {
      fs.linkSync(draft, fileOf(folder, mine)); // a link appears together with its content, so nobody reads half of it
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      throw error;
    } finally {
      fs.rmSync(draft, { force: true });
    }
    const all = numbersIn(folder);
    if (all.at(-1) !== mine) {
      // the list of numbers was out of date: a later holder had removed this number before
      fs.rmSync(fileOf(folder, mine), { force: true });
      continue;
    }
    for (const old of all) if (old < mine) fs.rmSync(fileOf(folder, old), { force: true });
    let held = true;
    return {
      release() {
        if (!held) return;
        held = false;
        // The file is marked as free, not removed: numbers only grow, so a process that acts on an outdated list does no harm.
        if (fs.existsSync(fileOf(folder, mine))) fs.writeFileSync(fileOf(folder, mine), '{}');
      },
    };
  }
}
