/**
 * A lock between processes that survives the death of its holder.
 *
 * A plain lock file cannot be broken safely: if two processes find it stale and each removes "the stale one", the second may
 * remove the first one's new lock. Here every holder creates the next number (`name.7`, then `name.8`). Creating a number is
 * exclusive, so of all processes that find number 7 stale only one gets number 8.
 */
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Returns the state of a process and its start time in kernel ticks, which distinguishes the holder from a later process with
 * the same pid. Returns undefined if there is no such process or no /proc.
 */
function processFacts(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], start: fields[19] };
  } catch {
    return undefined;
  }
}

function isAlive({ pid, start }) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const facts = processFacts(pid);
  if (!facts) return start === undefined; // without /proc on this system the pid is the only evidence
  return facts.state !== 'Z' && facts.state !== 'X' && facts.start === start; // in a container a zombie may stay for ever
}

function numbers(folder, name) {
  return readdirSync(folder)
    .filter(file => file.startsWith(`${name}.`) && /^\d+$/.test(file.slice(name.length + 1)))
    .map(file => Number(file.slice(name.length + 1)))
    .sort((a, b) => a - b);
}

function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** Takes the lock `name` in `folder` if it is free. Returns its release function, or the pid of its holder. */
function tryLock(folder, name) {
  mkdirSync(folder, { recursive: true });
  const at = number => path.join(folder, `${name}.${number}`);
  const draft = path.join(folder, `.${name}-${process.pid}`);
  for (;;) {
    const highest = numbers(folder, name).at(-1) ?? 0;
    const holder = highest ? holderOf(at(highest)) : {};
    if (highest && isAlive(holder)) return { heldBy: holder.pid };
    const mine = highest + 1;
    writeFileSync(draft, JSON.stringify({ pid: process.pid, start: processFacts(process.pid)?.start }));
    try {
      linkSync(draft, at(mine)); // a link appears together with its content, so nobody reads a half-written file
    } catch (error) {
      if (error.code === 'EEXIST') continue;
      throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const all = numbers(folder, name);
    if (all.at(-1) !== mine) {
      rmSync(at(mine), { force: true }); // the listing was outdated: a later holder had already removed this number
      continue;
    }
    for (const old of all) if (old < mine) rmSync(at(old), { force: true });
    // The release keeps the file: numbers must only grow, so that an outdated listing does no harm.
    return { release: () => writeFileSync(at(mine), '{}') };
  }
}

/** Runs `work` while no other process holds this lock. Calls `onWait(pid)` once if another process holds it at first. */
export async function withLock(folder, name, work, onWait) {
  let lock = tryLock(folder, name);
  if (!lock.release) onWait?.(lock.heldBy);
  while (!lock.release) {
    await new Promise(resolve => setTimeout(resolve, 50));
    lock = tryLock(folder, name);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
